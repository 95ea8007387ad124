package app.yeobaek.drafting.galley;

import app.yeobaek.drafting.galley.NotPossible.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Makes a footnote mark of a number or sign that stands in the text: the words between {@code from} and {@code to} become
 * its label. Where the two are the same place, {@code label} says what it shows. It is tied to the footnote of that label.
 */
public record PlaceMark(int piece, int from, int to, @Nullable String label) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        Piece before = proof.piece(piece);
        proof.checked(new Spot(piece, from));
        proof.checked(new Spot(piece, to));
        if (from > to) {
            throw new NotPossible(Reason.PLACE);
        }
        String text = before.text();
        @Nullable String sign = Words.label(from < to ? text.substring(from, to) : label);
        if (sign == null) {
            throw new NotPossible(Reason.EMPTY);
        }
        if (from < to) {
            String rest = Merge.joined(text.substring(0, from), "", text.substring(to))
                    .strip();
            if (rest.isEmpty()) {
                throw new NotPossible(Reason.EMPTY);
            }
            proof.reword(before, rest);
        }
        int offset = Math.min(from, proof.piece(piece).text().length());
        proof.marks.add(new Mark(proof.name(), new Spot(piece, offset), sign, TieMark.noteCalled(proof, sign)));
    }
}
