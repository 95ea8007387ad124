package app.yeobaek.text;

/**
 * A passage told by its words and what stands around it, as in the TextQuoteSelector of the W3C Web Annotation Data Model
 * (section 4.2.4). The stored quote is never normalised again: the text it was taken from is in NFC already.
 *
 * @param exact the words of the passage
 * @param prefix up to {@link #CONTEXT} UTF-16 code units before it, never cut inside a surrogate pair
 * @param suffix up to {@link #CONTEXT} UTF-16 code units after it, never cut inside a surrogate pair
 */
public record QuoteSelector(String exact, String prefix, String suffix) {
    /** How much context is kept on either side, in UTF-16 code units. */
    public static final int CONTEXT = 64;

    /** The quote of a range of a text. */
    public static QuoteSelector of(String text, TextRange range) {
        int from = Math.max(0, range.start() - CONTEXT);
        int to = Math.min(text.length(), range.end() + CONTEXT);
        if (isCut(text, from)) {
            from++;
        }
        if (isCut(text, to)) {
            to--;
        }
        return new QuoteSelector(range.of(text), text.substring(from, range.start()), text.substring(range.end(), to));
    }

    /** Whether an offset lies between the two halves of a surrogate pair. */
    public static boolean isCut(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isHighSurrogate(text.charAt(offset - 1))
                && Character.isLowSurrogate(text.charAt(offset));
    }
}
