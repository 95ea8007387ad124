package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.FootnoteMarks.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lifts footnotes out of the flow: the marks out of their lines and the texts out of the page ends or the document's end
 * where they stand.
 *
 * @param body the lines without footnotes; a line after a footnote text is known to be interrupted
 * @param notes the footnote texts, in order
 */
record Footnotes(List<Line> body, List<Note> notes) {

    /** One footnote text. */
    record Note(String label, List<Line> lines) {}

    private static final Pattern PAREN = Pattern.compile("(\\d{1,3})\\) ?(?=\\S)");
    private static final Pattern BARE = Pattern.compile("(\\d{1,3}) {1,4}(?=[^\\d\\s])");
    private static final Pattern BRACKET = Pattern.compile("\\[(\\d{1,3})\\] ?(?=\\S)");
    private static final Pattern SUPER = Pattern.compile("⁽?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})⁾? ?(?=\\S)");
    private static final Pattern DOT = Pattern.compile("(\\d{1,3})\\. ?(?=\\S)");
    private static final Pattern NOTES =
            Pattern.compile("(?:각주|미주|주석|주|Notes?|Endnotes?|Footnotes?)", Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> LABELS = List.of(PAREN, SUPER, BRACKET, BARE, DOT);

    /** Where the first likely mark of each number stands, and whether it carries a sign of being one. */
    private static final class Seen {
        private final Map<Integer, Integer> first = new HashMap<>();
        private final Set<Integer> signs = new HashSet<>();

        Seen(List<Line> lines, Map<Integer, List<Found>> signed) {
            for (int i = 0; i < lines.size(); i++) {
                for (Found found : signed.getOrDefault(i, List.of())) {
                    if (found.start() > 0) {
                        add(Integer.parseInt(found.label()), i, true);
                    }
                }
                if (signed.isEmpty()) {
                    String text = lines.get(i).text();
                    for (MarkChain.Candidate c : MarkChain.candidates(i, text, true)) {
                        if (c.score() > 0 && c.start() > 0) {
                            add(c.number(), i, text.charAt(c.end() - 1) == ')');
                        }
                    }
                }
            }
        }

        private void add(int number, int line, boolean sign) {
            first.putIfAbsent(number, line);
            if (sign) {
                signs.add(number);
            }
        }

        boolean before(int line, int number) {
            return first.getOrDefault(number, Integer.MAX_VALUE) < line;
        }

        boolean areSigned(int number) {
            return signs.contains(number);
        }
    }

    Footnotes {
        body = List.copyOf(body);
        notes = List.copyOf(notes);
    }

    static Footnotes lift(List<Line> lines, Layout layout) {
        Map<Integer, List<Found>> signed = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Found> found = FootnoteMarks.superscripts(lines.get(i).text());
            if (!found.isEmpty()) {
                signed.put(i, found);
            }
        }
        if (signed.isEmpty()) {
            signed = bracketed(lines);
        }
        List<Start> starts = starts(lines, layout, new Seen(lines, signed));
        Map<Integer, Integer> noteOf = extents(lines, layout, starts);
        Map<Integer, List<Found>> marks = signed;
        if (signed.isEmpty()) {
            marks = FootnoteMarks.chained(lines, noteOf.keySet(), starts.size());
            if (marks.isEmpty()) {
                return new Footnotes(lines, List.of());
            }
        }
        return split(lines, marks, starts, noteOf);
    }

    private static Map<Integer, List<Found>> bracketed(List<Line> lines) {
        Map<Integer, List<Found>> found = new HashMap<>();
        int highest = 0;
        for (int i = 0; i < lines.size(); i++) {
            List<Found> here = FootnoteMarks.bracketed(lines.get(i).text());
            for (Found mark : here) {
                if (Integer.parseInt(mark.label()) == highest + 1) {
                    highest++;
                }
            }
            if (!here.isEmpty()) {
                found.put(i, here);
            }
        }
        return highest >= 2 ? found : new HashMap<>();
    }

    /** Where a footnote text begins. */
    private record Start(int line, int number, int labelLength) {}

