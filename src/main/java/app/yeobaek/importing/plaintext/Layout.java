package app.yeobaek.importing.plaintext;

import java.util.Arrays;
import java.util.List;

/**
 * How a document's lines are set: how many blank lines stand between any two lines, and how wide the column is around
 * each line. Columns change from page to page, so the width comes from a moving window.
 */
final class Layout {
    /** Lines on either side that are looked at for the width of the column. */
    private static final int WINDOW = 14;

    /** Lines wider than this, in half-width cells, are paragraphs in one line rather than lines of a column. */
    private static final int WIDEST_COLUMN = 140;

    /** Cells by which a line that stops inside a sentence may be mismeasured: signs of ambiguous width, ragged setting. */
    private static final int SLACK = 4;

    /** The same for a column whose lines are cut anywhere. */
    private static final double SLIP = 1.5;

    private static final double TIGHT = 0.88;
    private static final double FEW_SHORT = 0.08;
    private static final int FEWEST_FULL = 24;

    private final int baseGap;
    private final int[] widths;
    private final boolean wrapped;
    private final int usualGap;
    private final Habits habits;
    private final double tight;

    private Layout(int baseGap, int[] widths, boolean wrapped, int usualGap, Habits habits, double tight) {
        this.habits = habits;
        this.tight = tight;
        this.baseGap = baseGap;
        this.widths = widths;
        this.wrapped = wrapped;
        this.usualGap = usualGap;
    }

    static Layout of(List<Line> lines) {
        int[] cells = new int[lines.size()];
        int single = 0;
        int wider = 0;
        int long_ = 0;
        for (int i = 0; i < cells.length; i++) {
            Line line = lines.get(i);
            cells[i] = line.text().indexOf('\t') >= 0 ? 0 : line.cells();
            if (i > 0 && line.gap() == 1) {
                single++;
            } else if (i > 0 && line.gap() == 0) {
                wider++;
            }
            if (cells[i] > WIDEST_COLUMN) {
                long_++;
            }
        }
        boolean blocks =
                lines.stream().anyMatch(Line::isWhole) && lines.stream().allMatch(Line::isWhole);
        boolean wrapped = !blocks && (long_ * 12 < cells.length || long_ == 0);
        // A blank line after every line says nothing; in a text of one line per paragraph it does not matter.
        boolean doubled = wrapped && single > 3 * wider && hasFullPairs(lines, cells);
        int baseGap = doubled ? 1 : 0;
        int[] widths = localWidths(cells);
        Habits habits = Habits.of(lines, baseGap, widths);
        return new Layout(
                baseGap,
                widths,
                wrapped,
                usualGap(lines, baseGap),
                habits,
                wrapped ? tight(lines, baseGap, widths) : 0);
    }

