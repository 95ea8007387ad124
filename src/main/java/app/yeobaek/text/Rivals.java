package app.yeobaek.text;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against a place however like it is: that what tells the piece from its like is not there, that a copy stands where
 * nothing claims it, that new text beside it may be what became of it.
 */
final class Rivals {
    /** Of what tells a piece from its like, so much must be left. */
    private static final double TOLD = 0.5;

    private static final double TOLD_ELSEWHERE = 0.7;
    /** New text this like to a piece, and this long, may be what became of it. */
    private static final double SHADOW = 0.5;

    private static final int MOST_HIDDEN = 1_024;
    /** A copy that is so much less like is a rival still. */
    private static final double NEARLY = 0.35;

    private static final int AROUND = 12;
    /** A neighbour that is less like to its piece holds nothing. */
    private static final double LIKE = 0.7;
    /** A full stop or a space more is no seam. */
    static final int SEAM = 3;
    /** Doubles further away than this are told apart by the order of all pieces. */
    private static final int NEAR = 400;

    private final String before;
    private final String after;
    private final List<Finding> all;
    private final Sightings sightings;
    private final NavigableMap<Integer, Finding> owners;
    private final Rarity rarity;
    private @Nullable Copies copies;
    private @Nullable Twins twins;

    /** The findings and who owns which place may still be added to, until the first question. */
    Rivals(String before, String after, List<Finding> all, Sightings sightings, NavigableMap<Integer, Finding> owners) {
        this.before = before;
        this.after = after;
        this.all = all;
        this.sightings = sightings;
        this.owners = owners;
        this.rarity = new Rarity(before);
    }

    /** Whether what tells the piece from its like stands at its place too. */
    boolean keepsWhatTells(Finding it) {
        TextRange place = Objects.requireNonNull(it.place).range;
        return it.likeness() == 1
                || rarity.kept(it.piece, Spelling.of(before, it.piece, after, place))
                        >= (it.isInOrder ? TOLD : TOLD_ELSEWHERE);
    }

    /** Whether what stands at its place may be another sentence of the old text, one that is like it. */
    boolean isContested(Finding it) {
        if (it.likeness() == 1) {
            return false;
        }
        Twins known = twins;
        if (known == null) {
            known = new Twins(before, after, sightings);
            twins = known;
        }
        return known.contest(it, Objects.requireNonNull(it.place).range);
    }

    /**
     * Whether the same words, or liker ones, stand near by where nothing has a better claim to them: of a piece and its double one
     * is the piece, and only what stands on both sides of it, and has no double itself, tells which.
     */
    boolean isDoubled(int i) {
        Finding it = all.get(i);
        return hasDouble(it, true) || (hasDouble(it, false) && !(isHeld(i, -1) && isHeld(i, 1)));
    }

    /** Whether something liker to the piece stands anywhere where nothing claims it. */
    boolean isSurpassed(Finding it) {
        return it.sightings.stream()
                .anyMatch(other -> other.likeness > it.likeness()
                        && !other.isSamePlaceAs(Objects.requireNonNull(it.place))
                        && overlapping(owners, other) == null);
    }

