package app.yeobaek.reanchoring;

import app.yeobaek.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A text under revision that remembers for each of its characters where it came from. */
final class EditedText {
    /** Came from nowhere: was put in, or is a copy of what still stands elsewhere. */
    private static final int NEW = -1;

    private StringBuilder text;
    private int[] origins;

    EditedText(String text) {
        this.text = new StringBuilder(text);
        this.origins = new int[text.length()];
        Arrays.setAll(origins, it -> it);
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    /** Puts words in the place of others; they stand for what they replace. */
    void replace(int from, int to, String words) {
        int[] replacing = new int[words.length()];
        for (int i = 0; i < replacing.length; i++) {
            replacing[i] =
                    from == to ? NEW : origins[from + Math.min(to - from - 1, i * (to - from) / replacing.length)];
        }
        splice(from, to, words, replacing);
    }

    void insert(int at, String words) {
        replace(at, at, words);
    }

    void delete(int from, int to) {
        splice(from, to, "", new int[0]);
    }

    /** Moves a stretch to a place outside it. */
    void move(int from, int to, int place) {
        String words = text.substring(from, to);
        int[] moved = Arrays.copyOfRange(origins, from, to);
        splice(from, to, "", new int[0]);
        int target = place > from ? place - (to - from) : place;
        splice(target, target, words, moved);
    }

    /** Puts a copy of a stretch elsewhere; what is marked in it stays where it was. */
    void copy(int from, int to, int place) {
        insert(place, text.substring(from, to));
    }

    private void splice(int from, int to, String words, int[] from2) {
        int[] changed = new int[origins.length - (to - from) + words.length()];
        System.arraycopy(origins, 0, changed, 0, from);
        System.arraycopy(from2, 0, changed, from, from2.length);
        System.arraycopy(origins, to, changed, from + from2.length, origins.length - to);
        origins = changed;
        text.replace(from, to, words);
    }

    /** Where a passage of the first text stands now; null if nothing of it is left. */
    @Nullable
    TextRange placeOf(TextRange passage) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < origins.length; i++) {
            if (origins[i] >= passage.start() && origins[i] < passage.end()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? null : new TextRange(first, last + 1);
    }

    /** The lines as ranges, with the line feed that ends them. */
    List<TextRange> lines() {
        List<TextRange> lines = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", start)) {
            lines.add(new TextRange(start, at + 1));
            start = at + 1;
        }
        return lines;
    }

    /** The word around an offset, without the white space around it. */
    TextRange wordAt(int offset) {
        int start = offset;
        int end = offset;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return new TextRange(start, end);
    }

    int anyOffset(Random random) {
        return random.nextInt(text.length());
    }

    char at(int offset) {
        return text.charAt(offset);
    }
}
