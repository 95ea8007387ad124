package app.yeobaek.text;

import java.util.Arrays;
import java.util.List;

/**
 * How like sentences of a text are to each other anyway, measured on pairs picked blindly. In prose that repeats itself, likeness
 * proves little; here is how much.
 */
final class Chance {
    private static final int MOST_TRIES = 400;
    private static final int FEWEST_TRIES = 12;
    /** Of shorter pieces likeness says nothing. */
    static final int SHORTEST = 16;

    private static final double USUAL = 0.95;
    private static final double WITHOUT_TRIES = 0.6;
    /** What is less like than this is no copy. */
    static final double TELLING = 0.6;

    /** The likenesses met, ascending. */
    private final double[] met;

    private Chance(double[] met) {
        this.met = met;
    }

    static Chance none() {
        return new Chance(new double[0]);
    }

    static Chance of(List<Finding> findings, Sightings sightings, int length) {
        double[] tries = new double[MOST_TRIES];
        int count = 0;
        int window = 2 * ApproximateSearch.LONGEST;
        int step = Math.max(1, findings.size() / MOST_TRIES);
        long place = 17;
        for (int i = 0; i < findings.size() && count < MOST_TRIES; i += step) {
            Finding it = findings.get(i);
            place = place * 6364136223846793005L + 1442695040888963407L;
            int from = (int) Math.floorMod(place >>> 16, (long) Math.max(1, length - window));
            int to = Math.min(length, from + window);
            boolean own = it.place != null && it.place.range.overlaps(new TextRange(from, to));
            if (!own && it.piece.length() >= SHORTEST && to - from > it.piece.length()) {
                tries[count++] = sightings.likenessWithin(it.piece, from, to);
            }
        }
        double[] met = Arrays.copyOf(tries, count);
        Arrays.sort(met);
        return new Chance(met);
    }

    /** The likeness that only one pair in twenty exceeds. */
    double usual() {
        return met.length < FEWEST_TRIES
                ? WITHOUT_TRIES
                : Math.min(WITHOUT_TRIES + 0.2, met[(int) (met.length * USUAL)]);
    }

    /** How likely it is that a piece is at least as like to some other sentence as it is to its place. */
    double of(Finding finding) {
        if (finding.place == null || finding.piece.length() < SHORTEST) {
            return finding.likeness() == 1 ? SHORT_BUT_SAME : 1;
        }
        double likeness = finding.likeness();
        if (met.length < FEWEST_TRIES) {
            return likeness > WITHOUT_TRIES ? 0.01 : 1;
        }
        int from = Arrays.binarySearch(met, likeness - 1e-9);
        int above = met.length - (from >= 0 ? from : -from - 1);
        return (above + 0.5) / (met.length + 1);
    }

    /** Of a number or a name in a cell, identity says something, if not much. */
    private static final double SHORT_BUT_SAME = 0.02;
}
