package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.drafting.galley.NotPossible.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says which footnote a mark leads to, or with null that the text of its note is missing. */
public record TieMark(int mark, @Nullable Integer note) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        Mark before = of(proof, mark);
        if (note != null && !proof.piece(note).is(BlockKind.FOOTNOTE)) {
            throw new NotPossible(Reason.KIND);
        }
        proof.marks.replaceAll(it -> it.id() == mark ? new Mark(it.id(), it.at(), it.label(), note) : it);
        proof.queries.replaceAll(it -> it.question().equals(Query.FOOTNOTE) && Objects.equals(it.from(), before.at())
                ? it.settled(note != null)
                : it);
    }

    static Mark of(Proof proof, int id) throws NotPossible {
        for (Mark mark : proof.marks) {
            if (mark.id() == id) {
                return mark;
            }
        }
        throw new NotPossible(Reason.GONE);
    }

    static @Nullable Integer noteCalled(Proof proof, String label) {
        for (Piece piece : proof.pieces) {
            if (piece.is(BlockKind.FOOTNOTE) && label.equals(piece.label())) {
                return piece.id();
            }
        }
        return null;
    }
}
