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
    /** Of what copies were made, where; what is marked stands in the copy if nothing else of it is left. */
    private int[] copied;

    EditedText(String text) {
        this.text = new StringBuilder(text);
        this.origins = new int[text.length()];
        Arrays.setAll(origins, it -> it);
        this.copied = new int[text.length()];
        Arrays.fill(copied, NEW);
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    /** Puts words in the place of others; they stand for what they replace. */
    void replace(int from, int to, String words) {
        splice(
                from,
                to,
                words,
                replacing(origins, from, to, words.length()),
                replacing(copied, from, to, words.length()));
    }

    private static int[] replacing(int[] origins, int from, int to, int length) {
        int[] replacing = new int[length];
        for (int i = 0; i < length; i++) {
            replacing[i] = from == to ? NEW : origins[from + Math.min(to - from - 1, i * (to - from) / length)];
        }
        return replacing;
    }

    void insert(int at, String words) {
        replace(at, at, words);
    }

    void delete(int from, int to) {
        splice(from, to, "", new int[0], new int[0]);
    }

    /** Moves a stretch to a place outside it. */
    void move(int from, int to, int place) {
        String words = text.substring(from, to);
        int[] moved = Arrays.copyOfRange(origins, from, to);
        int[] movedCopies = Arrays.copyOfRange(copied, from, to);
        splice(from, to, "", new int[0], new int[0]);
        int target = place > from ? place - (to - from) : place;
        splice(target, target, words, moved, movedCopies);
    }

    /** Puts a copy of a stretch elsewhere; what is marked in it stays where it was. */
    void copy(int from, int to, int place) {
        int[] fresh = new int[to - from];
        Arrays.fill(fresh, NEW);
        int[] copies = new int[to - from];
        Arrays.setAll(copies, it -> origins[from + it] == NEW ? copied[from + it] : origins[from + it]);
        splice(place, place, text.substring(from, to), fresh, copies);
    }

    private void splice(int from, int to, String words, int[] newOrigins, int[] newCopies) {
        origins = spliced(origins, from, to, newOrigins);
        copied = spliced(copied, from, to, newCopies);
        text.replace(from, to, words);
    }

    private static int[] spliced(int[] origins, int from, int to, int[] put) {
        int[] changed = new int[origins.length - (to - from) + put.length];
        System.arraycopy(origins, 0, changed, 0, from);
        System.arraycopy(put, 0, changed, from, put.length);
        System.arraycopy(origins, to, changed, from + put.length, origins.length - to);
        return changed;
    }

    /**
     * Where a passage of the first text stands now; null if nothing of it is left. If it was taken out but a copy of it stays,
     * that is the place: copying and taking out leaves the same text as moving.
     */
    @Nullable
    TextRange placeOf(TextRange passage) {
        TextRange place = placeOf(passage, origins);
        return place == null ? placeOf(passage, copied) : place;
    }

    private static @Nullable TextRange placeOf(TextRange passage, int[] origins) {
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

    /**
     * Whether words stand beside the very characters they stood beside: then this is their place, though they themselves were
     * taken out and put in again.
     */
    boolean standsBesideItsNeighbours(TextRange passage, TextRange range) {
        boolean follows =
                isOrigin(range.start() - 1, passage.start() - 1) && isOrigin(range.start() - 2, passage.start() - 2);
        return follows || (isOrigin(range.end(), passage.end()) && isOrigin(range.end() + 1, passage.end() + 1));
    }

    private boolean isOrigin(int at, int origin) {
        return at >= 0 && at < origins.length && origins[at] == origin;
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
