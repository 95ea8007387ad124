package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.drafting.galley.NotPossible.Reason;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Makes one piece of two: the words of {@code piece} follow those of {@code into}, with a space between or none. A marker
 * that the second had stands in the text from then on, since it was none.
 */
public record Merge(int piece, int into, boolean space) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        Piece second = proof.piece(piece);
        Piece first = proof.piece(into);
        if (piece == into || second.is(BlockKind.CELL) || first.is(BlockKind.CELL)) {
            throw new NotPossible(Reason.KIND);
        }
        if (proof.indexOf(into) > proof.indexOf(piece)) {
            throw new NotPossible(Reason.PLACE);
        }
        String glue = (space ? " " : "") + (second.marker() == null ? "" : second.marker() + " ");
        String joined = joined(first.text(), glue, second.text());
        if (joined.length() > Words.MOST_IN_A_PIECE) {
            throw new NotPossible(Reason.TOO_LONG);
        }
        String apart = first.text() + glue + second.text();
        Rewording composed = new Rewording(apart, joined);
        int begin = first.text().length() + glue.length();
        proof.put(first.withText(joined));
        proof.respot(spot -> spot.piece() == piece
                ? new Spot(into, composed.moved(begin + spot.offset()))
                : spot.piece() == into ? new Spot(into, composed.moved(spot.offset())) : spot);
        boolean note = first.is(BlockKind.FOOTNOTE);
        proof.marks.replaceAll(it -> {
            @Nullable Integer tied = it.note();
            return tied != null && tied == piece
                    ? new Mark(it.id(), it.at(), it.label(), note ? (Integer) into : null)
                    : it;
        });
        proof.pieces.remove(proof.indexOf(piece));
    }

    /** Both texts with glue between, in NFC: a jamo may become part of the syllable before. */
    static String joined(String left, String glue, String right) {
        return Normalizer.normalize(left + glue + right, Normalizer.Form.NFC);
    }
}
