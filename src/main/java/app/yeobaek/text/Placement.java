package app.yeobaek.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a passage of one text stands in another.
 *
 * @param certainty how sure that is
 * @param range its place in the other text; the likeliest one if uncertain, null if detached
 * @param candidates the plausible places, likeliest first, at most {@link #CANDIDATES}; empty where the place is sure. A
 *     detached passage may have some: what comes nearest to it, though nothing speaks for it
 */
public record Placement(Certainty certainty, @Nullable TextRange range, List<Candidate> candidates) {
    /** The most candidates offered. */
    public static final int CANDIDATES = 5;

    public Placement {
        candidates = List.copyOf(candidates);
        if ((range == null) != (certainty == Certainty.DETACHED)) {
            throw new IllegalArgumentException("a place is missing exactly where a passage is detached");
        }
    }

    /**
     * A plausible place.
     *
     * @param range where, in UTF-16 code units of the new text
     * @param score from 0 (nothing speaks for it) to 1 (everything does); comparable within one placement only
     */
    public record Candidate(TextRange range, double score) {}

    /**
     * Its place.
     *
     * @throws IllegalStateException if it is detached
     */
    public TextRange place() {
        if (range == null) {
            throw new IllegalStateException("a detached passage has no place");
        }
        return range;
    }

    static Placement sure(Certainty certainty, TextRange range) {
        return new Placement(certainty, range, List.of());
    }

    static Placement uncertain(List<Candidate> candidates) {
        return new Placement(Certainty.UNCERTAIN, candidates.get(0).range(), candidates);
    }

    /** Nowhere; what comes nearest to it is offered, though nothing speaks for it. */
    public static Placement detached(List<Candidate> nearest) {
        return new Placement(Certainty.DETACHED, null, nearest);
    }
}
