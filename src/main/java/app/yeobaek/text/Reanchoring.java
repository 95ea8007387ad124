package app.yeobaek.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Carries passages from one text to another, and says how sure it is. Built for prose that repeats itself: a passage is not
 * looked for by its words alone; all pieces of the old text are placed together, so that order and neighbours count as much
 * as words, and a place that another piece has a better claim to is never given to a look-alike. What it takes grows with the
 * length of the texts and with the number of passages, never with their product.
 *
 * <p>Comparing takes some tens of milliseconds for a brief; do it once per pair of texts. Safe for use by several threads one
 * after another, not at once.
 */
public final class Reanchoring {
    /** Of a passage, at least so much must stand unedited for its place to be sure. */
    private static final double KEPT = 0.55;

    private static final double KEPT_OF_FEW = 0.7;
    private static final double LIKE_FOR_FEW = 0.8;
    /** A word or two. */
    private static final int FEW = 10;

    private static final int SLACK = 8;
    /** So much may come or go between two sentences of a passage. */
    private static final int LOOSE = 12;

    private final String before;
    private final String after;
    private final boolean isSame;
    private final Ambiguity ambiguity;
    private List<TextRange> sentences = List.of();
    private List<Finding> findings = List.of();
    private @Nullable Spelling[] spellings = new Spelling[0];
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private int[] sentenceStarts = new int[0];
    private Doubt doubt = new Doubt("", "", List.of());

    private Reanchoring(String before, String after) {
        this.before = before;
        this.after = after;
        this.isSame = before.equals(after);
        this.ambiguity = new Ambiguity(before, after);
        if (!isSame) {
            Sentences cutting = new Sentences(before);
            sentences = cutting.all();
            findings = new Findings(before, after, cutting.pieces(sentences), sentences).all();
            spellings = new Spelling[findings.size()];
            starts = findings.stream().mapToInt(it -> it.piece.start()).toArray();
            ends = findings.stream().mapToInt(it -> it.piece.end()).toArray();
            sentenceStarts = sentences.stream().mapToInt(TextRange::start).toArray();
            doubt = new Doubt(before, after, findings);
        }
    }

    /** Compares two canonical texts, for any number of passages. */
    public static Reanchoring between(String before, String after) {
        return new Reanchoring(before, after);
    }

    /** Where passages of the text before stand in the text after, in the order asked for. */
    public List<Placement> place(List<TextRange> passages) {
        return passages.stream().map(this::place).toList();
    }

    /**
     * Where a passage of the text before stands in the text after. Never a range that cuts a grapheme or begins or ends with
     * white space, never an empty one.
     *
     * @throws IndexOutOfBoundsException if the passage does not lie in the text before
     */
    public Placement place(TextRange passage) {
        if (passage.end() > before.length()) {
            throw new IndexOutOfBoundsException(passage + " in a text of " + before.length());
        }
        if (isSame) {
            return Placement.sure(Certainty.EXACT, passage);
        }
        int first = firstEndingAfter(passage.start());
        int last = first;
        while (last < findings.size() && findings.get(last).piece.start() < passage.end()) {
            last++;
        }
        if (first >= last) {
            return Placement.detached(List.of());
        }
        TextRange range = sureRange(passage, first, last - 1);
        if (range != null) {
            return Placement.sure(
                    isUntouched(passage, range, first, last - 1) ? Certainty.EXACT : Certainty.MOVED, range);
        }
        return doubt.placement(passage, first, last - 1);
    }

    /** The range of a passage over some pieces whose place is beyond doubt; null if it is not. */
    private @Nullable TextRange sureRange(TextRange passage, int first, int last) {
        int low = first;
        int high = last;
        while (low <= high && !findings.get(low).isSure) {
            low++;
        }
        while (high >= low && !findings.get(high).isSure) {
            high--;
        }
        if (low > high) {
            return null;
        }
        boolean cut = low > first || high < last;
        if (cut || isTorn(low, high)) {
            return null;
        }
        int kept = 0;
        int latest = low;
        for (int i = low; i <= high; i++) {
            Finding it = findings.get(i);
            if (it.isSure) {
                kept += spelling(i).kept(passage.start(), passage.end());
            }
            boolean apart = i > low && it.place != null && !follows(it, findings.get(latest));
            if (apart || (!it.isSure && isWholeLine(it.piece))) {
                return null;
            }
            latest = it.place == null ? latest : i;
        }
        int start = spelling(low).firstFrom(passage.start(), passage.end());
        int end = spelling(high).lastBefore(passage.end(), passage.start());
        if (start < 0 || end <= start || isFrayed(passage, low, high) || kept < keptAtLeast(words(passage))) {
            return null;
        }
        TextRange range = Doubt.tidy(after, start, end);
        if (range == null) {
            return null;
        }
        boolean grown = range.length() > 1.3 * passage.length() + 2;
        boolean shrunk = range.length() < 0.8 * passage.length();
        range = trimmed(passage, range);
        return grown || shrunk || isMistakable(passage, range, low, high) ? null : range;
    }

    /** Whether so much of one end was reworded that nothing tells where the passage begins or ends now. */
    private boolean isFrayed(TextRange passage, int low, int high) {
        int edge = Math.max(2, Math.min(passage.length() / 3, SLACK + 2));
        return spelling(low).isReworded(before, passage.start(), passage.start() + edge)
                || spelling(high).isReworded(before, passage.end() - edge, passage.end());
    }

