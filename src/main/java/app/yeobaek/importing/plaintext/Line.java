package app.yeobaek.importing.plaintext;

/**
 * A physical line that is not blank.
 *
 * @param number its place in the file, counted from 1
 * @param content the line without spaces at its ends, and the footnote marks in it
 * @param indent spaces before it
 * @param trailingSpace whether a space stood after it
 * @param gap blank lines before it
 * @param spaceGap whether one of those lines held a space
 * @param pageStart whether a page begins with it, as far as the text tells
 * @param interrupted whether a footnote, a pull quote or a table was taken out just before it
 */
record Line(
        int number,
        MarkedText content,
        int indent,
        boolean trailingSpace,
        int gap,
        boolean spaceGap,
        boolean pageStart,
        boolean interrupted) {

    String text() {
        return content.text();
    }

    /** Width in half-width cells. */
    int cells() {
        return Characters.cells(content.text());
    }

    Line withContent(MarkedText changed) {
        return new Line(number, changed, indent, trailingSpace, gap, spaceGap, pageStart, interrupted);
    }

    /** The same line, known to follow something that was taken out. */
    Line afterInterruption() {
        return new Line(number, content, indent, trailingSpace, gap, spaceGap, pageStart, true);
    }

    Line withPageStart() {
        return new Line(number, content, indent, trailingSpace, gap, spaceGap, true, interrupted);
    }

    boolean endsSentence() {
        return Characters.endsSentence(content.text());
    }
}
