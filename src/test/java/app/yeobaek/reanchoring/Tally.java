package app.yeobaek.reanchoring;

import app.yeobaek.text.Placement;
import app.yeobaek.text.TextRange;

/** Counts what became of marks whose true place is known. */
final class Tally {
    int right;
    int wrongAndCertain;
    /** Certain, and not where its characters went, though no text may tell; among right and wrong. */
    int elsewhere;
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
    boolean count(Placement placement, TextRange passage, String before, EditedText revised) {
        boolean isRight = placement.range() != null && revised.isPlaceOf(passage, placement.range(), before);
        if (placement.certainty().isSure()) {
            right += isRight ? 1 : 0;
            wrongAndCertain += isRight ? 0 : 1;
            boolean isElsewhere = !revised.isStrictlyPlaceOf(passage, placement.place());
            elsewhere += isElsewhere ? 1 : 0;
            return !isRight;
        }
        int[] places = revised.placesOf(passage);
        if (places.length == 0) {
            gone++;
        } else if (isRight) {
            likeliest++;
        } else if (places[places.length - 1] - places[0] > 2 * passage.length() + 200) {
            torn++;
        } else if (placement.range() == null) {
            lost++;
        } else if (placement.candidates().stream().anyMatch(it -> revised.isPlaceOf(passage, it.range(), before))) {
            offered++;
        } else {
            notOffered++;
        }
        return false;
    }

    String summary() {
        return "%d marks: %d right, %d wrong and certain, %d elsewhere, %d uncertain (%d of them right first), %d lost, %d torn, %d gone"
                .formatted(
                        all(),
                        right,
                        wrongAndCertain,
                        elsewhere,
                        likeliest + offered + notOffered,
                        likeliest,
                        lost,
                        torn,
                        gone);
    }

    void add(Tally other) {
        right += other.right;
        wrongAndCertain += other.wrongAndCertain;
        elsewhere += other.elsewhere;
        likeliest += other.likeliest;
        offered += other.offered;
        notOffered += other.notOffered;
        lost += other.lost;
        torn += other.torn;
        gone += other.gone;
    }
}
