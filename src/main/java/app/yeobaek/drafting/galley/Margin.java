package app.yeobaek.drafting.galley;

/**
 * A remark from the margin of the file, at its passage.
 *
 * @param remark its index among the remarks that came with the file
 * @param lost whether its passage was taken out of the text; then the place says nothing
 */
public record Margin(int id, Spot from, Spot to, int remark, boolean lost) {}
