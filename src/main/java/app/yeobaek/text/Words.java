package app.yeobaek.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in pieces that nobody would cut: words (in Korean an eojeol, a number with its points and commas), runs of blanks,
 * and every other character by itself. Pieces stand at the borders of extended grapheme clusters (Unicode Annex 29), so that no
 * emoji and no decomposed syllable is ever halved.
 */
final class Words {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Words() {}

    private enum Sort {
        WORD,
        BLANK,
        OTHER
    }

    /** The pieces of a text in order; together they are the text. */
    static List<TextRange> of(String text) {
        List<TextRange> pieces = new ArrayList<>(text.length() / 3 + 1);
        int start = 0;
        Sort running = Sort.OTHER;
        for (TextRange cluster : clusters(text, 0, text.length())) {
            Sort sort = sortOf(text, cluster, running);
            if (cluster.start() > start && (sort != running || sort == Sort.OTHER)) {
                pieces.add(new TextRange(start, cluster.start()));
                start = cluster.start();
            }
            running = sort;
        }
        if (start < text.length()) {
            pieces.add(new TextRange(start, text.length()));
        }
        return pieces;
    }

    /** The extended grapheme clusters between two offsets, which are borders of such. */
    static List<TextRange> clusters(String text, int from, int to) {
        List<TextRange> clusters = new ArrayList<>(to - from);
        Matcher matcher = CLUSTER.matcher(text).region(from, to);
        for (int at = from; at < to; ) {
            int end = at + 1;
            if (!isPlain(text.charAt(at)) || (end < to && !isPlain(text.charAt(end)))) {
                matcher.region(at, to);
                end = matcher.lookingAt() ? matcher.end() : end;
            }
            clusters.add(new TextRange(at, end));
            at = end;
        }
        return clusters;
    }

    /** Whether a character is a whole cluster if the next one is plain too: syllables, ideographs, ASCII but for CR LF. */
    private static boolean isPlain(char c) {
        return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x4E00 && c <= 0x9FFF) || (c < 0x7F && c != '\r');
    }

    private static Sort sortOf(String text, TextRange cluster, Sort running) {
        int first = text.codePointAt(cluster.start());
        if (isWordly(first)) {
            return Sort.WORD;
        }
        if (first == '\n') {
            return Sort.OTHER;
        }
        if (Character.isWhitespace(first) || Character.isSpaceChar(first)) {
            return Sort.BLANK;
        }
        boolean insideNumber = running == Sort.WORD
                && (first == '.' || first == ',')
                && cluster.start() > 0
                && Character.isDigit(text.charAt(cluster.start() - 1))
                && cluster.end() < text.length()
                && Character.isDigit(text.charAt(cluster.end()));
        return insideNumber ? Sort.WORD : Sort.OTHER;
    }

    private static boolean isWordly(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a piece is a word. */
    static boolean isWord(String text, TextRange piece) {
        return isWordly(text.codePointAt(piece.start()));
    }

    /** Whether a piece is blank: spaces, or the border of two blocks. */
    static boolean isBlank(String text, TextRange piece) {
        int first = text.codePointAt(piece.start());
        return Character.isWhitespace(first) || Character.isSpaceChar(first);
    }
}
