package app.yeobaek.drafting.galley;

import app.yeobaek.drafting.galley.NotPossible.Reason;
import org.jspecify.annotations.Nullable;

/** Decides a doubtful line break the other way: a space where none was, none where one was. */
public record Flip(int query) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        Query found = Settle.of(proof, query);
        @Nullable Spot from = found.from();
        @Nullable Spot to = found.to();
        if (from == null || to == null || from.piece() != to.piece()) {
            throw new NotPossible(Reason.KIND);
        }
        Piece piece = proof.piece(from.piece());
        String text = piece.text();
        boolean spaced = to.offset() == from.offset() + 1 && text.charAt(from.offset()) == ' ';
        if (!spaced && to.offset() != from.offset()) {
            throw new NotPossible(Reason.KIND);
        }
        if (from.offset() == 0 || to.offset() == text.length()) {
            throw new NotPossible(Reason.EDGE);
        }
        String left = text.substring(0, from.offset());
        String right = text.substring(to.offset());
        String words = Merge.joined(left, spaced ? "" : " ", right);
        proof.reword(piece, words);
        Query flipped = new Query(
                found.id(),
                spaced ? Query.JOINED : Query.SPACED,
                from,
                spaced ? from : from.moved(1),
                found.detail(),
                true);
        proof.queries.replaceAll(it -> it.id() == query ? flipped : it);
    }
}
