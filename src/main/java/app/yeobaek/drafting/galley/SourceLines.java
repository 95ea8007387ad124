package app.yeobaek.drafting.galley;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the original text, and where each piece came from. Found again by the letters alone, since spaces, marks
 * and order are what reading a brief changes: a piece lies between the first letters and the last letters it begins and
 * ends with, near where the piece before it ended.
 */
public final class SourceLines {
    private static final int[] KEYS = {40, 24, 14, 8};
    private static final int NEAR = 6000;

    private final List<String> lines;
    private final String letters;

    /** The line of each letter. */
    private final int[] lineOf;

    private SourceLines(List<String> lines, String letters, int[] lineOf) {
        this.lines = lines;
        this.letters = letters;
        this.lineOf = lineOf;
    }

    /** The lines of a text, without the line ends. */
    public static SourceLines of(String text) {
        List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
        StringBuilder letters = new StringBuilder();
        int[] lineOf = new int[text.length() + 16];
        for (int line = 0; line < lines.size(); line++) {
            String squeezed = squeezed(lines.get(line));
            if (letters.length() + squeezed.length() > lineOf.length) {
                lineOf = Arrays.copyOf(lineOf, 2 * (letters.length() + squeezed.length()));
            }
            Arrays.fill(lineOf, letters.length(), letters.length() + squeezed.length(), line);
            letters.append(squeezed);
        }
        return new SourceLines(lines, letters.toString(), lineOf);
    }

    /** The lines as they came, with their spaces. */
    public List<String> lines() {
        return lines;
    }

    /** The lines, first and last, counted from 0, that a piece came from; pieces that are found nowhere are left out. */
    public Map<Integer, Lines> places(List<Piece> pieces) {
        Map<Integer, Lines> found = new HashMap<>();
        int cursor = 0;
        for (Piece piece : pieces) {
            String words = squeezed(piece.text());
            int start = words.isEmpty() ? -1 : find(words, cursor);
            if (start < 0) {
                continue;
            }
            int end = Math.min(letters.length(), Math.max(start + 1, endOf(words, start)));
            found.put(piece.id(), new Lines(lineOf[start], lineOf[end - 1]));
            if (start >= cursor && start - cursor < NEAR) {
                cursor = end;
            }
        }
        return found;
    }

    /** The first and the last line of something. */
    public record Lines(int first, int last) {}

    private int find(String words, int cursor) {
        for (int key : KEYS) {
            if (words.length() < key && key != KEYS[KEYS.length - 1]) {
                continue;
            }
            String begin = words.substring(0, Math.min(key, words.length()));
            int at = letters.indexOf(begin, cursor);
            if (at < 0 || at - cursor > NEAR) {
                int early = letters.indexOf(begin);
                at = at < 0 || (early >= 0 && key > 8) ? early : at;
            }
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    private int endOf(String words, int start) {
        if (letters.startsWith(words, start)) {
            return start + words.length();
        }
        String end = words.substring(Math.max(0, words.length() - 14));
        int at = letters.indexOf(end, start + Math.max(0, words.length() - end.length() - 8));
        boolean plausible = at >= 0 && at + end.length() - start <= 2 * words.length() + 200;
        return plausible ? at + end.length() : start + words.length();
    }

    private static String squeezed(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length());
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
