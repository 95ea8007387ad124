package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.drafting.galley.NotPossible.Reason;
import java.util.List;

/** Makes paragraphs of the cells of a table that was none; empty cells vanish. */
public record Dissolve(int piece) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        Frame table = Cells.around(proof.piece(piece));
        List<Piece> cells = Cells.of(proof, table);
        if (cells.stream().allMatch(it -> it.text().isBlank())) {
            throw new NotPossible(Reason.EMPTY);
        }
        for (Piece cell : cells) {
            if (cell.text().isBlank()) {
                proof.takeOut(cell.id());
                continue;
            }
            proof.reword(cell, cell.text().replace('\n', ' '));
            Piece now = proof.piece(cell.id());
            List<Frame> frames =
                    now.frames().stream().filter(it -> !it.equals(table)).toList();
            proof.put(new Piece(now.id(), BlockKind.PARAGRAPH, 0, null, null, null, frames, now.text()));
        }
    }
}
