package app.yeobaek.importing.plaintext;

import org.jspecify.annotations.Nullable;

/**
 * A physical line that is not blank, or a whole block of a format that knows blocks.
 *
 * @param number its place in the file, counted from 1
 * @param content the line without spaces at its ends, and the footnote marks in it
 * @param indent spaces before it
 * @param trailingSpace whether a space stood after it
 * @param gap blank lines before it
 * @param spaceGap whether one of those lines held a space
 * @param pageStart whether a page begins with it, as far as the text tells
 * @param interrupted whether a footnote, a pull quote or a table was taken out just before it
 * @param cue what the file says of it beyond its characters, or null
 */
record Line(
        int number,
        MarkedText content,
        int indent,
        boolean trailingSpace,
        int gap,
        boolean spaceGap,
        boolean pageStart,
        boolean interrupted,
        @Nullable Cue cue) {

    Line(
            int number,
            MarkedText content,
            int indent,
            boolean trailingSpace,
            int gap,
            boolean spaceGap,
            boolean pageStart,
            boolean interrupted) {
        this(number, content, indent, trailingSpace, gap, spaceGap, pageStart, interrupted, null);
    }

    /** A whole block, set apart from the one before it. */
    static Line block(int number, MarkedText content, Cue cue) {
        return new Line(number, content, 0, false, 1, false, false, false, cue);
    }

    String text() {
        return content.text();
    }

    /** Width in half-width cells. */
    int cells() {
        return Characters.cells(content.text());
    }

    Line withContent(MarkedText changed) {
        return new Line(number, changed, indent, trailingSpace, gap, spaceGap, pageStart, interrupted, cue);
    }

    /** The same line, known to follow something that was taken out. */
    Line afterInterruption() {
        return new Line(number, content, indent, trailingSpace, gap, spaceGap, pageStart, true, cue);
    }

    Line withPageStart() {
        return new Line(number, content, indent, trailingSpace, gap, spaceGap, true, interrupted, cue);
    }

    /** The same line at the beginning of a page, with {@code more} blank lines before it. */
    Line withPageStart(int more) {
        return new Line(number, content, indent, trailingSpace, gap + more, spaceGap, true, interrupted, cue);
    }

    boolean endsSentence() {
        return Characters.endsSentence(content.text());
    }

    /** Whether it stops in the middle of a sentence: on a comma, a particle, or a connecting ending. */
    boolean endsOpen() {
        String text = content.text();
        char last = text.charAt(text.length() - 1);
        if (Characters.isSentenceMark(last) || Characters.isClosing(last)) {
            return false;
        }
        return last == ','
                || Characters.isHangul(last)
                || Characters.isLatin(last)
                || last == '-'
                || Characters.isMiddleDot(last);
    }

    /** Whether it is a block by itself. */
    boolean isWhole() {
        return cue != null && cue.whole();
    }

    /** Where it ends, if the file tells. */
    Cue.Edge edge() {
        return cue == null ? Cue.Edge.UNKNOWN : cue.edge();
    }
}
