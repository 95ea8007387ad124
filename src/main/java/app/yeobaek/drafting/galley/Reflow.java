package app.yeobaek.drafting.galley;

import java.util.ArrayList;
import java.util.List;

/** Gives the table around a cell another number of columns: its cells keep their order and fill the rows anew. */
public record Reflow(int piece, int columns) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        Frame table = Cells.around(proof.piece(piece));
        List<Piece> before = new ArrayList<>(Cells.of(proof, table));
        int first = proof.indexOf(before.get(0).id());
        List<Frame> frames = before.get(0).frames();
        boolean header = Cells.isHeaded(before);
        proof.pieces.removeAll(before);
        while (before.size() > 1 && before.get(before.size() - 1).text().isEmpty()) {
            before.remove(before.size() - 1);
        }
        proof.pieces.addAll(first, Cells.set(proof, before, frames, columns, header));
        proof.queries.replaceAll(it -> it.question().equals(Query.TABLE)
                        && it.from() != null
                        && before.stream()
                                .anyMatch(cell -> cell.id() == it.from().piece())
                ? it.settled(true)
                : it);
    }
}
