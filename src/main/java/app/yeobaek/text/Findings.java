package app.yeobaek.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds each piece of the old text in the new one and judges how sure that is. A place is sure if the best row of places goes
 * through it, beats every row that puts the piece elsewhere by a margin, is liker to the piece than chance would have it in a
 * text that repeats itself as this one does, and is backed by its neighbours.
 */
final class Findings {
    private static final double MARGIN = 12;
    private static final double LIKE = 0.6;
    private static final double LIKE_ELSEWHERE = 0.8;
    /** A better rival than this much makes even the place in order doubtful. */
    private static final double FAR_BETTER = 0.25;

    private static final double CLEARLY = 0.24;
    /** A line of other sentences is at most this likely to be so like; a run of pieces elsewhere even less. */
    private static final double LINE_BY_CHANCE = 0.04;

    private static final double RUN_BY_CHANCE = 0.001;
    /** So many pieces on either side bear a place out; more would cost time and add nothing. */
    private static final int AROUND = 12;

    /** What stands between its neighbours and nothing else with it is the piece, edited, if it is so like and not too short. */
    private static final double LIKE_IN_PLACE = 0.7;

    private static final int LONG_ENOUGH = 12;

    private static final double STILL_THERE = 0.4;
    /** An untouched piece of this length is told from its like. */
    private static final int TELLING = 24;

    private static final int BACKING_GAP = 100;
    private static final int BACKED_LENGTH = 90;

    private final List<Finding> all = new ArrayList<>();
    private final Sightings sightings;
    private final String before;
    private final String after;
    private Chance chance = Chance.none();
    private final Rivals rivals;
    private final TreeMap<Integer, Finding> owners = new TreeMap<>();
    private final Formulae formulae;

    Findings(String before, String after, List<TextRange> pieces, List<TextRange> sentences) {
        this.before = before;
        this.after = after;
        this.sightings = new Sightings(before, after);
        this.rivals = new Rivals(before, after, all, sightings, owners);
        for (TextRange piece : pieces) {
            all.add(new Finding(piece, sightings.of(piece)));
        }
        this.formulae = new Formulae(before, after, all, rivals);
        List<List<Sighting>> places = all.stream().map(it -> it.sightings).toList();
        double best = new Order(pieces, places, before.length(), after.length()).weigh();
        all.forEach(it -> it.choose(best));
        giveEachPlaceOneOwner();
        OldOrder.mark(all);
        rescue();
        judge();
        formulae.doubtParts(sentences);
    }

    /** The findings in the order of the old text. */
    List<Finding> all() {
        return all;
    }

    /** Where two pieces claim one place, the one whose surroundings stand there too has it, else the one that is clearly liker, or neither. */
    private void giveEachPlaceOneOwner() {
        TreeMap<Integer, Finding> firstOwners = new TreeMap<>();
        List<Finding> claims = new ArrayList<>(all);
        claims.sort(Comparator.comparing(Finding::isIntact)
                .thenComparing(Finding::likeness)
                .reversed());
        for (Finding claim : claims) {
            Sighting place = claim.place;
            if (place == null) {
                continue;
            }
            Finding owner = Rivals.overlapping(firstOwners, place);
            if (owner == null) {
                firstOwners.put(place.range.start(), claim);
            } else {
                claim.place = null;
                if (owner.likeness() < 1 && owner.likeness() - place.likeness < 0.1) {
                    owner.margin = 0;
                }
            }
        }
    }

    /** What was too short to be worth a jump may still have moved: to a place that nothing else claims and that is far the likest. */
    private void rescue() {
        for (Finding it : all) {
            if (it.place != null) {
                owners.put(it.place.range.start(), it);
            }
        }
        for (Finding it : all) {
            if (it.place != null || it.piece.length() < Chance.SHORTEST) {
                continue;
            }
            List<Sighting> free = it.sightings.stream()
                    .filter(place -> Rivals.overlapping(owners, place) == null)
                    .sorted(Comparator.comparingDouble((Sighting place) -> place.likeness)
                            .reversed())
                    .toList();
            double second = free.size() < 2 ? 0 : free.get(1).likeness;
            if (!free.isEmpty() && free.get(0).likeness >= LIKE_ELSEWHERE && free.get(0).likeness - second >= 0.1) {
                it.place = free.get(0);
                it.margin = (free.get(0).likeness - second) * it.piece.length() * 2;
                owners.put(it.place.range.start(), it);
            }
        }
    }

    private void judge() {
        Claims claims = new Claims(after, all, sightings, owners);
        chance = Chance.of(all, sightings, after.length());
        for (int i = 0; i < all.size(); i++) {
            Finding it = all.get(i);
            if (it.place != null) {
                it.isSure = it.margin >= MARGIN
                        && (it.isInOrder ? isSureInOrder(i) : isSureElsewhere(i))
                        && rivals.keepsWhatTells(it)
                        && !rivals.isDoubled(i)
                        && !rivals.isShadowed(i)
                        && !rivals.isContested(it)
                        && !claims.contest(i);
            }
        }
    }

