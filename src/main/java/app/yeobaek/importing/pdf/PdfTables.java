package app.yeobaek.importing.pdf;

import app.yeobaek.importing.plaintext.Passages.GridCell;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds tables by their ruling lines: rules that touch make a net; its lines cut the area into places, and places without
 * a rule between them are one cell.
 */
final class PdfTables {
    private static final double NEAR = 3;
    private static final int MOST_LINES = 200;
    private static final int FEWEST_CELLS = 3;

    /**
     * A table on a page.
     *
     * @param area where it stands
     * @param cells row by row
     * @param lines the lines of text in it
     */
    record Found(Rectangle2D area, List<GridCell> cells, List<TextLine> lines) {}

    private PdfTables() {}

    static List<Found> of(List<Rectangle2D> rules, List<TextLine> lines) {
        List<Found> found = new ArrayList<>();
        for (List<Rectangle2D> net : nets(rules)) {
            Found table = net.size() >= 4 ? table(net, lines) : null;
            if (table != null) {
                found.add(table);
            }
        }
        return found;
    }

    /** Rules that touch each other, directly or over others. */
    private static List<List<Rectangle2D>> nets(List<Rectangle2D> rules) {
        List<Rectangle2D> left = new ArrayList<>(rules.subList(0, Math.min(rules.size(), 4_000)));
        List<List<Rectangle2D>> nets = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Rectangle2D> net = new ArrayList<>();
            net.add(left.remove(left.size() - 1));
            for (int i = 0; i < net.size(); i++) {
                Rectangle2D here = grown(net.get(i));
                for (int k = left.size() - 1; k >= 0; k--) {
                    if (here.intersects(grown(left.get(k)))) {
                        net.add(left.remove(k));
                    }
                }
            }
            nets.add(net);
        }
        return nets;
    }

    private static Rectangle2D grown(Rectangle2D rule) {
        return new Rectangle2D.Double(
                rule.getX() - NEAR / 2, rule.getY() - NEAR / 2, rule.getWidth() + NEAR, rule.getHeight() + NEAR);
    }

    private static boolean isLevel(Rectangle2D rule) {
        return rule.getWidth() > rule.getHeight();
    }

    private static @org.jspecify.annotations.Nullable Found table(List<Rectangle2D> net, List<TextLine> lines) {
        double left = net.stream().mapToDouble(Rectangle2D::getMinX).min().orElse(0);
        double right = net.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(0);
        double[] ys = places(net.stream()
                .filter(PdfTables::isLevel)
                .mapToDouble(Rectangle2D::getMinY)
                .toArray());
        boolean open = net.stream().allMatch(PdfTables::isLevel);
        TreeSet<Double> uprights = new TreeSet<>();
        net.stream().filter(rule -> !isLevel(rule)).forEach(rule -> uprights.add(rule.getMinX()));
        if (!open) {
            // tables of Korean reports are often open at the sides
            uprights.add(left);
            uprights.add(right);
        }
        double[] xs = places(uprights.stream().mapToDouble(x -> x).toArray());
        if (xs.length < 3 || ys.length < 2 || xs.length > MOST_LINES || ys.length > MOST_LINES) {
            return null;
        }
        Rectangle2D area = new Rectangle2D.Double(left, ys[0], right - left, ys[ys.length - 1] - ys[0]);
        List<TextLine> inside = lines.stream()
                .filter(line -> area.contains(line.center(), line.middle()))
                .toList();
        List<GridCell> cells = new Net(net, xs, ys).cells(inside);
        long filled = cells.stream().filter(cell -> !cell.parts().isEmpty()).count();
        return cells.size() >= FEWEST_CELLS && filled * 3 >= cells.size() ? new Found(area, cells, inside) : null;
    }

    /** Coordinates without those that are nearly the same. */
    private static double[] places(double[] all) {
        double[] sorted = all.clone();
        java.util.Arrays.sort(sorted);
        List<Double> places = new ArrayList<>();
        for (double place : sorted) {
            if (places.isEmpty() || place - places.get(places.size() - 1) > NEAR) {
                places.add(place);
            }
        }
        return places.stream().mapToDouble(place -> place).toArray();
    }

    /** The places between rules, and which of them are one cell. */
    private static final class Net {
        private final List<Rectangle2D> rules;
        private final double[] xs;
        private final double[] ys;

        Net(List<Rectangle2D> rules, double[] xs, double[] ys) {
            this.rules = rules;
            this.xs = xs;
            this.ys = ys;
        }

        List<GridCell> cells(List<TextLine> lines) {
            boolean[][] taken = new boolean[ys.length - 1][xs.length - 1];
            List<GridCell> cells = new ArrayList<>();
            for (int r = 0; r + 1 < ys.length; r++) {
                for (int c = 0; c + 1 < xs.length; c++) {
                    if (taken[r][c]) {
                        continue;
                    }
                    int lastColumn = c;
                    while (lastColumn + 2 < xs.length && !taken[r][lastColumn + 1] && !hasUpright(lastColumn + 1, r)) {
                        lastColumn++;
                    }
                    int lastRow = r;
                    while (lastRow + 2 < ys.length && !hasLevel(lastRow + 1, c)) {
                        lastRow++;
                    }
                    for (int y = r; y <= lastRow; y++) {
                        for (int x = c; x <= lastColumn; x++) {
                            taken[y][x] = true;
                        }
                    }
                    Rectangle2D place =
                            new Rectangle2D.Double(xs[c], ys[r], xs[lastColumn + 1] - xs[c], ys[lastRow + 1] - ys[r]);
                    cells.add(
                            new GridCell(r, c, lastRow - r + 1, lastColumn - c + 1, false, CellText.of(place, lines)));
                }
            }
            return cells;
        }

        private boolean hasUpright(int column, int row) {
            double y = (ys[row] + ys[row + 1]) / 2;
            return rules.stream()
                    .anyMatch(rule -> !isLevel(rule)
                            && Math.abs(rule.getMinX() - xs[column]) <= NEAR
                            && rule.getMinY() <= y
                            && rule.getMaxY() >= y);
        }

        private boolean hasLevel(int row, int column) {
            double x = (xs[column] + xs[column + 1]) / 2;
            return rules.stream()
                    .anyMatch(rule -> isLevel(rule)
                            && Math.abs(rule.getMinY() - ys[row]) <= NEAR
                            && rule.getMinX() <= x
                            && rule.getMaxX() >= x);
        }
    }
}
