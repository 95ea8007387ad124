package app.yeobaek.importing.plaintext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remark in the margin of a file, before its passage has a place in the canonical text.
 *
 * @param label by which its marks in the text are known
 * @param author the name in the file; empty if it gives none
 * @param initials the initials in the file; empty if it gives none
 * @param written ISO 8601 date and time, or null
 * @param text what was written; paragraphs parted by a line feed
 * @param settled whether the file says that it is done
 * @param replies in the order of the file
 */
public record Margin(
        String label,
        String author,
        String initials,
        @Nullable String written,
        String text,
        boolean settled,
        List<Margin> replies) {
    public Margin {
        replies = List.copyOf(replies);
    }
}