    private boolean isSureInOrder(int i) {
        Finding it = all.get(i);
        boolean surpassed = it.rivalLikeness() > it.likeness() + FAR_BETTER;
        if (it.likeness() < LIKE || surpassed) {
            return false;
        }
        if (it.piece.length() < Chance.SHORTEST && !(rivals.isBeside(i - 1, i) && rivals.isBeside(i, i + 1))) {
            return false;
        }
        if (formulae.isOne(i) && formulae.isAdrift(i)) {
            return false;
        }
        boolean seamless = it.likeness() >= LIKE_IN_PLACE
                && it.piece.length() >= (it.likeness() == 1 ? 1 : LONG_ENOUGH)
                && rivals.unexplainedBefore(i) <= Rivals.SEAM
                && rivals.unexplainedAfter(i) <= Rivals.SEAM
                && !rivals.isSurpassed(it);
        if (seamless) {
            return true;
        }
        boolean replaced = rivals.unexplainedBefore(i) > allowed(it) || rivals.unexplainedAfter(i) > allowed(it);
        return !(replaced && !isDistinct(it)) && chanceOfLine(i) < LINE_BY_CHANCE;
    }

    private boolean isDistinct(Finding it) {
        return it.likeness() > chance.usual() + CLEARLY || (it.likeness() == 1 && it.piece.length() >= TELLING);
    }

    /** Out of order, likeness is nearly all there is: it must be great, and borne out by what stands around. */
    private boolean isSureElsewhere(int i) {
        Finding it = all.get(i);
        if (it.likeness() < LIKE_ELSEWHERE || isStillInOrder(i) || rivals.hasFreeRival(it)) {
            return false;
        }
        boolean alone = it.rivalLikeness() <= it.likeness() - 0.35 && it.piece.length() >= TELLING;
        return (alone && isDistinct(it)) || (backedLength(i) >= BACKED_LENGTH && chanceOfRun(i) < RUN_BY_CHANCE);
    }

    private static double allowed(Finding it) {
        return 6 + 0.25 * it.piece.length();
    }

    /** How likely it is that all pieces of a line are as like to their places as they are, were these other sentences. */
    private double chanceOfLine(int i) {
        int line = before.lastIndexOf('\n', all.get(i).piece.start());
        int end = before.indexOf('\n', all.get(i).piece.end());
        double product = 1;
        for (int j = i; j >= Math.max(0, i - AROUND) && all.get(j).piece.start() > line; j--) {
            product *= all.get(j).isInOrder ? chance.of(all.get(j)) : 1;
        }
        int limit = Math.min(all.size(), i + AROUND);
        for (int j = i + 1; j < limit && (end < 0 || all.get(j).piece.start() < end); j++) {
            product *= all.get(j).isInOrder ? chance.of(all.get(j)) : 1;
        }
        return product;
    }

    /** The same for the pieces that stand around a place as they stood around the piece. */
    private double chanceOfRun(int i) {
        double product = chance.of(all.get(i));
        for (int j = i; j > Math.max(0, i - AROUND) && follows(all.get(j - 1), all.get(j)); j--) {
            product *= chance.of(all.get(j - 1));
        }
        for (int j = i; j < Math.min(all.size() - 1, i + AROUND) && follows(all.get(j), all.get(j + 1)); j++) {
            product *= chance.of(all.get(j + 1));
        }
        return product;
    }

    /** How much old text around a piece stands around its place too, in order and without a gap. */
    private int backedLength(int i) {
        int length = all.get(i).piece.length();
        for (int j = i; j > Math.max(0, i - AROUND) && follows(all.get(j - 1), all.get(j)); j--) {
            length += all.get(j - 1).piece.length();
        }
        for (int j = i; j < Math.min(all.size() - 1, i + AROUND) && follows(all.get(j), all.get(j + 1)); j++) {
            length += all.get(j + 1).piece.length();
        }
        return length;
    }

    private static boolean follows(Finding one, Finding other) {
        if (one.place == null || other.place == null || Math.min(one.likeness(), other.likeness()) < LIKE) {
            return false;
        }
        int gap = other.place.range.start() - one.place.range.end();
        return gap > -ApproximateSearch.LONGEST / 4 && gap < BACKING_GAP;
    }

    /**
     * Whether the piece may still stand where it would stand had it not moved: something like it is there, or enough new text
     * to be what became of the pieces that are missing there.
     */
    private boolean isStillInOrder(int i) {
        int low = 0;
        int high = after.length();
        int from = 0;
        int to = before.length();
        for (int j = i - 1; j >= 0 && low == 0; j--) {
            Sighting place = all.get(j).place;
            if (place != null && all.get(j).isInOrder) {
                low = place.range.end();
                from = all.get(j).piece.end();
            }
        }
        for (int j = i + 1; j < all.size() && high == after.length(); j++) {
            Sighting place = all.get(j).place;
            if (place != null && all.get(j).isInOrder) {
                high = place.range.start();
                to = all.get(j).piece.start();
            }
        }
        for (Sighting it : all.get(i).sightings) {
            if (it.range.start() >= low - 8 && it.range.end() <= high + 8 && it != all.get(i).place) {
                return true;
            }
        }
        return high - low > STILL_THERE * (to - from);
    }
}