    /**
     * The share of the column that nearly all lines fill which end inside a sentence, if that is nearly all of it: words
     * are cut where the column ends, so that a line well below it was meant to end. Else 0.
     */
    private static double tight(List<Line> lines, int baseGap, int[] widths) {
        double[] filled = new double[lines.size()];
        int n = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i - 1);
            boolean inside = !line.endsSentence()
                    && lines.get(i).gap() <= baseGap
                    && line.text().indexOf('\t') < 0
                    && widths[i - 1] > 0;
            if (inside) {
                filled[n++] = (double) (line.indent() + line.cells()) / widths[i - 1];
            }
        }
        Arrays.sort(filled, 0, n);
        double share = n < FEWEST_FULL ? 0 : filled[(int) (n * FEW_SHORT)];
        return share >= TIGHT ? Math.min(1, share) : 0;
    }

    /** Whether lines one blank line apart look like lines of one paragraph: the first full, and no sentence end. */
    private static boolean hasFullPairs(List<Line> lines, int[] cells) {
        int[] sorted = cells.clone();
        Arrays.sort(sorted);
        int wide = sorted.length == 0 ? 0 : sorted[sorted.length * 9 / 10];
        int open = 0;
        int pairs = 0;
        for (int i = 1; i < cells.length; i++) {
            if (lines.get(i).gap() == 1) {
                pairs++;
                if (cells[i - 1] > wide * 0.8 && !lines.get(i - 1).endsSentence()) {
                    open++;
                }
            }
        }
        return open * 4 > pairs;
    }

    /** The most frequent number of blank lines between paragraphs. */
    private static int usualGap(List<Line> lines, int baseGap) {
        int[] counts = new int[8];
        for (Line line : lines) {
            if (line.gap() > baseGap && line.gap() < counts.length) {
                counts[line.gap()]++;
            }
        }
        int best = baseGap + 1;
        for (int gap = best; gap < counts.length; gap++) {
            if (counts[gap] > counts[best]) {
                best = gap;
            }
        }
        return best;
    }

    /** Whether line {@code i} is far from the right edge, so that its end was meant, and ends no sentence. */
    boolean stopsShort(int i, Line line, Line next) {
        return !line.endsSentence()
                && line.cells() <= widths[i] * 0.8
                && !isFull(i, line, next)
                && Character.isLetterOrDigit(line.text().charAt(line.text().length() - 1));
    }

    private static int[] localWidths(int[] cells) {
        int[] widths = new int[cells.length];
        int[] window = new int[2 * WINDOW + 1];
        for (int i = 0; i < cells.length; i++) {
            int from = Math.max(0, i - WINDOW);
            int to = Math.min(cells.length, i + WINDOW + 1);
            System.arraycopy(cells, from, window, 0, to - from);
            Arrays.sort(window, 0, to - from);
            widths[i] = window[Math.max(0, (to - from) * 9 / 10 - 1)];
        }
        return widths;
    }

    /**
     * The lines, with those marked that begin a page: where a blank line follows every line, one that lacks it and is set
     * in by a space.
     */
    List<Line> withPageStarts(List<Line> lines) {
        if (baseGap == 0) {
            return lines;
        }
        return lines.stream()
                .map(line -> line.gap() == 0 && line.indent() > 0 ? line.withPageStart() : line)
                .toList();
    }

    /** Blank lines between two lines of one paragraph: 0, or 1 where the extractor put one after every line. */
    int baseGap() {
        return baseGap;
    }

    /** Whether paragraphs run over several lines; if not, every line is a block of its own. */
    boolean isWrapped() {
        return wrapped;
    }

    /** Width of the column around line {@code i}, in half-width cells. */
    int width(int i) {
        return widths[i];
    }

    /** Whether more blank lines than usual stand before a line, or a line that holds a space. */
    boolean isWideGap(Line line) {
        return line.gap() > baseGap || (line.spaceGap() && line.gap() > 0);
    }

    /** What gaps and trailing spaces say in this document. */
    Habits habits() {
        return habits;
    }

    /** Whether a page may begin with a line: it is known to, or more blank lines than between paragraphs stand before. */
    boolean mayBreakPage(Line line) {
        return line.pageStart() || (line.gap() >= 3 && line.gap() > usualGap);
    }

    /** Cells of the Latin word or the number that a line begins with, which no column cuts. */
    private static int unbreakable(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 0x80) {
            end++;
        }
        return end;
    }

    /** Whether line {@code i} reaches the right edge: the first word of {@code next} would not have fitted. */
    boolean isFull(int i, Line line, Line next) {
        if (line.edge() != Cue.Edge.UNKNOWN) {
            return line.edge() == Cue.Edge.FULL;
        }
        int width = widths[i];
        String text = next.text();
        int space = text.indexOf(' ');
        int word = Characters.cells(space < 0 ? text : text.substring(0, space));
        int used = line.indent() + line.cells();
        if (tight > 0 && used + Math.max(2, unbreakable(text)) + SLIP < tight * width) {
            return false;
        }
        int slack = line.endsSentence() ? 0 : SLACK;
        return used >= width * 0.88 || used + 1 + slack + Math.min(word, width / 3) > width;
    }
}
