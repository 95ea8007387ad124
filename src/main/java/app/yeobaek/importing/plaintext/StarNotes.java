package app.yeobaek.importing.plaintext;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines that begin with stars and explain what stands just above: a word with as many stars behind it, or a table. A
 * single star before lines of which none is explained is a bullet.
 */
final class StarNotes {
    private static final Pattern STARS = Pattern.compile("(\\*{1,4}|[†‡]) ?(?=[^\\s*])");

    /** Lines above that a star may stand in. */
    private static final int REACH = 16;

    private StarNotes() {}

    /**
     * The stars that line {@code i} begins with as the marker of a note, or null.
     *
     * @param afterTable whether a table or its source stands right before it
     */
    static @Nullable Marker of(List<Line> lines, int i, boolean afterTable) {
        String text = lines.get(i).text();
        Matcher m = STARS.matcher(text);
        if (!m.lookingAt() || text.length() < 4) {
            return null;
        }
        String stars = m.group(1);
        boolean apart = m.end() > stars.length();
        if (!(afterTable || explains(lines, i, stars)) || (!apart && i > 0 && isOpen(lines, i))) {
            return null;
        }
        return new Marker(stars, Marker.Family.NOTE, 0, m.end());
    }

    /** Whether a line begins with stars, so that it is no row of a table. */
    static boolean isLikely(Line line) {
        return STARS.matcher(line.text()).lookingAt();
    }

    private static boolean explains(List<Line> lines, int i, String stars) {
        if (stars.charAt(0) != '*') {
            return true;
        }
        for (int above = i - 1; above >= Math.max(0, i - REACH); above--) {
            String text = lines.get(above).text();
            if (carries(text, stars)) {
                return true;
            }
            boolean table = Tables.isRow(lines.get(above)) || Captions.isCaption(text) || Captions.isSource(text);
            if (table && above >= i - 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether exactly these stars stand behind a word of the line. */
    private static boolean carries(String text, String stars) {
        int at = text.indexOf(stars, 1);
        while (at > 0) {
            int end = at + stars.length();
            boolean alone = text.charAt(at - 1) != '*' && (end == text.length() || text.charAt(end) != '*');
            if (alone && text.charAt(at - 1) != ' ') {
                return true;
            }
            at = text.indexOf(stars, end);
        }
        return false;
    }

    private static boolean isOpen(List<Line> lines, int i) {
        Line before = lines.get(i - 1);
        return lines.get(i).gap() == 0 && !before.endsSentence() && before.trailingSpace();
    }
}
