package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.drafting.galley.NotPossible.Reason;
import java.util.ArrayList;
import java.util.List;

/** Makes a table of neighbouring pieces: each becomes a cell, row by row. Markers go into the text of their cell. */
public record Tabulate(int first, int last, int columns) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        int from = proof.indexOf(first);
        int to = proof.indexOf(last);
        if (from > to) {
            throw new NotPossible(Reason.PLACE);
        }
        List<Frame> around = proof.pieces.get(from).frames();
        for (Piece piece : new ArrayList<>(proof.pieces.subList(from, to + 1))) {
            if (piece.is(BlockKind.CELL) || !piece.frames().equals(around)) {
                throw new NotPossible(Reason.KIND);
            }
            if (piece.marker() != null) {
                proof.reword(piece, Merge.joined(piece.marker(), " ", piece.text()));
            }
        }
        List<Frame> frames = new ArrayList<>(around);
        frames.add(new Frame(proof.name(), BlockKind.TABLE));
        List<Piece> run = proof.pieces.subList(from, to + 1);
        List<Piece> cells = Cells.set(proof, List.copyOf(run), frames, columns, true);
        run.clear();
        proof.pieces.addAll(from, cells);
    }
}