    /** Without what was put in beside it: where its words stand unedited at one end of a range, they are the range. */
    private TextRange trimmed(TextRange passage, TextRange range) {
        String words = passage.of(before);
        if (range.length() <= words.length()) {
            return range;
        }
        if (after.startsWith(words, range.start())) {
            return new TextRange(range.start(), range.start() + words.length());
        }
        int start = range.end() - words.length();
        return after.startsWith(words, start) ? new TextRange(start, range.end()) : range;
    }

    /** Whether a word or two in a sentence may be taken for others of it. */
    private boolean isMistakable(TextRange passage, TextRange range, int i, int last) {
        boolean edited = findings.get(i).likeness() < 1 || findings.get(last).likeness() < 1;
        if (edited && passage.length() <= Ambiguity.SHORT && ambiguity.affects(passage, range)) {
            return true;
        }
        if (passage.length() > FEW || findings.get(i).likeness() == 1) {
            return false;
        }
        Finding it = findings.get(i);
        TextRange room = room(i, Objects.requireNonNull(it.place).range);
        return it.likeness() < LIKE_FOR_FEW
                || !spelling(i).isHeld(passage)
                || Ambiguity.occurrences(range.of(after), room.of(after))
                        > Ambiguity.occurrences(passage.of(before), it.piece.of(before));
    }

    /** Of few characters nearly all must be left: the words of a sentence are easily taken for each other. */
    private static double keptAtLeast(int length) {
        return length <= 3 ? length : length <= FEW ? KEPT_OF_FEW * length : KEPT * length;
    }

    /** Whether some of a passage may stand apart from its ends. */
    private boolean isTorn(int first, int last) {
        TextRange start = Objects.requireNonNull(findings.get(first).place).range;
        TextRange end = Objects.requireNonNull(findings.get(last).place).range;
        for (int i = first; i <= last; i++) {
            Finding it = findings.get(i);
            if (it.place == null) {
                boolean elsewhere = it.sightings.stream()
                        .anyMatch(place -> !doubt.isTaken(place, it)
                                && (place.range.start() < start.start() || place.range.end() > end.end()));
                if (elsewhere || it.piece.length() < Chance.SHORTEST || isWholeLine(it.piece)) {
                    return true;
                }
            } else if (it.place.range.start() < start.start() || it.place.range.end() > end.end()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a piece is a line of its own: it may have gone anywhere without its neighbours. */
    private boolean isWholeLine(TextRange piece) {
        boolean begins = piece.start() == 0 || before.charAt(piece.start() - 1) == '\n';
        return begins && (piece.end() == before.length() || before.charAt(piece.end()) == '\n');
    }

    /** Whether a piece stands after an earlier one as it did, with little more or less between them. */
    private static boolean follows(Finding later, Finding earlier) {
        if (later.place == null || earlier.place == null) {
            return false;
        }
        int gap = later.place.range.start() - earlier.place.range.end();
        return later.place.range.start() >= earlier.place.range.start()
                && Math.abs(gap - (later.piece.start() - earlier.piece.end())) <= LOOSE;
    }

    /** Whether the sentences that hold a passage stand around its place as they did, in the old order. */
    private boolean isUntouched(TextRange passage, TextRange range, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!findings.get(i).isInOrder) {
                return false;
            }
        }
        if (!passage.of(before).equals(range.of(after))) {
            return false;
        }
        int from = passage.start();
        int to = passage.end();
        int at = Math.max(0, sentenceAt(passage.start()));
        for (; at < sentences.size() && sentences.get(at).start() < passage.end(); at++) {
            from = Math.min(from, sentences.get(at).start());
            to = Math.max(to, sentences.get(at).end());
        }
        int shift = range.start() - passage.start();
        return from + shift >= 0
                && to + shift <= after.length()
                && before.regionMatches(from, after, from + shift, to - from);
    }

    private Spelling spelling(int i) {
        Spelling known = spellings[i];
        if (known == null) {
            Finding it = findings.get(i);
            TextRange place = Objects.requireNonNull(it.place).range;
            TextRange gap = it.likeness() == 1 ? null : Bracket.around(findings, i, after);
            if (it.likeness() == 1) {
                known = Spelling.unchanged(it.piece, place.start());
            } else if (gap == null) {
                known = Spelling.of(before, it.piece, after, room(i, place));
            } else {
                known = Spelling.ofAll(before, it.piece, after, gap);
            }
            spellings[i] = known;
        }
        return known;
    }

    /** A place and a little around it, as far as it is not the neighbours': edits at its ends belong to it. */
    private TextRange room(int i, TextRange place) {
        int from = Math.max(0, place.start() - SLACK);
        int to = Math.min(after.length(), place.end() + SLACK);
        for (int j = Math.max(0, i - 1); j <= Math.min(findings.size() - 1, i + 1); j++) {
            Sighting other = findings.get(j).place;
            if (j < i && other != null && other.range.start() < place.start()) {
                from = Math.max(from, Math.min(other.range.end(), place.end() - 1));
            }
            if (j > i && other != null && other.range.start() > place.start()) {
                to = Math.min(to, Math.max(other.range.start(), place.end()));
            }
        }
        return new TextRange(from, to);
    }

    private int words(TextRange passage) {
        return Doubt.overlap(findings, passage, firstEndingAfter(passage.start()), countStartingBefore(passage.end()));
    }

    private int firstEndingAfter(int offset) {
        int at = Arrays.binarySearch(ends, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    private int countStartingBefore(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : -at - 1;
    }

    private int sentenceAt(int offset) {
        int at = Arrays.binarySearch(sentenceStarts, offset);
        return at >= 0 ? at : -at - 2;
    }
}
