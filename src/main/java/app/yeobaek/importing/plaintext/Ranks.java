package app.yeobaek.importing.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Evens out the levels of the headings that a file names: authors skip levels for their looks, and make the title a
 * heading of its own rank. What is left counts from 1 without gaps.
 */
final class Ranks {
    /** A title stands before the text: among so many first blocks. */
    private static final int NEAR_THE_TOP = 12;

    private Ranks() {}

    static List<Line> even(List<Line> lines) {
        int title = title(lines);
        TreeSet<Integer> levels = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i != title && is(lines.get(i), Cue.Role.HEADING)) {
                levels.add(level(lines.get(i)));
            }
        }
        List<Line> even = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i == title) {
                even.add(with(line, Cue.Role.TITLE, 0));
            } else if (is(line, Cue.Role.HEADING)) {
                even.add(
                        with(line, Cue.Role.HEADING, levels.headSet(level(line)).size() + 1));
            } else {
                even.add(line);
            }
        }
        return even;
    }

    /** The only heading of the highest rank, if it is the first of all and near the top; -1 if a title is named. */
    private static int title(List<Line> lines) {
        int first = -1;
        int ofItsRank = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (is(line, Cue.Role.TITLE)) {
                return -1;
            }
            if (!is(line, Cue.Role.HEADING)) {
                continue;
            }
            if (first < 0) {
                first = i;
            }
            if (level(line) < level(lines.get(first))) {
                return -1;
            }
            ofItsRank += level(line) == level(lines.get(first)) ? 1 : 0;
        }
        boolean alone = first >= 0 && first < NEAR_THE_TOP && ofItsRank == 1;
        String text = alone ? lines.get(first).text() : "";
        return alone && Marker.of(text) == null && !Headings.isKnown(text) ? first : -1;
    }

    private static boolean is(Line line, Cue.Role role) {
        Cue cue = line.cue();
        return cue != null && cue.role() == role;
    }

    private static int level(Line line) {
        Cue cue = line.cue();
        return cue == null ? 0 : cue.level();
    }

    private static Line with(Line line, Cue.Role role, int level) {
        Cue cue =
                new Cue(role, level, line.cue() == null ? null : line.cue().sign(), true, 0, false, line.edge(), null);
        return Line.block(line.number(), line.content(), cue);
    }
}