    /** The longest sequence of line starts 1, 2, 3, … in one style, each after a mark with its number. */
    private static List<Start> starts(List<Line> lines, Layout layout, Seen seen) {
        List<Start> best = List.of();
        for (Pattern style : LABELS) {
            List<Start> found = new ArrayList<>();
            int expected = 1;
            boolean underNotes = false;
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                underNotes |= NOTES.matcher(line.text()).matches();
                Matcher m = style.matcher(line.text());
                if (!m.lookingAt() || number(m.group(1)) != expected || Tables.isRow(line)) {
                    continue;
                }
                boolean placed = style == DOT
                        ? underNotes
                        : !found.isEmpty()
                                || (style != BARE && seen.areSigned(expected))
                                || i == 0
                                || layout.isWideGap(line)
                                || lines.get(i - 1).endsSentence()
                                || !layout.isWrapped();
                if (placed && seen.before(i, expected)) {
                    found.add(new Start(i, expected, m.end()));
                    expected++;
                }
            }
            if (found.size() > best.size()) {
                best = found;
            }
        }
        return best;
    }

    private static int number(String digits) {
        return Characters.isDigit(digits.charAt(0))
                ? Integer.parseInt(digits)
                : Integer.parseInt(FootnoteMarks.plain(digits));
    }

    /** The footnote that each line of a footnote text belongs to. */
    private static Map<Integer, Integer> extents(List<Line> lines, Layout layout, List<Start> starts) {
        Map<Integer, Integer> noteOf = new HashMap<>();
        int closing = closingZone(lines, starts);
        for (int s = 0; s < starts.size(); s++) {
            int from = starts.get(s).line;
            int limit = s + 1 < starts.size() ? starts.get(s + 1).line : lines.size();
            noteOf.put(from, s);
            int i = from + 1;
            while (i < limit
                    && continues(lines, layout, i, i >= closing)
                    && !Cue.differ(lines.get(from).cue(), lines.get(i).cue(), false)) {
                noteOf.put(i, s);
                i++;
            }
            boolean another = s + 1 < starts.size();
            if (another && i < limit && isOpen(lines.get(i - 1)) && isPlain(lines.get(limit - 1))) {
                noteOf.put(limit - 1, s);
            }
        }
        return noteOf;
    }

    /** The first line from which on nothing but footnote texts follows. */
    private static int closingZone(List<Line> lines, List<Start> starts) {
        Set<Integer> begins = new HashSet<>();
        starts.forEach(start -> begins.add(start.line));
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (begins.contains(i)) {
                continue;
            }
            Marker marker = Marker.of(lines.get(i).text());
            boolean inside = marker != null
                    && marker.family().counts()
                    && i > 0
                    && !lines.get(i - 1).endsSentence();
            if (marker != null && !inside && !marker.isWeak() && marker.family() != Marker.Family.NOTE) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean continues(List<Line> lines, Layout layout, int i, boolean closing) {
        Line line = lines.get(i);
        if (line.text().indexOf('\t') >= 0 || Captions.isCaption(line.text())) {
            return false;
        }
        if (!layout.isWrapped()) {
            return line.gap() == 0 && isPlain(line);
        }
        if (closing) {
            return !layout.isWideGap(line) || isOpen(lines.get(i - 1));
        }
        return !line.pageStart() && !layout.isWideGap(line) && isPlain(line);
    }

    private static boolean isPlain(Line line) {
        return Marker.of(line.text()) == null
                && line.text().indexOf('\t') < 0
                && !Captions.isCaption(line.text())
                && !Captions.isSource(line.text());
    }

    /** Whether a footnote text that ends with this line seems to go on elsewhere. */
    private static boolean isOpen(Line line) {
        String text = line.text();
        char last = text.charAt(text.length() - 1);
        return !line.endsSentence() && !Characters.isClosing(last) && !text.contains("http");
    }

    private static Footnotes split(
            List<Line> lines, Map<Integer, List<Found>> marks, List<Start> starts, Map<Integer, Integer> noteOf) {
        List<Line> body = new ArrayList<>();
        List<List<Line>> texts = new ArrayList<>();
        for (int s = 0; s < starts.size(); s++) {
            texts.add(new ArrayList<>());
        }
        boolean interrupted = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Integer note = noteOf.get(i);
            if (note != null) {
                Start start = starts.get(note);
                int from = start.line == i ? start.labelLength : 0;
                texts.get(note)
                        .add(line.withContent(
                                line.content().slice(from, line.text().length())));
                interrupted = true;
                continue;
            }
            List<Found> here = marks.getOrDefault(i, List.of());
            Line lifted = FootnoteMarks.lift(line, here);
            if (!lifted.content().isEmpty()) {
                body.add(interrupted ? lifted.afterInterruption() : lifted);
                interrupted = false;
            } else if (!body.isEmpty()) {
                Line last = body.remove(body.size() - 1);
                body.add(last.withContent(last.content().plus("", lifted.content())));
            }
        }
        List<Note> notes = new ArrayList<>();
        for (int s = 0; s < starts.size(); s++) {
            notes.add(new Note(String.valueOf(starts.get(s).number), texts.get(s)));
        }
        return new Footnotes(body, notes);
    }
}
