package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.drafting.galley.NotPossible.Reason;
import org.jspecify.annotations.Nullable;

/** Gives a piece other words. What stands in it stays with the words it stood at. */
public record Reword(int piece, @Nullable String text) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        Piece before = proof.piece(piece);
        boolean cell = before.is(BlockKind.CELL);
        String words = cell ? Words.cell(text) : Words.line(text);
        if (words.isEmpty() && !cell) {
            throw new NotPossible(Reason.EMPTY);
        }
        proof.reword(before, words);
    }
}
