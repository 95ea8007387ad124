package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lifts pull quotes out of the flow: whole lines that repeat a passage of the text word for word and stand where they
 * interrupt a sentence, or between blocks with the repeated passage inside a longer paragraph elsewhere.
 *
 * <p>A summary repeats passages as well; it is told apart by its heading, and because its copies neither interrupt
 * anything nor begin and end with their lines.
 *
 * @param body the lines without pull quotes; a line after one is known to be interrupted
 * @param quotes the quotes, in order
 */
record PullQuotes(List<Line> body, List<Quote> quotes) {

    /**
     * One pull quote.
     *
     * @param after number of the line it stood after; 0 at the very start
     */
    record Quote(int after, List<Line> lines) {
        private Draft draft() {
            Draft draft = new Draft(BlockKind.PULL_QUOTE, null);
            lines.forEach(draft::with);
            return draft;
        }
    }

    private static final int SHORTEST = 15;
    private static final int LONGEST = 170;
    private static final int GRAM = 12;
    private static final int MOST_PLACES = 6;
    private static final int MOST_QUOTE_LINES = 9;

    PullQuotes {
        body = List.copyOf(body);
        quotes = List.copyOf(quotes);
    }

    static PullQuotes lift(List<Line> lines, Layout layout) {
        Finder finder = new Finder(lines, layout);
        List<Line> body = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        boolean interrupted = false;
        int i = 0;
        while (i < lines.size()) {
            Line previous = body.isEmpty() ? null : body.get(body.size() - 1);
            int end = previous == null ? 0 : finder.quoteFrom(i, previous);
            if (end > 0 && previous != null) {
                quotes.add(new Quote(previous.number(), lines.subList(i, end)));
                interrupted = true;
                i = end;
            } else {
                body.add(interrupted ? lines.get(i).afterInterruption() : lines.get(i));
                interrupted = false;
                i++;
            }
        }
        return new PullQuotes(body, quotes);
    }

    /** Puts each quote after the block it interrupted or followed. */
    void placeInto(List<Draft> drafts) {
        List<Draft> all = new ArrayList<>(drafts);
        drafts.clear();
        int next = 0;
        for (Draft draft : all) {
            while (next < quotes.size()
                    && !draft.lines().isEmpty()
                    && draft.lines().get(0).number() > quotes.get(next).after) {
                drafts.add(quotes.get(next++).draft());
            }
            drafts.add(draft);
        }
        while (next < quotes.size()) {
            drafts.add(quotes.get(next++).draft());
        }
    }

    /** Looks for passages that occur twice. */
    private static final class Finder {
        private final List<Line> lines;
        private final Layout layout;
        private final String all;
        private final int[] starts;
        private final long[] grams;
        private final boolean[] summary;

        Finder(List<Line> lines, Layout layout) {
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

        private boolean mayBegin(int i) {
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
            if (grows || (!whole && covered < 2 * SHORTEST) || (end - i < 2 && covered < 25)) {
                return 0;
            }
            boolean alignedCopy =
                    Arrays.binarySearch(starts, place) >= 0 && Arrays.binarySearch(starts, place + covered) >= 0;
            boolean likely = sentence || isSetApart(i, end);
            return (likely && interrupts(end, previous)) || (!alignedCopy && sentence && standsApart(i, end, previous))
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
            boolean heading = marker != null && marker.family().counts() && previous.cells() < layout.width(0);
            Marker following = Marker.of(next.text());
            boolean glyph = following != null && !following.family().counts() && !following.isWeak();
            return !heading && !glyph && !Headings.isKnown(previous.text());
        }

        private boolean standsApart(int i, int end, Line previous) {
            boolean before = previous.endsSentence() || layout.isWideGap(lines.get(i));
            boolean after = end >= lines.size()
                    || layout.isWideGap(lines.get(end))
                    || lines.get(end - 1).endsSentence();
            boolean several = end - i >= 2 || (layout.isWideGap(lines.get(i)) && after);
            return before && after && several;
        }
    }
}
