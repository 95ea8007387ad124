package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.FootnoteMarks.Found;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines with which footnote texts begin: the longest sequence 1, 2, 3, … in one style, each after a mark with its
 * number. Items of a list are numbered alike; among sequences of one length the one wins whose lines stand where notes do:
 * at the end of a page or of the text, under a heading that says so, in smaller letters.
 */
final class NoteStarts {
    private static final Pattern PAREN = Pattern.compile("(\\d{1,3})\\) ?(?=\\S)");
    private static final Pattern BARE = Pattern.compile("(\\d{1,3}) {1,4}(?=[^\\d\\s])");
    private static final Pattern BRACKET = Pattern.compile("\\[(\\d{1,3})\\] ?(?=\\S)");
    private static final Pattern SUPER = Pattern.compile("⁽?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})⁾? ?(?=\\S)");
    private static final Pattern DOT = Pattern.compile("(\\d{1,3})\\. ?(?=\\S)");
    private static final Pattern NOTES = Pattern.compile(
            "[<\\[【〈■□◆ ]*(?:각\\s?주|미\\s?주|주\\s?석|주|Notes?|Endnotes?|Footnotes?)[>\\]】〉 :]*", Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> STYLES = List.of(PAREN, SUPER, BRACKET, BARE, DOT);

    /** Lines of notes that a page end may be away from the first of them. */
    private static final int LINES_OF_NOTES = 14;

    private static final double UNDER_HEADING = 3;
    private static final double SMALLER = 3;
    private static final double AT_END = 2;
    private static final double AT_PAGE_END = 2;

    /** Where a footnote text begins. */
    record Start(int line, int number, int labelLength) {}

    /** A line that may be one, the candidate before it in the best sequence, and what the sequence is worth. */
    private record Candidate(Start start, int previous, double worth) {}

    private final List<Line> lines;
    private final Layout layout;
    private final Map<Integer, Integer> firstMark = new HashMap<>();
    private final Set<Integer> signed = new HashSet<>();
    private final double body;
    private final boolean[] pageEnd;

    private NoteStarts(List<Line> lines, Layout layout, Map<Integer, List<Found>> marks) {
        this.lines = lines;
        this.layout = layout;
        body = usualSize(lines);
        pageEnd = pageEnds(lines);
        for (int i = 0; i < lines.size(); i++) {
            for (Found found : marks.getOrDefault(i, List.of())) {
                if (found.start() > 0 || isBeforeStop(lines.get(i).text(), found.end())) {
                    see(Integer.parseInt(found.label()), i, true);
                }
            }
            if (marks.isEmpty()) {
                String text = lines.get(i).text();
                for (MarkChain.Candidate c : MarkChain.candidates(i, text, true)) {
                    if (c.score() > 0 && (c.start() > 0 || c.isLikely())) {
                        see(c.number(), i, text.charAt(c.end() - 1) == ')');
                    }
                }
            }
        }
    }

    /** Whether a sentence ends right after a mark, which therefore belongs to the line before, not to a note. */
    private static boolean isBeforeStop(String line, int end) {
        return end < line.length() && Characters.isSentenceMark(line.charAt(end));
    }

    private void see(int number, int line, boolean sign) {
        firstMark.putIfAbsent(number, line);
        if (sign) {
            signed.add(number);
        }
    }

    /** The starts in order; {@code marks} are those that carry a sign of being one, by line. */
    static List<Start> of(List<Line> lines, Layout layout, Map<Integer, List<Found>> marks) {
        NoteStarts starts = new NoteStarts(lines, layout, marks);
        List<Start> best = List.of();
        for (Pattern style : STYLES) {
            List<Start> found = starts.sequence(style);
            if (found.size() > best.size()) {
                best = found;
            }
        }
        return best;
    }

    /** Whether a line does nothing but announce notes. */
    static boolean isHeading(String text) {
        return text.length() < 16 && NOTES.matcher(text.strip()).matches();
    }

    /** The longest sequence in one style, and of the longest the one in the likeliest places. */
    private List<Start> sequence(Pattern style) {
        int closing = closing(style);
        List<Candidate> candidates = new ArrayList<>();
        Map<Integer, Integer> bestOf = new HashMap<>();
        boolean underNotes = false;
        int longest = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            underNotes |= isHeading(line.text());
            Matcher m = style.matcher(line.text());
            if (!m.lookingAt() || Tables.isRow(line) || Captions.isCaption(line.text())) {
                continue;
            }
            int number = number(m.group(1));
            Integer before = bestOf.get(number - 1);
            boolean next = number == 1 || before != null;
            if (!next
                    || firstMark.getOrDefault(number, Integer.MAX_VALUE) >= i
                    || !mayBegin(style, i, number, underNotes)) {
                continue;
            }
            double worth = likelihood(i, underNotes, closing)
                    + (before == null || number == 1 ? 0 : candidates.get(before).worth);
            Integer rival = bestOf.get(number);
            if (rival == null || worth >= candidates.get(rival).worth) {
                bestOf.put(number, candidates.size());
            }
            candidates.add(
                    new Candidate(new Start(i, number, m.end()), number == 1 || before == null ? -1 : before, worth));
            longest = Math.max(longest, number);
        }
        List<Start> sequence = new ArrayList<>();
        for (int c = bestOf.getOrDefault(longest, -1); c >= 0; c = candidates.get(c).previous) {
            sequence.add(candidates.get(c).start);
        }
        Collections.reverse(sequence);
        return sequence;
    }

    private boolean mayBegin(Pattern style, int i, int number, boolean underNotes) {
        if (style == DOT) {
            return underNotes;
        }
        return number > 1
                || (style != BARE && signed.contains(number))
                || i == 0
                || pageEnd[i]
                || isSmaller(i)
                || layout.isWideGap(lines.get(i))
                || lines.get(i - 1).endsSentence()
                || isHeading(lines.get(i - 1).text())
                || !layout.isWrapped();
    }

    private double likelihood(int i, boolean underNotes, int closing) {
        return (underNotes ? UNDER_HEADING : 0)
                + (isSmaller(i) ? SMALLER : 0)
                + (i >= closing ? AT_END : 0)
                + (pageEnd[i] ? AT_PAGE_END : 0);
    }

    private boolean isSmaller(int i) {
        Cue cue = lines.get(i).cue();
        return cue != null && cue.size() > 0 && cue.size() < body * 0.93;
    }

    /** The first line from which on only notes of one style and unmarked lines follow. */
    private int closing(Pattern style) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String text = lines.get(i).text();
            Marker marker = Marker.of(text);
            boolean other = marker != null && !marker.isWeak() && marker.family() != Marker.Family.NOTE;
            if ((other && !style.matcher(text).lookingAt()) || Tables.isRow(lines.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** For every line whether a page ends within a few lines after it, or the text does. */
    private static boolean[] pageEnds(List<Line> lines) {
        boolean[] near = new boolean[lines.size()];
        boolean paged = lines.stream().anyMatch(Line::pageStart);
        int end = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            near[i] = paged && end - i <= LINES_OF_NOTES;
            if (lines.get(i).pageStart()) {
                end = i;
            }
        }
        return near;
    }

    private static double usualSize(List<Line> lines) {
        double[] sizes = lines.stream()
                .filter(line -> line.cue() != null)
                .mapToDouble(line -> line.cue() == null ? 0 : line.cue().size())
                .sorted()
                .toArray();
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }

    private static int number(String digits) {
        return Characters.isDigit(digits.charAt(0))
                ? Integer.parseInt(digits)
                : Integer.parseInt(FootnoteMarks.plain(digits));
    }
}
