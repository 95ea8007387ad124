package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.drafting.galley.NotPossible.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a piece with words of its own.
 *
 * @param after the piece that it follows, or null at the very beginning
 * @param kind what it is; a paragraph if null
 */
public record Insert(@Nullable Integer after, @Nullable BlockKind kind, @Nullable String text) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        BlockKind wanted = kind == null ? BlockKind.PARAGRAPH : kind;
        if (wanted.isContainer() || wanted == BlockKind.CELL) {
            throw new NotPossible(Reason.KIND);
        }
        String words = Words.line(text);
        if (words.isEmpty()) {
            throw new NotPossible(Reason.EMPTY);
        }
        if (proof.pieces.size() >= Galley.MOST_PIECES) {
            throw new NotPossible(Reason.TOO_LONG);
        }
        int at = 0;
        List<Frame> frames = List.of();
        if (after != null) {
            Piece before = proof.piece(after);
            @Nullable Frame table = before.table();
            at = proof.indexOf(after) + 1;
            while (table != null
                    && at < proof.pieces.size()
                    && proof.pieces.get(at).frames().contains(table)) {
                at++;
            }
            frames = before.outside();
        }
        boolean deep = wanted == BlockKind.HEADING || wanted == BlockKind.ITEM || wanted == BlockKind.NOTE;
        proof.pieces.add(at, new Piece(proof.name(), wanted, deep ? 1 : 0, null, null, null, frames, words));
    }
}
