package app.yeobaek.importing.pdf;

import app.yeobaek.importing.pdf.TextLine.Word;
import app.yeobaek.importing.plaintext.Passages.GridCell;
import app.yeobaek.importing.plaintext.TableLines;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables without upright rules under their captions: rows whose words leave the same upright strips of the page
 * free, as no lines of prose do.
 */
final class AlignedTables {
    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROWS = 120;

    /** Narrowest strip between two columns, in em. */
    private static final double GUTTER = 0.55;

    private static final double SAME_ROW = 0.35;

    /** A strip that no word of the table stands in. */
    private record Strip(double from, double to) {}

    private AlignedTables() {}

    /**
     * The tables under captions among the lines of one column, top to bottom.
     *
     * @param taken ruled tables
     * @param open columns of a table that the page before ended with, whose rows may go on here; 0 for none
     */
    static List<PdfTables.Found> of(List<TextLine> column, List<PdfTables.Found> taken, int open) {
        List<TextLine> lines = new ArrayList<>(column);
        lines.sort(Comparator.comparingDouble(TextLine::y).thenComparingDouble(TextLine::left));
        List<PdfTables.Found> found = new ArrayList<>();
        int i = 0;
        PdfTables.Found rest = open > 1 && taken.isEmpty() ? under(lines, 0) : null;
        if (rest != null
                && rest.cells().stream().mapToInt(GridCell::column).max().orElse(0) + 1 == open) {
            found.add(rest);
            i = rest.lines().size();
        }
        while (i < lines.size()) {
            TextLine caption = lines.get(i);
            i++;
            if (!TableLines.isTableCaption(caption.text().strip()) || hasRules(caption, lines, i, taken)) {
                continue;
            }
            PdfTables.Found table = under(lines, i);
            if (table != null && rows(table) >= FEWEST_ROWS) {
                found.add(table);
                i += table.lines().size();
            }
        }
        return found;
    }

    private static int rows(PdfTables.Found table) {
        return table.cells().get(table.cells().size() - 1).row() + 1;
    }

    /** Whether a ruled table stands between the caption and the next line. */
    private static boolean hasRules(TextLine caption, List<TextLine> lines, int next, List<PdfTables.Found> taken) {
        double below = next < lines.size() ? lines.get(next).y() : Double.MAX_VALUE;
        return taken.stream()
                .anyMatch(table -> table.area().getMinY() > caption.y() - caption.size()
                        && table.area().getMinY() < below);
    }

    private static PdfTables.@Nullable Found under(List<TextLine> lines, int from) {
        List<List<TextLine>> rows = new ArrayList<>();
        List<Strip> strips = List.of();
        int i = from;
        while (i < lines.size() && rows.size() < MOST_ROWS) {
            if (TableLines.endsTable(lines.get(i).text().strip()) || isFar(lines, from, i)) {
                break;
            }
            List<TextLine> row = new ArrayList<>();
            double y = lines.get(i).y();
            while (i < lines.size() && lines.get(i).y() - y < lines.get(i).size() * SAME_ROW) {
                row.add(lines.get(i));
                i++;
            }
            List<Strip> left = strips(row, rows.isEmpty() ? null : strips);
            if (left.isEmpty()) {
                i -= row.size();
                break;
            }
            strips = left;
            rows.add(row);
        }
        return rows.isEmpty() ? null : table(rows, strips);
    }

    /** Whether a line stands so far below the one before it that it is no row of the same table. */
    private static boolean isFar(List<TextLine> lines, int from, int i) {
        return i > from
                && lines.get(i).y() - lines.get(i - 1).y() > 4 * lines.get(i).size();
    }

    /** What a row leaves of the strips; all the strips inside the row where there are none yet. */
    private static List<Strip> strips(List<TextLine> row, @Nullable List<Strip> before) {
        List<Word> words = row.stream()
                .flatMap(line -> line.words().stream())
                .sorted(Comparator.comparingDouble(Word::left))
                .toList();
        double least = row.get(0).size() * GUTTER;
        List<Strip> free = new ArrayList<>();
        if (words.isEmpty()) {
            return free;
        }
        if (before != null) {
            free.add(new Strip(0, words.get(0).left()));
        }
        double right = words.get(0).right();
        for (Word word : words) {
            if (word.left() > right) {
                free.add(new Strip(right, word.left()));
            }
            right = Math.max(right, word.right());
        }
        if (before == null) {
            free.removeIf(strip -> strip.to - strip.from < least);
            return free;
        }
        free.add(new Strip(right, Double.MAX_VALUE));
        List<Strip> left = new ArrayList<>();
        for (Strip strip : before) {
            for (Strip own : free) {
                double from = Math.max(strip.from, own.from);
                double to = Math.min(strip.to, own.to);
                if (to - from >= least) {
                    left.add(new Strip(from, to));
                }
            }
        }
        return left;
    }

    private static PdfTables.@Nullable Found table(List<List<TextLine>> rows, List<Strip> strips) {
        double[] edges = new double[strips.size() + 2];
        edges[0] = 0;
        edges[edges.length - 1] = Double.MAX_VALUE / 4;
        for (int s = 0; s < strips.size(); s++) {
            edges[s + 1] = (strips.get(s).from + strips.get(s).to) / 2;
        }
        List<GridCell> cells = new ArrayList<>();
        List<TextLine> lines = new ArrayList<>();
        int row = 0;
        for (int r = 0; r < rows.size(); r++) {
            int last = r;
            while (last + 1 < rows.size() && goesOn(rows.get(last), rows.get(last + 1), edges[1])) {
                last++;
            }
            List<TextLine> all = new ArrayList<>();
            for (List<TextLine> part : rows.subList(r, last + 1)) {
                all.addAll(part);
            }
            lines.addAll(all);
            double top = all.get(0).top() - 1;
            double bottom = all.get(all.size() - 1).y() + 1;
            for (int c = 0; c + 1 < edges.length; c++) {
                Rectangle2D place = new Rectangle2D.Double(edges[c], top, edges[c + 1] - edges[c], bottom - top);
                cells.add(new GridCell(row, c, 1, 1, false, CellText.of(place, all)));
            }
            row++;
            r = last;
        }
        long filled = cells.stream().filter(cell -> !cell.parts().isEmpty()).count();
        if (filled * 5 < cells.size() * 3L) {
            return null;
        }
        double left = lines.stream().mapToDouble(TextLine::left).min().orElse(0);
        double right = lines.stream().mapToDouble(TextLine::right).max().orElse(0);
        double top = lines.get(0).top();
        double bottom = lines.get(lines.size() - 1).y();
        return new PdfTables.Found(new Rectangle2D.Double(left, top, right - left, bottom - top), cells, lines);
    }

    /** Whether a row has nothing in its first column and stands close below, so that it goes on with the one above. */
    private static boolean goesOn(List<TextLine> above, List<TextLine> row, double firstEdge) {
        boolean labelled = row.stream().anyMatch(line -> line.within(0, firstEdge) != null);
        return !labelled && row.get(0).y() - above.get(0).y() < row.get(0).size() * 1.75;
    }
}
