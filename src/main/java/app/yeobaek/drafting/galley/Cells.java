package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript.Cell;
import app.yeobaek.drafting.galley.NotPossible.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Setting pieces out in rows and columns. */
final class Cells {
    static final int MOST_COLUMNS = 60;

    private Cells() {}

    /** Sets pieces out row by row, with empty cells at the end where they are missing. Every cell covers one place. */
    static List<Piece> set(Proof proof, List<Piece> words, List<Frame> frames, int columns, boolean header)
            throws NotPossible {
        if (columns < 1 || columns > MOST_COLUMNS) {
            throw new NotPossible(Reason.VALUE);
        }
        List<Piece> cells = new ArrayList<>();
        int places = (words.size() + columns - 1) / columns * columns;
        for (int i = 0; i < places; i++) {
            Cell cell = new Cell(i / columns, i % columns, 1, 1, header && i < columns);
            int id = i < words.size() ? words.get(i).id() : proof.name();
            String text = i < words.size() ? words.get(i).text() : "";
            cells.add(new Piece(id, BlockKind.CELL, 0, null, null, cell, frames, text));
        }
        return cells;
    }

    /** The table around a piece. */
    static Frame around(Piece piece) throws NotPossible {
        @Nullable Frame table = piece.table();
        if (table == null) {
            throw new NotPossible(Reason.KIND);
        }
        return table;
    }

    static List<Piece> of(Proof proof, Frame table) {
        return proof.pieces.stream().filter(it -> it.frames().contains(table)).toList();
    }

    /** Whether the first row heads the columns. */
    static boolean isHeaded(List<Piece> cells) {
        @Nullable Cell first = cells.isEmpty() ? null : cells.get(0).cell();
        return first != null && first.header();
    }
}
