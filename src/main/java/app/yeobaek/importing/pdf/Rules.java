package app.yeobaek.importing.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The straight lines drawn on a page, upright or level: strokes, and rectangles as thin as a stroke. Draws nothing. */
final class Rules extends PDFGraphicsStreamEngine {
    private static final double THIN = 2.5;
    private static final double SHORTEST = 8;
    private static final int MOST = 20_000;

    private final List<Rectangle2D> rules = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private final double height;
    private final Rectangle2D box;
    private Point2D current = new Point2D.Double();
    private Point2D begin = new Point2D.Double();
    private boolean hasImages;

    private Rules(PDPage page) {
        super(page);
        box = new Rectangle2D.Double(
                page.getCropBox().getLowerLeftX(),
                page.getCropBox().getLowerLeftY(),
                page.getCropBox().getWidth(),
                page.getCropBox().getHeight());
        height = box.getMaxY();
    }

    /** What a page has beside text. */
    record Drawn(List<Rectangle2D> rules, boolean hasImages) {}

    /** The rules of a page, from its top left corner, as rectangles of nearly no height or width. */
    static Drawn of(PDPage page) {
        Rules rules = new Rules(page);
        try {
            rules.processPage(page);
        } catch (IOException e) {
            // what was seen up to here is enough: rules only help to find tables
        }
        return new Drawn(rules.rules, rules.hasImages);
    }

    private void stroked() {
        for (double[] line : path) {
            add(line[0], line[1], line[2], line[3]);
        }
        path.clear();
    }

    private void filled() {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double[] line : path) {
            left = Math.min(left, Math.min(line[0], line[2]));
            right = Math.max(right, Math.max(line[0], line[2]));
            low = Math.min(low, Math.min(line[1], line[3]));
            high = Math.max(high, Math.max(line[1], line[3]));
        }
        if (!path.isEmpty() && right - left <= THIN) {
            add((left + right) / 2, low, (left + right) / 2, high);
        } else if (!path.isEmpty() && high - low <= THIN) {
            add(left, (low + high) / 2, right, (low + high) / 2);
        }
        path.clear();
    }

    private void add(double x1, double y1, double x2, double y2) {
        boolean level = Math.abs(y1 - y2) < 1 && Math.abs(x1 - x2) >= SHORTEST;
        boolean upright = Math.abs(x1 - x2) < 1 && Math.abs(y1 - y2) >= SHORTEST;
        if ((level || upright) && rules.size() < MOST) {
            rules.add(new Rectangle2D.Double(
                    Math.min(x1, x2) - box.getMinX(), height - Math.max(y1, y2), Math.abs(x1 - x2), Math.abs(y1 - y2)));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void drawImage(PDImage image) {
        hasImages = true;
    }

    @Override
    public void clip(int windingRule) {
        // what is clipped away is rarely a rule
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Double(x, y);
        begin = current;
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.size() < MOST) {
            path.add(new double[] {current.getX(), current.getY(), x, y});
        }
        current = new Point2D.Double(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Double(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        lineTo((float) begin.getX(), (float) begin.getY());
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        stroked();
    }

    @Override
    public void fillPath(int windingRule) {
        filled();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        stroked();
    }

    @Override
    public void shadingFill(COSName name) {
        path.clear();
    }
}
