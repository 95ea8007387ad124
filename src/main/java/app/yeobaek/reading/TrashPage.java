package app.yeobaek.reading;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was deleted in a brief.
 *
 * @param all whether the team's things are shown, not only one's own
 * @param restored whether something has just been brought back
 */
@CheckedTemplate(basePath = "reading", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TrashPage(
        Layout page,
        String brief,
        String title,
        boolean all,
        boolean restored,
        List<Thrown> marks,
        List<Thrown> comments)
        implements TemplateInstance {

    /**
     * A deleted mark or comment.
     *
     * @param words what it was on or said
     * @param said what was said first of a mark, or null
     * @param day when it was deleted, in words
     */
    record Thrown(String id, String by, String words, @Nullable String said, Instant at, String day) {}
}