    /** Whether its double is the place of a piece that is less like to it; or, if not so, is nobody's place. */
    private boolean hasDouble(Finding it, boolean illOwned) {
        Sighting place = Objects.requireNonNull(it.place);
        for (Sighting other : it.sightings) {
            int apart = Math.abs(other.range.start() - place.range.start());
            if (apart <= NEAR && other.likeness >= place.likeness && !other.isSamePlaceAs(place)) {
                Finding owner = overlapping(owners, other);
                if (illOwned ? owner != null && owner.likeness() < other.likeness : owner == null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the pieces to one side stand beside it as they did, up to the first that has no double, or the edge of the text. */
    private boolean isHeld(int i, int side) {
        for (int j = i; Math.abs(j - i) < AROUND; j += side) {
            if (!isBeside(Math.min(j, j + side), Math.max(j, j + side))) {
                return false;
            }
            if (j + side < 0 || j + side == all.size()) {
                return (side < 0 ? unexplainedBefore(j) : unexplainedAfter(j)) <= SEAM;
            }
            Finding neighbour = all.get(j + side);
            if (neighbour.likeness() < LIKE) {
                return false;
            }
            if (!hasDouble(neighbour, false)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two pieces in a row stand in a row, or one of them is the edge of the text. */
    boolean isBeside(int i, int j) {
        if (i < 0 || j == all.size()) {
            return true;
        }
        Sighting one = all.get(i).place;
        Sighting other = all.get(j).place;
        return one != null
                && other != null
                && all.get(i).isInOrder
                && all.get(j).isInOrder
                && Math.abs(other.range.start() - one.range.end()) <= SEAM;
    }

    /** Whether new text beside the line of a piece could be what became of it, the line itself being a copy put in. */
    boolean isShadowed(int i) {
        int line = before.lastIndexOf('\n', all.get(i).piece.start());
        int end = before.indexOf('\n', all.get(i).piece.end());
        for (int j = i; j >= Math.max(0, i - AROUND) && all.get(j).piece.start() > line; j--) {
            if (all.get(j).isInOrder
                    && mayHide(
                            all.get(i),
                            Objects.requireNonNull(all.get(j).place).range.start(),
                            -unexplainedBefore(j))) {
                return true;
            }
        }
        int limit = Math.min(all.size(), i + AROUND);
        for (int j = i; j < limit && (end < 0 || all.get(j).piece.start() < end); j++) {
            if (all.get(j).isInOrder
                    && mayHide(
                            all.get(i),
                            Objects.requireNonNull(all.get(j).place).range.end(),
                            unexplainedAfter(j))) {
                return true;
            }
        }
        return false;
    }

    /** Whether new text that nothing explains, from a place on, is long enough and like enough to hide a piece. */
    private boolean mayHide(Finding it, int place, int length) {
        int from = Math.min(place, place + length);
        int to = Math.min(Math.max(place, place + length), from + MOST_HIDDEN);
        return to - from >= 0.6 * it.piece.length() && sightings.likenessWithin(it.piece, from, to) >= SHADOW;
    }

    /** Whether a place that nothing else claims is nearly as like: of two copies out of order none is known to be the one. */
    boolean hasFreeRival(Finding finding) {
        Copies known = copies;
        if (known == null) {
            known = new Copies(before, after);
            copies = known;
        }
        if (known.areCountless(finding.piece)) {
            return true;
        }
        double like = Math.max(Chance.TELLING, finding.likeness() - NEARLY);
        for (int start : known.of(finding.piece)) {
            TextRange range = new TextRange(
                    Math.max(0, Math.min(start, after.length() - 1)),
                    Math.min(after.length(), Math.max(start, 0) + finding.piece.length()));
            Sighting it = Sighting.of(range, finding.piece.length(), 0);
            int from = Math.max(0, range.start() - 24);
            int to = Math.min(after.length(), range.end() + 40);
            if (!it.isSamePlaceAs(Objects.requireNonNull(finding.place))
                    && overlapping(owners, it) == null
                    && sightings.likenessWithin(finding.piece, from, to) > like) {
                return true;
            }
        }
        return finding.sightings.stream()
                .anyMatch(it -> it.likeness > finding.likeness() - NEARLY
                        && it.likeness > Chance.TELLING
                        && !it.isSamePlaceAs(Objects.requireNonNull(finding.place))
                        && overlapping(owners, it) == null);
    }

    /** How much new text stands between a place and the place of what comes before it: something may have been replaced. */
    int unexplainedBefore(int i) {
        int from = Objects.requireNonNull(all.get(i).place).range.start();
        for (int j = i - 1; j >= 0; j--) {
            Sighting place = all.get(j).place;
            if (place != null && all.get(j).isInOrder) {
                return from - place.range.end();
            }
        }
        return from;
    }

    int unexplainedAfter(int i) {
        int to = Objects.requireNonNull(all.get(i).place).range.end();
        for (int j = i + 1; j < all.size(); j++) {
            Sighting place = all.get(j).place;
            if (place != null && all.get(j).isInOrder) {
                return place.range.start() - to;
            }
        }
        return after.length() - to;
    }

    /** Whose place it is, if any; the owner may claim a little more or less. */
    static @Nullable Finding overlapping(NavigableMap<Integer, Finding> owners, Sighting place) {
        for (Integer start :
                Arrays.asList(owners.floorKey(place.range.start()), owners.ceilingKey(place.range.start()))) {
            Finding owner = start == null ? null : owners.get(start);
            if (owner != null && owner.place != null && owner.place.isSamePlaceAs(place)) {
                return owner;
            }
        }
        return null;
    }
}
