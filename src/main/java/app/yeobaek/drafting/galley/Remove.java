package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.drafting.galley.NotPossible.Reason;

/** Takes a piece out of the text, such as a page number that was taken for a paragraph. */
public record Remove(int piece) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        if (proof.piece(piece).is(BlockKind.CELL)) {
            throw new NotPossible(Reason.KIND);
        }
        if (proof.pieces.size() == 1) {
            throw new NotPossible(Reason.EMPTY);
        }
        proof.takeOut(piece);
    }
}
