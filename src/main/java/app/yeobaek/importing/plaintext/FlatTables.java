package app.yeobaek.importing.plaintext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds tables whose cells came as lines, between a caption and its source line, or, where a blank line follows every
 * line of the text, as a run of lines without them that stands between two items.
 *
 * <p>What is sure is only which lines belong to a table. Rows and columns are a guess ({@link FlatTable}).
 */
final class FlatTables {
    private static final int MOST_LINES = 80;
    private static final int FEWEST_LINES = 3;

    /**
     * Lines of one table.
     *
     * @param end index after its last line
     * @param displaced whether its caption stands somewhere before, with other text between
     */
    record Region(int end, boolean displaced) {}

    private FlatTables() {}

    /** The regions by the index of their first line. */
    static Map<Integer, Region> find(List<Line> lines, Layout layout) {
        Map<Integer, Region> regions = new HashMap<>();
        int pending = 0;
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            if (Tables.rowsFrom(lines, i) > 0) {
                i += Tables.rowsFrom(lines, i);
                pending = Math.max(0, pending - 1);
                continue;
            }
            boolean caption = Captions.isCaption(line.text()) && Captions.isTableCaption(line.text());
            int end = caption ? underCaption(lines, layout, i + 1) : 0;
            if (end > 0) {
                regions.put(i + 1, new Region(end, false));
                i = end;
                continue;
            }
            pending += caption ? 1 : 0;
            if (!caption && pending > 0 && layout.baseGap() > 0) {
                end = unspaced(lines, i);
                if (end > 0) {
                    regions.put(i, new Region(end, true));
                    pending--;
                    i = end;
                    continue;
                }
            }
            i++;
        }
        return regions;
    }

    private static boolean isOutside(Line line) {
        Marker marker = Marker.of(line.text());
        boolean marked = marker != null && (marker.family() != Marker.Family.DOT) && !marker.isWeak();
        return marked || Captions.isCaption(line.text()) || Headings.isKnown(line.text()) || Tables.isRow(line);
    }

    /** The end of the lines under a caption that are cells, or 0. */
    private static int underCaption(List<Line> lines, Layout layout, int from) {
        int i = from;
        int sentences = 0;
        while (i < lines.size() && i - from < MOST_LINES) {
            Line line = lines.get(i);
            boolean note = i > from && StarNotes.isLikely(line);
            if (note || Captions.isSource(line.text())) {
                return i - from >= FEWEST_LINES && sentences * 2 < i - from ? i : 0;
            }
            boolean prose = i > from
                    && i + 1 < lines.size()
                    && layout.isWrapped()
                    && layout.isWideGap(line)
                    && layout.isFull(i, line, lines.get(i + 1))
                    && !layout.isWideGap(lines.get(i + 1));
            boolean dash = line.text().startsWith("- ") && layout.baseGap() > 0 && line.gap() > 0;
            if (isOutside(line)
                    || prose
                    || dash
                    || (!layout.isWrapped() && line.text().length() > 60)) {
                break;
            }
            sentences += line.endsSentence() ? 1 : 0;
            i++;
        }
        boolean shortLines = i - from >= FEWEST_LINES && sentences * 3 < i - from;
        return shortLines ? i : 0;
    }

    /** The end of a run of lines that lack the blank lines all others have, or 0. */
    private static int unspaced(List<Line> lines, int from) {
        boolean after = from == 0
                || lines.get(from - 1).endsSentence()
                || Captions.isCaption(lines.get(from - 1).text());
        int i = from;
        int close = 0;
        while (after && i < lines.size() && i - from < MOST_LINES) {
            Line line = lines.get(i);
            boolean dash = line.text().startsWith("- ");
            if (line.pageStart() || isOutside(line) || dash || Captions.isSource(line.text())) {
                break;
            }
            close += i > from && line.gap() == 0 ? 1 : 0;
            i++;
        }
        return i - from >= FEWEST_LINES && close >= 2 ? i : 0;
    }
}
