package app.yeobaek.importing;

import app.yeobaek.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote into the margin of the file: a Word comment, with the replies to it.
 *
 * @param author the name in the file; empty if it gives none
 * @param initials the initials in the file; empty if it gives none
 * @param written ISO 8601 date and time as the file has it, or null
 * @param range the passage, in the manuscript's canonical text; empty (a place) where the file marks no passage
 * @param text what was written; paragraphs are parted by a line feed
 * @param settled whether the file says that it is done
 * @param replies in the order of the file; a reply has the range of what it answers and no replies
 */
public record Remark(
        String author,
        String initials,
        @Nullable String written,
        TextRange range,
        String text,
        boolean settled,
        List<Remark> replies) {
    public Remark {
        replies = List.copyOf(replies);
    }
}
