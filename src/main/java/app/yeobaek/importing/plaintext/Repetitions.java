package app.yeobaek.importing.plaintext;

import java.util.Arrays;
import java.util.List;

/** Finds passages that occur twice and tells which of the two copies is a pull quote. Built once per text. */
final class Repetitions {
    private static final int SHORTEST = 15;
    private static final int LONGEST = 170;
    private static final int GRAM = 12;
    private static final int MOST_PLACES = 6;
    private static final int MOST_QUOTE_LINES = 9;

    /** Characters of one line that must agree unless they are a whole sentence. */
    private static final int LEAST_ON_ONE_LINE = 25;

    private final List<Line> lines;
    private final Layout layout;
    private final String all;
    private final int[] starts;
    private final long[] grams;
    private final boolean[] summary;

    Repetitions(List<Line> lines, Layout layout) {
        this.lines = lines;
        this.layout = layout;
        starts = new int[lines.size() + 1];
        summary = new boolean[lines.size()];
        StringBuilder text = new StringBuilder();
        boolean inSummary = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            Marker marker = Marker.of(line);
            boolean counted = marker != null && marker.family().counts();
            inSummary = Headings.isSummary(line) || (inSummary && !counted && !Headings.isKnown(line));
            summary[i] = inSummary;
            starts[i] = text.length();
            if (!Tables.isRow(lines.get(i))) {
                text.append(Characters.withoutSpaces(line));
            }
        }
        starts[lines.size()] = text.length();
        all = text.toString();
        grams = new long[Math.max(0, all.length() - GRAM + 1)];
        for (int p = 0; p < grams.length; p++) {
            grams[p] = ((long) all.substring(p, p + GRAM).hashCode() << 32) | p;
        }
        Arrays.sort(grams);
    }

    /** The index after the last line of a pull quote that begins with line {@code i}, or 0. */
    int quoteFrom(int i, Line previous) {
        if (!mayBegin(i)) {
            return 0;
        }
        int from = starts[i];
        if (Characters.isOpening(all.charAt(from)) || Characters.isStraightQuote(all.charAt(from))) {
            from++;
        }
        for (int known = 2; known < 3 * GRAM && known <= from; known++) {
            int end = all.regionMatches(from - known, all, from, known) ? around(i, from, known, previous) : 0;
            if (end > 0) {
                return end;
            }
        }
        if (from + GRAM > all.length()) {
            return 0;
        }
        long key = (long) all.substring(from, from + GRAM).hashCode() << 32;
        int at = Arrays.binarySearch(grams, key);
        at = at < 0 ? -at - 1 : at;
        for (int n = 0; n < MOST_PLACES && at + n < grams.length; n++) {
            if (grams[at + n] >> 32 != key >> 32) {
                break;
            }
            int place = (int) grams[at + n];
            int end = place == from ? 0 : match(i, from, place, previous);
            if (end > 0) {
                return end;
            }
        }
        return 0;
    }

    /** Whether a pull quote may begin with line {@code i}, as far as the line itself tells. */
    boolean mayBegin(int i) {
        Line line = lines.get(i);
        String text = line.text();
        return !summary[i]
                && starts[i] < all.length()
                && Marker.of(text) == null
                && !Tables.isRow(line)
                && !Captions.isCaption(text)
                && !Captions.isSource(text)
                && !text.contains("http");
    }

    private int match(int i, int from, int place, Line previous) {
        int length = 0;
        int most = Math.min(LONGEST, Math.min(all.length() - from, all.length() - place));
        most = Math.min(most, Math.abs(place - from));
        while (length < most && all.charAt(from + length) == all.charAt(place + length)) {
            length++;
        }
        if (place + length == from) {
            return around(i, from, length, previous);
        }
        int end = i;
        while (end < lines.size() && covers(from + length, starts[end + 1])) {
            end++;
        }
        for (int k = i + 1; k < end; k++) {
            if (layout.isWideGap(lines.get(k))) {
                return 0;
            }
        }
        int covered = end == i ? 0 : starts[end] - from;
        if (covered < SHORTEST || summary[lineAt(place)]) {
            return 0;
        }
        boolean grows = place > 0
                && from > 0
                && all.charAt(from - 1) == all.charAt(place - 1)
                && Character.isLetterOrDigit(all.charAt(from - 1));
        boolean sentence = place == 0 || startsBlock(place) || endsBefore(place);
        boolean whole = sentence || endsAt(place + covered);
        boolean oneSentence = sentence && lines.get(end - 1).endsSentence();
        boolean chance = end - i < 2 && covered < LEAST_ON_ONE_LINE && !oneSentence;
        if (grows || chance || (!whole && covered < 2 * SHORTEST)) {
            return 0;
        }
        boolean alignedCopy = Arrays.binarySearch(starts, place) >= 0
                && Arrays.binarySearch(starts, place + covered) >= 0
                && (layout.habits().gapless() || layout.isWideGap(lines.get(lineAt(place))));
        boolean likely = sentence || isSetApart(i, end);
        return (likely && interrupts(end, previous))
                        || (!alignedCopy && sentence && standsApart(i, end, previous, oneSentence))
                ? end
                : 0;
    }

    /**
     * The end of a quote that interrupts the very passage it repeats: {@code known} characters of it stand right before
     * the quote, the rest right after.
     */
    private int around(int i, int from, int known, Line previous) {
        for (int end = i + 1; end < Math.min(lines.size(), i + MOST_QUOTE_LINES); end++) {
            int rest = starts[end] - from - known;
            boolean tooLong = starts[end] - from > LONGEST || starts[end] + rest > all.length();
            if (rest > 0 && !tooLong && all.regionMatches(from + known, all, starts[end], rest)) {
                return known + rest >= SHORTEST && !previous.endsSentence() ? end : 0;
            }
        }
        return 0;
    }

    /** Whether a match up to {@code reached} takes in a line up to {@code lineEnd}, but for a closing quote or stop. */
    private boolean covers(int reached, int lineEnd) {
        if (reached >= lineEnd) {
            return true;
        }
        if (lineEnd - reached > 2) {
            return false;
        }
        for (int p = reached; p < lineEnd; p++) {
            char c = all.charAt(p);
            if (!Characters.isClosing(c) && !Characters.isStraightQuote(c) && !Characters.isSentenceMark(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a block begins at {@code place}, as far as the line before and the gap tell. */
    private boolean startsBlock(int place) {
        int line = Arrays.binarySearch(starts, place);
        return line > 0 && (lines.get(line - 1).endsSentence() || layout.isWideGap(lines.get(line)));
    }

    /** Whether a sentence ends just before or at {@code place}. */
    private boolean endsAt(int place) {
        return Characters.isSentenceMark(all.charAt(place - 1))
                || (place < all.length() && Characters.isSentenceMark(all.charAt(place)));
    }

    private boolean endsBefore(int place) {
        char c = all.charAt(place - 1);
        return Characters.isSentenceMark(c) || Characters.isClosing(c) || Characters.isOpening(c);
    }

    private int lineAt(int place) {
        int at = Arrays.binarySearch(starts, place);
        return Math.min(lines.size() - 1, at < 0 ? -at - 2 : at);
    }

    /** Whether every line of a run is set narrower or wider than the column around it. */
    private boolean isSetApart(int i, int end) {
        for (int line = i; line < end; line++) {
            int cells = lines.get(line).cells();
            if (cells > layout.width(line) * 0.85 && cells < layout.width(line) * 1.1) {
                return false;
            }
        }
        return true;
    }

    private boolean interrupts(int end, Line previous) {
        if (previous.endsSentence() || end >= lines.size()) {
            return false;
        }
        Line next = lines.get(end);
        Marker marker = Marker.of(previous.text());
        boolean heading = marker != null
                && marker.family().counts()
                && previous.cells() < layout.width(0)
                && !isInsideSentence(previous, end);
        Marker following = Marker.of(next.text());
        boolean glyph = following != null && !following.family().counts() && !following.isWeak();
        return !heading && !glyph && !Headings.isKnown(previous.text());
    }

    /** Whether a line goes on with the sentence of the line before it, so that "다." at its start is no number. */
    private boolean isInsideSentence(Line line, int before) {
        int i = before - 1;
        while (i > 0 && lines.get(i).number() > line.number()) {
            i--;
        }
        return i > 0
                && !layout.isWideGap(lines.get(i))
                && !lines.get(i - 1).endsSentence()
                && layout.isFull(i - 1, lines.get(i - 1), lines.get(i));
    }

    private boolean standsApart(int i, int end, Line previous, boolean oneSentence) {
        boolean before = previous.endsSentence() || layout.isWideGap(lines.get(i));
        boolean after = end >= lines.size()
                || layout.isWideGap(lines.get(end))
                || lines.get(end - 1).endsSentence();
        boolean several = end - i >= 2
                || (layout.isWideGap(lines.get(i)) && after)
                || (layout.habits().gapless() && oneSentence);
        return before && after && several;
    }
}
