package app.yeobaek.importing.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the lines of a page into reading order. A gutter is a place that hardly any line crosses, with columns of text on
 * both sides; lines that cross it part the page into bands, and in each band the left column comes before the right one. A
 * short display line in the middle, such as a pull quote, parts nothing.
 */
final class Columns {
    private static final int FEWEST_LINES = 4;
    private static final double LEAST_SHARE = 0.15;
    private static final double MOST_CROSSING = 0.35;
    private static final double WIDE = 0.7;
    private static final int STEPS = 60;

    private Columns() {}

    /**
     * The columns in reading order, each from top to bottom.
     *
     * @param gutter where the page's gutter is, from {@link #gutterOf}; not a number if it has none
     */
    static List<List<TextLine>> of(List<TextLine> lines, double gutter) {
        List<List<TextLine>> columns = new ArrayList<>();
        split(lines, columns, 0, gutter);
        return columns;
    }

    /**
     * The middle of a page's gutter, or not a number. Too few lines to show one, as on the last page, stand in the columns
     * of the page before if none of them crosses its gutter.
     *
     * @param before the gutter of the page before, or not a number
     */
    static double gutterOf(List<TextLine> lines, double before) {
        double own = gutter(lines);
        boolean few = lines.size() < 2 * FEWEST_LINES;
        if (!Double.isNaN(own) || Double.isNaN(before) || !few) {
            return own;
        }
        boolean parts = lines.stream().noneMatch(line -> line.left() < before && line.right() > before)
                && lines.stream().anyMatch(line -> line.right() <= before)
                && lines.stream().anyMatch(line -> line.left() >= before);
        return parts ? before : Double.NaN;
    }

    private static void split(List<TextLine> lines, List<List<TextLine>> columns, int depth) {
        split(lines, columns, depth, depth < 3 ? gutter(lines) : Double.NaN);
    }

    private static void split(List<TextLine> lines, List<List<TextLine>> columns, int depth, double gutter) {
        List<TextLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(TextLine::y).thenComparingDouble(TextLine::left));
        if (sorted.isEmpty()) {
            return;
        }
        if (Double.isNaN(gutter)) {
            columns.add(sorted);
            return;
        }
        double from = sorted.stream().mapToDouble(TextLine::left).min().orElse(0);
        double to = sorted.stream().mapToDouble(TextLine::right).max().orElse(0);
        List<TextLine> left = new ArrayList<>();
        List<TextLine> right = new ArrayList<>();
        List<TextLine> across = new ArrayList<>();
        List<TextLine> middle = new ArrayList<>();
        for (TextLine line : sorted) {
            boolean crosses = line.left() < gutter && line.right() > gutter;
            if (!crosses) {
                if (!across.isEmpty()) {
                    columns.add(across);
                    across = new ArrayList<>();
                }
                (line.right() <= gutter ? left : right).add(line);
                continue;
            }
            boolean display = line.right() - line.left() < (to - from) * WIDE && beside(line, sorted, gutter);
            if (display) {
                middle.add(line);
                continue;
            }
            band(left, right, middle, columns, depth);
            left = new ArrayList<>();
            right = new ArrayList<>();
            middle = new ArrayList<>();
            across.add(line);
        }
        if (!across.isEmpty()) {
            columns.add(across);
        }
        band(left, right, middle, columns, depth);
    }

    private static void band(
            List<TextLine> left, List<TextLine> right, List<TextLine> middle, List<List<TextLine>> columns, int depth) {
        split(left, columns, depth + 1);
        split(right, columns, depth + 1);
        if (!middle.isEmpty()) {
            columns.add(middle);
        }
    }

    /** Whether text of a column stands at the height of a line. */
    private static boolean beside(TextLine line, List<TextLine> lines, double gutter) {
        return lines.stream()
                .anyMatch(other -> (other.right() <= gutter || other.left() >= gutter)
                        && Math.abs(other.y() - line.y()) < line.size() * 0.6
                        && (other.right() < line.left() || other.left() > line.right()));
    }

    /** The middle of the best gutter, or not a number. */
    private static double gutter(List<TextLine> lines) {
        if (lines.size() < 2 * FEWEST_LINES) {
            return Double.NaN;
        }
        double from = lines.stream().mapToDouble(TextLine::left).min().orElse(0);
        double to = lines.stream().mapToDouble(TextLine::right).max().orElse(0);
        double best = Double.NaN;
        double bestScore = 0;
        for (int step = STEPS / 6; step <= STEPS * 5 / 6; step++) {
            double x = from + (to - from) * step / STEPS;
            int left = 0;
            int right = 0;
            int crossing = 0;
            double leftTop = Double.MAX_VALUE;
            double leftEnd = 0;
            double rightTop = Double.MAX_VALUE;
            double rightEnd = 0;
            for (TextLine line : lines) {
                if (line.right() <= x) {
                    left++;
                    leftTop = Math.min(leftTop, line.y());
                    leftEnd = Math.max(leftEnd, line.y());
                } else if (line.left() >= x) {
                    right++;
                    rightTop = Math.min(rightTop, line.y());
                    rightEnd = Math.max(rightEnd, line.y());
                } else {
                    crossing++;
                }
            }
            boolean sides = Math.min(left, right) >= FEWEST_LINES
                    && Math.min(left, right) >= LEAST_SHARE * lines.size()
                    && crossing <= MOST_CROSSING * lines.size();
            double overlap = Math.min(leftEnd, rightEnd) - Math.max(leftTop, rightTop);
            double score = Math.min(left, right) * 2.0 - crossing;
            if (sides && overlap > 0 && score > bestScore && isText(lines, x)) {
                bestScore = score;
                best = x;
            }
        }
        return best;
    }

    /** Columns of text are set line by line to one width; short scattered pieces are labels of a figure or a table. */
    private static boolean isText(List<TextLine> lines, double x) {
        double[] widths = lines.stream()
                .filter(line -> line.right() <= x || line.left() >= x)
                .mapToDouble(line -> (line.right() - line.left()) / line.size())
                .sorted()
                .toArray();
        return widths[widths.length / 2] > 7;
    }
}
