package app.yeobaek.text;

import java.util.List;

/**
 * Weighs all sightings of all pieces together: which row of places explains the new text best, each piece following the one
 * before it, with a price on leaving out, putting in and moving. Dynamic programming forwards and backwards gives for every
 * sighting the worth of the best row that goes through it, and so by how much the best place of a piece beats the second best.
 */
final class Order {
    /** The price of a jump to anywhere: of a move, or of a large part that came or went. */
    static final double JUMP = 40;
    /** The price of a piece that is nowhere. */
    private static final double MISSING = 6;
    /** How many pieces before are looked at for the one that it follows. */
    private static final int REACH = 4;

    private static final double[] GAP = gaps();

    private final List<TextRange> pieces;
    private final List<List<Sighting>> sightings;
    private final int endBefore;
    private final int endAfter;

    Order(List<TextRange> pieces, List<List<Sighting>> sightings, int endBefore, int endAfter) {
        this.pieces = pieces;
        this.sightings = sightings;
        this.endBefore = endBefore;
        this.endAfter = endAfter;
    }

    /** Fills in the worths of all sightings and returns that of the best row. */
    double weigh() {
        double anywhere = 0;
        double[] best = new double[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            best[i] = Double.NEGATIVE_INFINITY;
            anywhere -= MISSING;
            if (i > REACH) {
                anywhere = Math.max(anywhere, best[i - REACH - 1] - MISSING * (REACH + 1));
            }
            for (Sighting it : sightings.get(i)) {
                double gap = Math.abs(it.range.start() - pieces.get(i).start());
                double value = Math.max(anywhere + MISSING - JUMP, -MISSING * i - gap(gap));
                for (int j = Math.max(0, i - REACH); j < i; j++) {
                    for (Sighting earlier : sightings.get(j)) {
                        value = Math.max(value, earlier.upTo - price(j, earlier, i, it));
                    }
                }
                it.upTo = value + it.evidence;
                best[i] = Math.max(best[i], it.upTo);
            }
        }
        return backwards();
    }

    private double backwards() {
        double anywhere = 0;
        double whole = 0;
        int last = pieces.size() - 1;
        double[] best = new double[pieces.size()];
        for (int i = last; i >= 0; i--) {
            best[i] = Double.NEGATIVE_INFINITY;
            anywhere -= MISSING;
            if (i + REACH < last) {
                anywhere = Math.max(anywhere, best[i + REACH + 1] - MISSING * (REACH + 1));
            }
            for (Sighting it : sightings.get(i)) {
                double gap = Math.abs(
                        endAfter - it.range.end() - (endBefore - pieces.get(i).end()));
                double value = Math.max(anywhere + MISSING - JUMP, -MISSING * (last - i) - gap(gap));
                for (int j = i + 1; j <= Math.min(last, i + REACH); j++) {
                    for (Sighting later : sightings.get(j)) {
                        value = Math.max(value, later.from - price(i, it, j, later));
                    }
                }
                it.from = value + it.evidence;
                best[i] = Math.max(best[i], it.from);
                whole = Math.max(whole, it.whole());
            }
        }
        return whole;
    }

    /** What it costs that one piece stands here and a later one there. */
    private double price(int i, Sighting one, int j, Sighting other) {
        double missing = MISSING * (j - i - 1);
        int gap = other.range.start() - one.range.end();
        if (gap < 0) {
            int shared =
                    Math.min(one.range.end(), other.range.end()) - Math.max(one.range.start(), other.range.start());
            if (shared > Math.min(one.range.length(), other.range.length()) / 4) {
                return Double.POSITIVE_INFINITY;
            }
            if (other.range.start() <= one.range.start()) {
                return missing + JUMP;
            }
            gap = 0;
        }
        int expected = pieces.get(j).start() - pieces.get(i).end();
        return missing + gap(Math.abs(gap - expected));
    }

    private static double gap(double length) {
        return GAP[(int) Math.min(length, GAP.length - 1)];
    }

    /** What comes in between or is left out costs less and less per character, and never more than a jump. */
    private static double[] gaps() {
        double[] prices = new double[8_192];
        for (int length = 0; length < prices.length; length++) {
            prices[length] = length <= 2 ? 0 : Math.min(JUMP - 4, 3 * Math.log(1 + length / 2.0) / Math.log(2));
        }
        return prices;
    }
}
