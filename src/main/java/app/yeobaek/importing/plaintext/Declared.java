package app.yeobaek.importing.plaintext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of its brief outside the text, in fields meant for readers; it counts only where the text is silent.
 *
 * @param title the title, or null
 * @param authors names, in order
 * @param publisher the publishing institute, or null
 * @param published ISO 8601 date in the precision the file gives, or null
 */
public record Declared(
        @Nullable String title, List<String> authors, @Nullable String publisher, @Nullable String published) {
    /** A file that says nothing. */
    public static final Declared NOTHING = new Declared(null, List.of(), null, null);

    public Declared {
        authors = List.copyOf(authors);
    }
}
