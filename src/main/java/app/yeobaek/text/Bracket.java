package app.yeobaek.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between the unedited neighbours of an edited piece is all of it, words put in at its ends as well. */
final class Bracket {
    /** More than this, and something new has come beside the piece. */
    private static final int SLACK = 12;

    private Bracket() {}

    /** The whole of the new text that a piece in its old place has become; null where its neighbours do not tell. */
    static @Nullable TextRange around(List<Finding> findings, int i, String after) {
        Finding it = findings.get(i);
        if (it.place == null || !it.isInOrder) {
            return null;
        }
        Integer from = i == 0 ? Integer.valueOf(0) : edge(findings.get(i - 1), it, true);
        Integer to = i + 1 == findings.size() ? Integer.valueOf(after.length()) : edge(findings.get(i + 1), it, false);
        if (from == null || to == null || from > it.place.range.start() || to < it.place.range.end()) {
            return null;
        }
        boolean fits = to - from <= it.piece.length() + Math.max(SLACK, it.piece.length() / 2);
        return fits ? Doubt.tidy(after, from, to) : null;
    }

    private static @Nullable Integer edge(Finding neighbour, Finding it, boolean earlier) {
        Sighting place = neighbour.place;
        if (place == null || !neighbour.isInOrder || neighbour.likeness() < 1) {
            return null;
        }
        int seam = earlier ? it.piece.start() - neighbour.piece.end() : neighbour.piece.start() - it.piece.end();
        return seam > Rivals.SEAM ? null : Integer.valueOf(earlier ? place.range.end() : place.range.start());
    }
}
