package app.yeobaek.drafting.galley;

import org.jspecify.annotations.Nullable;

/**
 * A footnote mark.
 *
 * @param at where it stands; the character before is the one it is glued to
 * @param label the number or sign shown
 * @param note the piece that is its footnote, or null where the text is missing
 */
public record Mark(int id, Spot at, String label, @Nullable Integer note) {}
