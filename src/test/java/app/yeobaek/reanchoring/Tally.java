package app.yeobaek.reanchoring;

import app.yeobaek.text.Placement;
import app.yeobaek.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Counts what became of marks whose true place is known. */
final class Tally {
    int right;
    int wrongAndCertain;
    /** Uncertain, the true place being the first candidate, another one, or none. */
    int likeliest;

    int offered;
    int notOffered;
    /** Detached though something of it is there. */
    int lost;
    /** Torn apart: its parts stand far from each other, and no place was claimed for it. */
    int torn;
    /** Gone, and not said to be anywhere for certain. */
    int gone;

    /** How many marks still had a place. */
    int there() {
        return all() - gone - torn;
    }

    int all() {
        return right + wrongAndCertain + likeliest + offered + notOffered + lost + torn + gone;
    }

    /** Counts a mark. @return whether it was placed wrongly for certain */
    boolean count(Placement placement, @Nullable TextRange truth, int length) {
        switch (placement.certainty()) {
            case EXACT, MOVED -> {
                TextRange range = java.util.Objects.requireNonNull(placement.range());
                if (truth == null || !isSame(range, truth)) {
                    wrongAndCertain++;
                    return true;
                }
                right++;
            }
            case UNCERTAIN, DETACHED -> {
                if (truth == null) {
                    gone++;
                } else if (truth.length() > 2 * length + 200) {
                    torn++;
                } else if (placement.range() == null) {
                    lost++;
                } else if (isSame(placement.range(), truth)) {
                    likeliest++;
                } else if (placement.candidates().stream().anyMatch(it -> isSame(it.range(), truth))) {
                    offered++;
                } else {
                    notOffered++;
                }
            }
        }
        return false;
    }

    /** Whether two ranges share more than they do not: what lies between that and equality is a word at an edge. */
    static boolean isSame(TextRange one, TextRange other) {
        int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        int both = Math.max(one.end(), other.end()) - Math.min(one.start(), other.start());
        return 2 * shared > both;
    }

    void add(Tally other) {
        right += other.right;
        wrongAndCertain += other.wrongAndCertain;
        likeliest += other.likeliest;
        offered += other.offered;
        notOffered += other.notOffered;
        lost += other.lost;
        torn += other.torn;
        gone += other.gone;
    }
}
