package app.yeobaek.importing.pdf;

import java.util.List;

/**
 * Characters that stand on one line of one column.
 *
 * @param text with spaces where they are drawn or where the distance says so, marks as superscripts
 * @param left its left edge in points
 * @param right its right edge, without trailing spaces
 * @param y its baseline in points from the top
 * @param size of most of its letters in points
 * @param bold whether all its letters are bold
 * @param firstWord width of its first word in points
 */
record TextLine(String text, double left, double right, double y, double size, boolean bold, double firstWord) {
    double top() {
        return y - size;
    }

    double middle() {
        return y - size * 0.4;
    }

    double center() {
        return (left + right) / 2;
    }

    /** One line of the parts, from left to right. */
    static TextLine joined(List<TextLine> parts) {
        StringBuilder text = new StringBuilder();
        TextLine first = parts.get(0);
        double right = first.right;
        boolean bold = true;
        for (TextLine part : parts) {
            if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
            text.append(part.text);
            right = Math.max(right, part.right);
            bold &= part.bold;
        }
        return new TextLine(text.toString(), first.left, right, first.y, first.size, bold, first.firstWord);
    }
}
