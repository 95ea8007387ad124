package app.yeobaek.text;

import org.jspecify.annotations.Nullable;

/** A place in the new text where a piece of the old one may stand, and what speaks for it. */
final class Sighting {
    final TextRange range;
    /** How much of the piece is unedited there, 0 to 1. */
    final double likeness;
    /** Whether all around the piece stands unedited around the place. */
    final boolean isIntact;
    /** What the words alone say for it. */
    final double evidence;
    /** What the best order of all pieces up to and with this one is worth, and from this one on. */
    double upTo = Double.NEGATIVE_INFINITY;

    double from = Double.NEGATIVE_INFINITY;

    @Nullable
    Sighting previous;

    private Sighting(TextRange range, double likeness, double evidence, boolean isIntact) {
        this.range = range;
        this.likeness = likeness;
        this.evidence = evidence;
        this.isIntact = isIntact;
    }

    static Sighting intact(TextRange range) {
        Sighting same = of(range, range.length(), 0);
        return new Sighting(range, same.likeness, same.evidence, true);
    }

    static Sighting of(TextRange range, int length, int edits) {
        double likeness = Math.max(0, 1 - (double) edits / length);
        double evidence = length * (2 * likeness - 1) + (edits == 0 ? Math.min(UNTOUCHED, length / 2.0) : 0);
        return new Sighting(range, likeness, evidence, false);
    }

    /** Identity says more than likeness: two sentences that differ in a number are two sentences. */
    private static final double UNTOUCHED = 8;

    /** What the best order of all pieces is worth if the piece stands here. */
    double whole() {
        return upTo + from - evidence;
    }

    /** Whether two sightings are of one place, give or take its edges. */
    boolean isSamePlaceAs(Sighting other) {
        int shared = Math.min(range.end(), other.range.end()) - Math.max(range.start(), other.range.start());
        return 2 * shared > Math.min(range.length(), other.range.length());
    }
}
