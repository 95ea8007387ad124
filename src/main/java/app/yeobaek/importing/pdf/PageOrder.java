package app.yeobaek.importing.pdf;

import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.plaintext.Sheets;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands on the lines of all pages in reading order, with what was measured of each, and the tables between them. */
final class PageOrder {
    private static final double JUSTIFIED = 0.6;
    private static final double AT_EDGE = 0.8;
    private static final double WIDE_LEADING = 1.3;
    private static final double FIRST_LINE_INDENT = 0.7;

    private final TableFlow flow;
    private int page;

    PageOrder(Sheets sheets) {
        flow = new TableFlow(sheets);
    }

    void write(List<List<TextLine>> pages, List<List<Rectangle2D>> rules) throws NotImportable {
        double gutter = Double.NaN;
        for (int p = 0; p < pages.size(); p++) {
            page = p;
            List<PdfTables.Found> tables = PdfTables.of(rules.get(p), pages.get(p));
            Set<TextLine> inTables = new HashSet<>();
            tables.forEach(table -> inTables.addAll(table.lines()));
            List<TextLine> rest = pages.get(p).stream()
                    .filter(line -> !inTables.contains(line))
                    .toList();
            List<PdfTables.Found> waiting = new ArrayList<>(tables);
            gutter = Columns.gutterOf(rest, gutter);
            for (List<TextLine> column : Columns.of(rest, gutter)) {
                List<PdfTables.Found> aligned = AlignedTables.of(column, tables, flow.openColumns(p));
                waiting.addAll(aligned);
                Set<TextLine> rows = new HashSet<>();
                aligned.forEach(table -> rows.addAll(table.lines()));
                List<TextLine> prose =
                        column.stream().filter(line -> !rows.contains(line)).toList();
                if (!prose.isEmpty()) {
                    column(prose, waiting);
                }
            }
            for (PdfTables.Found table : waiting) {
                flow.table(table.cells(), page);
            }
        }
        flow.flush();
    }

    private void column(List<TextLine> lines, List<PdfTables.Found> tables) throws NotImportable {
        double left = edge(lines, true);
        double right = edge(lines, false);
        boolean justified = isJustified(lines, right);
        double leading = leading(lines);
        double[] sizes = lines.stream().mapToDouble(TextLine::size).sorted().toArray();
        double body = sizes[sizes.length / 2];
        boolean afterTable = false;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            TextLine before = i == 0 ? null : lines.get(i - 1);
            TextLine after = i + 1 == lines.size() ? null : lines.get(i + 1);
            for (PdfTables.Found table : List.copyOf(tables)) {
                boolean over = table.area().getMinX() < right && table.area().getMaxX() > left;
                if (over && table.area().getMaxY() <= line.y()) {
                    flow.table(table.cells(), page);
                    tables.remove(table);
                    afterTable = true;
                }
            }
            double usual = leading * Math.max(1, line.size() / body);
            boolean distant = before != null && line.y() - before.y() > usual * WIDE_LEADING;
            boolean begins = before != null && isFirstLine(before, line, after, left);
            int indent = (int) Math.max(0, Math.round((line.left() - left) / (line.size() * 0.5)));
            flow.line(new Sheets.Row(
                    line.text(),
                    indent,
                    distant || begins || afterTable ? 1 : 0,
                    before == null,
                    line.size(),
                    line.bold(),
                    isFull(line, after, right, justified)));
            afterTable = false;
        }
    }

    /** Whether a line set in from lines that are not begins a paragraph. */
    private static boolean isFirstLine(TextLine before, TextLine line, @Nullable TextLine after, double left) {
        double indent = line.left() - left;
        boolean in = indent > line.size() * FIRST_LINE_INDENT && indent < line.size() * 4;
        boolean beforeOut = before.left() - left < line.size() * 0.3;
        boolean afterOut = after == null || after.left() - left < line.size() * 0.3;
        return in && beforeOut && afterOut;
    }

    /** The edge at which most lines begin or end, to a point. */
    private static double edge(List<TextLine> lines, boolean left) {
        double[] edges = lines.stream()
                .mapToDouble(line -> left ? line.left() : line.right())
                .sorted()
                .toArray();
        if (left) {
            return edges[edges.length / 10];
        }
        return edges[edges.length - 1 - edges.length / 20];
    }

    private static boolean isJustified(List<TextLine> lines, double right) {
        long full = lines.stream()
                .filter(line -> right - line.right() < line.size() * AT_EDGE)
                .count();
        return lines.size() >= 4 && full >= lines.size() * JUSTIFIED;
    }

    /** Whether a line reaches the edge, or the next word would not have fitted; null for the last line of a column. */
    private static @Nullable Boolean isFull(TextLine line, @Nullable TextLine after, double right, boolean justified) {
        double room = right - line.right();
        if (justified || after == null) {
            return room < line.size() * AT_EDGE;
        }
        return room < after.firstWord() + line.size() * 0.4;
    }

    /** The usual distance of two baselines. */
    private static double leading(List<TextLine> lines) {
        double[] distances = new double[Math.max(0, lines.size() - 1)];
        for (int i = 1; i < lines.size(); i++) {
            distances[i - 1] = lines.get(i).y() - lines.get(i - 1).y();
        }
        Arrays.sort(distances);
        double[] real =
                Arrays.stream(distances).filter(distance -> distance > 1).toArray();
        return real.length == 0 ? 1_000 : real[(real.length - 1) / 3];
    }
}
