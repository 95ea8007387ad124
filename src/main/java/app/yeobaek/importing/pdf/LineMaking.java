package app.yeobaek.importing.pdf;

import app.yeobaek.importing.plaintext.Superscripts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Makes lines of characters. Characters drawn one after the other on one baseline without a wide gap are one line; lines
 * drawn apart that stand close beside each other on one baseline are joined. A small raised number belongs to the line it is
 * glued to, as a footnote mark.
 */
final class LineMaking {
    /** Gap between columns or cells, in em; no justified line has one that wide inside. */
    private static final double WIDE = 2.2;

    /** Gap at which two pieces drawn at different times are still one line, in em. */
    private static final double CLOSE = 0.6;

    private static final double SAME_BASELINE = 0.3;
    private static final double RAISED = 0.7;
    private static final double SMALLER = 0.85;
    private static final double SPACE = 0.2;

    private final List<List<Glyph>> runs = new ArrayList<>();

    private LineMaking() {}

    static List<TextLine> lines(List<Glyph> glyphs) {
        LineMaking making = new LineMaking();
        for (Glyph glyph : glyphs) {
            making.take(glyph);
        }
        List<TextLine> lines = new ArrayList<>();
        for (List<Glyph> run : making.runs) {
            if (run.stream().anyMatch(glyph -> !glyph.isSpace())) {
                lines.add(line(run));
            }
        }
        return joined(lines);
    }

    private void take(Glyph glyph) {
        List<Glyph> run = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (run == null || !follows(run, glyph)) {
            run = new ArrayList<>();
            runs.add(run);
        }
        run.add(glyph);
    }

    private static boolean follows(List<Glyph> run, Glyph glyph) {
        Glyph last = run.get(run.size() - 1);
        Glyph large = largest(run);
        double size = Math.max(large.size(), glyph.size());
        double gap = glyph.x() - last.right();
        double rise = Math.abs(glyph.y() - large.y());
        boolean level = rise < size * SAME_BASELINE;
        boolean raised = rise < size * RAISED && Math.min(glyph.size(), large.size()) < size * SMALLER;
        return (level || raised) && gap > -size * 0.5 && gap < size * WIDE;
    }

    /** The largest of the last few letters of a run: where it stands, the line stands. */
    private static Glyph largest(List<Glyph> run) {
        Glyph largest = run.get(run.size() - 1);
        for (int i = run.size() - 1; i >= Math.max(0, run.size() - 8); i--) {
            if (run.get(i).size() > largest.size() * 1.05) {
                largest = run.get(i);
            }
        }
        return largest;
    }

    private static TextLine line(List<Glyph> run) {
        double size = mainSize(run);
        double base = base(run, size);
        double space = spaceWidth(run, size);
        StringBuilder text = new StringBuilder();
        StringBuilder raised = new StringBuilder();
        double left = Double.MAX_VALUE;
        double right = 0;
        double wordEnd = 0;
        boolean bold = true;
        boolean word = true;
        Words words = new Words();
        Glyph previous = null;
        for (Glyph glyph : run) {
            if (glyph.isSpace() && raised.length() > 0 && glyph.size() < size * SMALLER) {
                continue;
            }
            boolean mark = glyph.size() < size * SMALLER && base - glyph.y() > size * 0.12 && !glyph.isSpace();
            if (!mark && raised.length() > 0) {
                text.append(Superscripts.raise(raised.toString()));
                words.mark(Superscripts.raise(raised.toString()));
                raised.setLength(0);
            }
            boolean apart = previous != null && glyph.x() - previous.right() > space;
            boolean spaced = text.length() > 0 && text.charAt(text.length() - 1) == ' ';
            if (apart
                    && previous != null
                    && !glyph.isSpace()
                    && !previous.isSpace()
                    && !spaced
                    && !mark
                    && text.length() > 0) {
                text.append(' ');
                words.end();
                word = false;
            }
            if (mark) {
                raised.append(glyph.text());
            } else {
                words.take(glyph);
                text.append(glyph.isSpace() ? " " : glyph.text());
            }
            if (glyph.isSpace()) {
                word &= text.toString().isBlank();
            } else {
                left = Math.min(left, glyph.x());
                right = Math.max(right, glyph.right());
                wordEnd = word ? glyph.right() : wordEnd;
                bold &= glyph.bold() || mark;
            }
            previous = glyph;
        }
        text.append(Superscripts.raise(raised.toString()));
        words.mark(Superscripts.raise(raised.toString()));
        return new TextLine(text.toString(), left, right, base, size, bold, Math.max(0, wordEnd - left), words.all());
    }

    /** Of most letters, even where a short last line has a long mark. */
    private static double mainSize(List<Glyph> run) {
        double[] sizes = run.stream()
                .filter(glyph -> !glyph.isSpace())
                .mapToDouble(Glyph::size)
                .sorted()
                .toArray();
        return sizes[sizes.length * 3 / 4];
    }

    private static double base(List<Glyph> run, double size) {
        double[] baselines = run.stream()
                .filter(glyph -> !glyph.isSpace() && glyph.size() >= size * SMALLER)
                .mapToDouble(Glyph::y)
                .sorted()
                .toArray();
        return baselines.length == 0 ? run.get(0).y() : baselines[baselines.length / 2];
    }

    /** From which distance on two characters are two words: well beyond the usual distance in this line. */
    private static double spaceWidth(List<Glyph> run, double size) {
        double[] gaps = new double[Math.max(1, run.size() - 1)];
        for (int i = 1; i < run.size(); i++) {
            gaps[i - 1] = run.get(i).x() - run.get(i - 1).right();
        }
        Arrays.sort(gaps);
        double usual = Math.max(0, gaps[gaps.length / 2]);
        return Math.max(size * SPACE, usual + size * 0.15);
    }

    /** Joins lines that stand close beside each other on one baseline. */
    private static List<TextLine> joined(List<TextLine> lines) {
        List<TextLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(TextLine::y).thenComparingDouble(TextLine::left));
        List<TextLine> all = new ArrayList<>();
        boolean[] used = new boolean[sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            if (used[i]) {
                continue;
            }
            List<TextLine> parts = new ArrayList<>(List.of(sorted.get(i)));
            double right = sorted.get(i).right();
            for (int k = i + 1;
                    k < sorted.size()
                            && sorted.get(k).y() - sorted.get(i).y()
                                    < sorted.get(i).size();
                    k++) {
                TextLine other = sorted.get(k);
                double gap = other.left() - right;
                double size = Math.max(other.size(), sorted.get(i).size());
                boolean level = other.y() - sorted.get(i).y() < size * SAME_BASELINE;
                if (!used[k] && level && gap > -size * 0.3 && gap < size * CLOSE) {
                    parts.add(other);
                    right = other.right();
                    used[k] = true;
                }
            }
            all.add(parts.size() == 1 ? parts.get(0) : TextLine.joined(parts));
        }
        return all;
    }
}
