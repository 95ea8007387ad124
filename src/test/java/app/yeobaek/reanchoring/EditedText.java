package app.yeobaek.reanchoring;

import app.yeobaek.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A text under revision that remembers for each of its characters where it came from. */
final class EditedText {
    /** Came from nowhere: was put in, or is a copy of what still stands elsewhere. */
    private static final int NEW = -1;

    private static final Pattern BLANKS = Pattern.compile("\\s");
    /** So many characters on either side are a passage's surroundings. */
    private static final int AROUND = 16;
    /** So many tell where a line stood. */
    private static final int FAR_AROUND = 400;

    private StringBuilder text;
    private int[] origins;
    /** Of what copies were made, where; what is marked stands in the copy if nothing else of it is left. */
    private int[] copied;
    /** Where a character of the first text itself stands, not what was written in its place. */
    private int[] kept;

    EditedText(String text) {
        this.text = new StringBuilder(text);
        this.origins = new int[text.length()];
        Arrays.setAll(origins, it -> it);
        this.copied = new int[text.length()];
        Arrays.fill(copied, NEW);
        this.kept = origins.clone();
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
                replacing(copied, from, to, words.length()),
                fresh(words.length()));
    }

    private static int[] fresh(int length) {
        int[] fresh = new int[length];
        Arrays.fill(fresh, NEW);
        return fresh;
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
        splice(from, to, "", new int[0], new int[0], new int[0]);
    }

    /** Moves a stretch to a place outside it. */
    void move(int from, int to, int place) {
        String words = text.substring(from, to);
        int[] moved = Arrays.copyOfRange(origins, from, to);
        int[] movedCopies = Arrays.copyOfRange(copied, from, to);
        int[] movedThemselves = Arrays.copyOfRange(kept, from, to);
        splice(from, to, "", new int[0], new int[0], new int[0]);
        int target = place > from ? place - (to - from) : place;
        splice(target, target, words, moved, movedCopies, movedThemselves);
    }

    /** Puts a copy of a stretch elsewhere; what is marked in it stays where it was. */
    void copy(int from, int to, int place) {
        int[] copies = new int[to - from];
        Arrays.setAll(copies, it -> origins[from + it] == NEW ? copied[from + it] : origins[from + it]);
        splice(place, place, text.substring(from, to), fresh(to - from), copies, fresh(to - from));
    }

    private void splice(int from, int to, String words, int[] newOrigins, int[] newCopies, int[] newKept) {
        origins = spliced(origins, from, to, newOrigins);
        copied = spliced(copied, from, to, newCopies);
        kept = spliced(kept, from, to, newKept);
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
     * Where the characters of a passage of the first text are now, or what was written in their place; if they were taken out but a
     * copy of them stays, where that is, for copying and taking out leaves the same text as moving. None if it is gone.
     */
    int[] placesOf(TextRange passage) {
        int[] places = places(passage, origins);
        return places.length > 0 ? places : places(passage, copied);
    }

    private static int[] places(TextRange passage, int[] origins) {
        return IntStream.range(0, origins.length)
                .filter(it -> origins[it] >= passage.start() && origins[it] < passage.end())
                .toArray();
    }

    /**
     * Whether a range is the place of a passage: most of what is left of it stands there, and most of what stands there is of it.
     * Or the same words stand there among the characters they stood among (two equal sentences changed places), or a copy of what
     * was itself rewritten: the text alone does not tell that from a passage that nobody touched.
     */
    boolean isPlaceOf(TextRange passage, TextRange range, String before) {
        int[] traces = places(passage, origins).length > 0 ? origins : copied;
        int[] left = Arrays.stream(placesOf(passage))
                .map(it -> traces[it])
                .distinct()
                .toArray();
        int[] inside = IntStream.range(range.start(), range.end())
                .map(it -> traces[it])
                .filter(it -> it >= passage.start() && it < passage.end())
                .toArray();
        boolean most = 2 * Arrays.stream(inside).distinct().count() > left.length && 2 * inside.length > range.length();
        if (most || isStrictlyPlaceOf(passage, range) || isLeftBehind(passage, range)) {
            return true;
        }
        String now = text();
        if (!bare(range.of(now)).equals(bare(passage.of(before)))) {
            return false;
        }
        boolean isGone = 3 * places(passage, kept).length < passage.length();
        if (isGone && 2 * count(copied, range.start(), range.end(), passage) > passage.length()) {
            return true;
        }
        boolean readsTheSame =
                last(bare(now.substring(0, range.start()))).equals(last(bare(before.substring(0, passage.start()))))
                        && first(bare(now.substring(range.end()))).equals(first(bare(before.substring(passage.end()))));
        double ahead = own(Math.max(0, range.start() - AROUND), range.start(), range.start() - passage.start());
        double behind = own(range.end(), Math.min(text.length(), range.end() + AROUND), range.end() - passage.end());
        return readsTheSame || (isGone ? Math.max(ahead, behind) > 0.5 : ahead + behind > 1);
    }

    /**
     * The same without indulgence: half of the range, and half of where the passage's own characters (or what was written in their
     * place) went, are one; what was put in between them goes with them.
     */
    boolean isStrictlyPlaceOf(TextRange passage, TextRange range) {
        int[] places = places(passage, origins);
        if (places.length == 0) {
            return false;
        }
        long inside = count(origins, range.start(), range.end(), passage);
        return 2 * inside >= Math.max(places.length, range.length()) || isMostOf(places, range);
    }

    private static boolean isMostOf(int[] places, TextRange range) {
        int start = places[0];
        int end = places[places.length - 1] + 1;
        int shared = Math.min(end, range.end()) - Math.max(start, range.start());
        return 2 * shared >= Math.max(end - start, range.length());
    }

    /** Whether a range is a copy of a passage that stands where the passage stood, while the passage itself went elsewhere. */
    private boolean isLeftBehind(TextRange passage, TextRange range) {
        int[] places = places(passage, origins);
        if (2 * count(copied, range.start(), range.end(), passage) <= passage.length() || places.length == 0) {
            return false;
        }
        return beside(passage, range) > beside(passage, new TextRange(places[0], places[places.length - 1] + 1));
    }

    /** How much of what stood on either side of a passage stands on either side of a range. */
    private double beside(TextRange passage, TextRange range) {
        int width = FAR_AROUND;
        TextRange before = new TextRange(Math.max(0, passage.start() - width), passage.start());
        TextRange behind = new TextRange(passage.end(), passage.end() + width);
        return count(origins, Math.max(0, range.start() - 2 * width), range.start(), before)
                + count(origins, range.end(), Math.min(origins.length, range.end() + 2 * width), behind);
    }

    private static String bare(String words) {
        return BLANKS.matcher(words).replaceAll("");
    }

    private static String last(String words) {
        return words.substring(Math.max(0, words.length() - AROUND));
    }

    private static String first(String words) {
        return words.substring(0, Math.min(AROUND, words.length()));
    }

    /** How much of a stretch stands there itself, moved by about so much. */
    private double own(int from, int to, int shift) {
        long same = IntStream.range(from, to)
                .filter(it -> kept[it] != NEW && Math.abs(kept[it] - it + shift) <= 4)
                .count();
        return from == to ? 1 : (double) same / (to - from);
    }

    private static long count(int[] origins, int from, int to, TextRange passage) {
        return IntStream.range(from, to)
                .filter(it -> origins[it] >= passage.start() && origins[it] < passage.end())
                .count();
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

    /** The sentence around an offset, as far as a full stop and a blank or an end of line tell. */
    TextRange sentenceAt(int offset) {
        int start = offset;
        int end = offset;
        while (start > 0 && text.charAt(start - 1) != '\n' && !endsSentence(start - 1)) {
            start--;
        }
        while (end < text.length() && text.charAt(end) != '\n' && !endsSentence(end)) {
            end++;
        }
        start += start < end && text.charAt(start) == ' ' ? 1 : 0;
        return new TextRange(Math.min(start, end), end);
    }

    private boolean endsSentence(int at) {
        return text.charAt(at) == ' ' && at > 0 && text.charAt(at - 1) == '.';
    }

    int anyOffset(Random random) {
        return random.nextInt(text.length());
    }

    char at(int offset) {
        return text.charAt(offset);
    }
}
