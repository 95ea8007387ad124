package app.yeobaek.drafting.galley;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person should look at before the text is published.
 *
 * @param question the code of the importer's question, such as {@code joined} or {@code spaced}
 * @param from where it begins, or null if it concerns the whole brief
 * @param to where it ends; null like {@code from}
 * @param detail what was found there, for people
 * @param settled whether somebody has looked at it
 */
public record Query(int id, String question, @Nullable Spot from, @Nullable Spot to, String detail, boolean settled) {
    /** The importer made one word of two lines. */
    public static final String JOINED = "joined";
    /** The importer put a space between two lines. */
    public static final String SPACED = "spaced";

    static final String TITLE = "title";
    static final String FOOTNOTE = "footnote";
    static final String TABLE = "table";

    Query settled(boolean looked) {
        return new Query(id, question, from, to, detail, looked);
    }
}
