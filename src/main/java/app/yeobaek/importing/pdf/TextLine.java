package app.yeobaek.importing.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param words its words from left to right
 */
record TextLine(
        String text,
        double left,
        double right,
        double y,
        double size,
        boolean bold,
        double firstWord,
        List<Word> words) {

    /** A word and where it stands. */
    record Word(String text, double left, double right) {
        double center() {
            return (left + right) / 2;
        }
    }

    TextLine {
        words = List.copyOf(words);
    }

    /** The words between {@code from} and {@code to} as a line of their own, or null if there are none. */
    @Nullable
    TextLine within(double from, double to) {
        List<Word> inside = words.stream()
                .filter(word -> word.center() >= from && word.center() < to)
                .toList();
        if (inside.isEmpty()) {
            return null;
        }
        Word first = inside.get(0);
        String joined = String.join(" ", inside.stream().map(Word::text).toList());
        double end = inside.get(inside.size() - 1).right;
        return new TextLine(joined, first.left, end, y, size, bold, first.right - first.left, inside);
    }

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
        List<Word> words = new ArrayList<>();
        for (TextLine part : parts) {
            words.addAll(part.words);
            if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
            text.append(part.text);
            right = Math.max(right, part.right);
            bold &= part.bold;
        }
        return new TextLine(text.toString(), first.left, right, first.y, first.size, bold, first.firstWord, words);
    }
}
