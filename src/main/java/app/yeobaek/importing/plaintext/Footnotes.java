package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.FootnoteMarks.Found;
import app.yeobaek.importing.plaintext.NoteStarts.Start;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        List<Start> starts = NoteStarts.of(lines, layout, signed);
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

    /** The footnote that each line of a footnote text belongs to. */
    private static Map<Integer, Integer> extents(List<Line> lines, Layout layout, List<Start> starts) {
        Map<Integer, Integer> noteOf = new HashMap<>();
        int closing = closingZone(lines, starts);
        for (int s = 0; s < starts.size(); s++) {
            int from = starts.get(s).line();
            int limit = s + 1 < starts.size() ? starts.get(s + 1).line() : lines.size();
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
        starts.forEach(start -> begins.add(start.line()));
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
        if (NoteStarts.isHeading(line.text())
                || (line.pageStart() && lines.get(i - 1).endsSentence())) {
            return false;
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
                int from = start.line() == i ? start.labelLength() : 0;
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
            notes.add(new Note(String.valueOf(starts.get(s).number()), texts.get(s)));
        }
        return new Footnotes(body, notes);
    }
}
