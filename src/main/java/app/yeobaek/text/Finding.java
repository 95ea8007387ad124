package app.yeobaek.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found out about one piece of the old text. */
final class Finding {
    final TextRange piece;
    /** Where it may stand, in text order. */
    final List<Sighting> sightings;
    /** Where it stands in the best row, if anywhere. */
    @Nullable
    Sighting place;
    /** By how much that beats the best row in which it stands elsewhere. */
    double margin;
    /** Whether its place follows the places of what came before it in the old text. */
    boolean isInOrder;
    /** Whether that is beyond doubt. */
    boolean isSure;

    Finding(TextRange piece, List<Sighting> sightings) {
        this.piece = piece;
        this.sightings = sightings;
    }

    /** Chooses its place in the row that is best overall. */
    void choose(double best) {
        Sighting chosen = null;
        for (Sighting it : sightings) {
            if (it.whole() > best - 1e-6 && (chosen == null || it.whole() > chosen.whole())) {
                chosen = it;
            }
        }
        place = chosen;
        margin = Double.POSITIVE_INFINITY;
        for (Sighting it : sightings) {
            if (chosen != null && it != chosen && !it.isSamePlaceAs(chosen)) {
                margin = Math.min(margin, chosen.whole() - it.whole());
            }
        }
    }

    /** Whether it stands where all around it stands unedited. */
    boolean isIntact() {
        return place != null && place.isIntact;
    }

    double likeness() {
        return place == null ? 0 : place.likeness;
    }

    /** The greatest likeness of a place that is not the chosen one. */
    double rivalLikeness() {
        return sightings.stream()
                .filter(it -> place == null || !it.isSamePlaceAs(place))
                .mapToDouble(it -> it.likeness)
                .max()
                .orElse(0);
    }
}
