package app.yeobaek.brief.difference;

import org.jspecify.annotations.Nullable;

/**
 * A change of what a text says of itself.
 *
 * @param before what it said, or null where it said nothing
 * @param after what it says, or null where it says nothing
 */
public record MetadataChange(Field field, @Nullable String before, @Nullable String after) {

    /** What a text may say of itself. */
    public enum Field {
        TITLE,
        AUTHORS,
        PUBLISHER,
        PUBLISHED,
        LANGUAGE
    }
}
