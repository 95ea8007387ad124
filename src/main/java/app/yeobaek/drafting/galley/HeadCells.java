package app.yeobaek.drafting.galley;

import app.yeobaek.brief.Manuscript.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says whether the row of a cell heads the columns of its table. */
public record HeadCells(int piece, boolean header) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        Piece chosen = proof.piece(piece);
        List<Piece> cells = Cells.of(proof, Cells.around(chosen));
        @Nullable Cell at = chosen.cell();
        for (Piece piece : cells) {
            @Nullable Cell cell = piece.cell();
            if (cell != null && at != null && cell.row() == at.row()) {
                proof.put(
                        piece.withCell(new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), header)));
            }
        }
    }
}
