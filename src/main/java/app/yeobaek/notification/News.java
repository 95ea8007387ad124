package app.yeobaek.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell people.
 *
 * @param topic what it is about
 * @param id tells this news from all other: nobody is told twice of the same, even under another topic; 1 to 200 characters
 * @param brief where it happened; only members of its team are told
 * @param thread the thread it is about, or null; only who may see the thread is told
 * @param comment what was said, or null; its words are shown as long as they stand
 * @param by who did it, never told themselves; null where nobody did or it must not be known
 * @param path where to see it on this site, beginning with a slash
 * @param words what stands in quotes where there is no comment, such as the title of a round; may be empty, at most 400
 */
public record News(
        Topic topic,
        String id,
        UUID brief,
        @Nullable UUID thread,
        @Nullable UUID comment,
        @Nullable UUID by,
        String path,
        String words) {}
