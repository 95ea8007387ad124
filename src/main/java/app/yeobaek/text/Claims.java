package app.yeobaek.text;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a place is a piece's, or as well that of another piece of the old text which is as like to it and stands nowhere it could
 * be sure of: of two equal sentences one was taken out, and nothing tells which. Two pieces can be meant: one from which no piece
 * that kept its place parts the owner, and one whose neighbour now stands beside the place.
 */
final class Claims {
    /** What is liker than this where it stands parts what comes before it from what comes after. */
    private static final double LIKE = 0.7;

    private static final int AROUND = 12;
    private static final int EDGE = 6;

    private final String after;
    private final List<Finding> all;
    private final Sightings sightings;
    private final NavigableMap<Integer, Finding> owners;

    Claims(String after, List<Finding> all, Sightings sightings, NavigableMap<Integer, Finding> owners) {
        this.after = after;
        this.all = all;
        this.sightings = sightings;
        this.owners = owners;
    }

    /** Whether another piece may as well be what stands at the place of one. */
    boolean contest(int i) {
        Finding it = all.get(i);
        TextRange place = Objects.requireNonNull(it.place).range;
        int own = edits(it.piece, place);
        return isClaimedFromBeside(i, -1, place, own)
                || isClaimedFromBeside(i, 1, place, own)
                || isClaimedByNeighbour(i, place, own);
    }

    private boolean isClaimedFromBeside(int i, int side, TextRange place, int own) {
        for (int j = i + side; j >= 0 && j < all.size() && Math.abs(j - i) <= AROUND; j += side) {
            Finding other = all.get(j);
            if (other.isInOrder && other.likeness() >= LIKE) {
                return false;
            }
            if (claims(other, all.get(i), place, own)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands beside the place now stood beside another piece that is as like to it. */
    private boolean isClaimedByNeighbour(int i, TextRange place, int own) {
        Map.Entry<Integer, Finding> later = owners.ceilingEntry(place.end());
        if (later != null && later.getKey() - place.end() <= Rivals.SEAM) {
            int j = indexOf(later.getValue()) - 1;
            if (j >= 0 && j != i && claims(all.get(j), all.get(i), place, own)) {
                return true;
            }
        }
        Map.Entry<Integer, Finding> earlier = owners.lowerEntry(place.start());
        Sighting before = earlier == null ? null : earlier.getValue().place;
        if (before != null && Math.abs(place.start() - before.range.end()) <= Rivals.SEAM) {
            int j = indexOf(Objects.requireNonNull(earlier).getValue()) + 1;
            return j < all.size() && j != i && claims(all.get(j), all.get(i), place, own);
        }
        return false;
    }

    private boolean claims(Finding other, Finding owner, TextRange place, int own) {
        boolean settled = other.isInOrder && other.likeness() >= LIKE;
        int longer = owner.piece.length() - other.piece.length();
        return !settled && 2 * Math.abs(longer) < owner.piece.length() && edits(other.piece, place) + longer <= own;
    }

    private int edits(TextRange piece, TextRange place) {
        int from = Math.max(0, place.start() - EDGE);
        int to = Math.min(after.length(), place.end() + EDGE);
        return (int) Math.round((1 - sightings.likenessWithin(piece, from, to)) * piece.length());
    }

    private int indexOf(@Nullable Finding finding) {
        return Collections.binarySearch(
                all, Objects.requireNonNull(finding), Comparator.comparingInt(it -> it.piece.start()));
    }
}
