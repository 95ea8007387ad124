package app.yeobaek.importing.pdf;

import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.plaintext.MarkedText;
import app.yeobaek.importing.plaintext.Passages.GridCell;
import app.yeobaek.importing.plaintext.Sheets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands lines and tables on to the sheets. A table is held back until it is known what follows it: where the next page
 * begins with rows of as many columns, they are rows of the same table; a repeated head is dropped.
 */
final class TableFlow {
    private final Sheets sheets;
    private @Nullable List<GridCell> held;
    private int heldPage;

    TableFlow(Sheets sheets) {
        this.sheets = sheets;
    }

    void line(Sheets.Row row) throws NotImportable {
        flush();
        sheets.line(row);
    }

    void table(List<GridCell> cells, int page) throws NotImportable {
        List<GridCell> before = held;
        if (before != null && page == heldPage + 1 && columns(before) == columns(cells)) {
            held = joined(before, cells);
        } else {
            flush();
            held = cells;
        }
        heldPage = page;
    }

    /** Columns of a table that ended the page before {@code page}, with nothing after it; 0 if there is none. */
    int openColumns(int page) {
        List<GridCell> before = held;
        return before == null || heldPage != page - 1 ? 0 : columns(before);
    }

    void flush() throws NotImportable {
        List<GridCell> table = held;
        held = null;
        if (table != null) {
            sheets.table(table);
        }
    }

    private static List<GridCell> joined(List<GridCell> above, List<GridCell> below) {
        boolean repeated = firstRow(above).equals(firstRow(below));
        int shift = above.stream()
                        .mapToInt(cell -> cell.row() + cell.rowSpan())
                        .max()
                        .orElse(0)
                - (repeated ? 1 : 0);
        List<GridCell> all = new ArrayList<>(above);
        for (GridCell cell : below) {
            if (!repeated || cell.row() > 0) {
                all.add(new GridCell(
                        cell.row() + shift,
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.header(),
                        cell.parts()));
            }
        }
        return all;
    }

    private static List<String> firstRow(List<GridCell> cells) {
        return cells.stream()
                .filter(cell -> cell.row() == 0)
                .flatMap(cell -> cell.parts().stream())
                .map(MarkedText::text)
                .toList();
    }

    private static int columns(List<GridCell> cells) {
        return cells.stream()
                .mapToInt(cell -> cell.column() + cell.columnSpan())
                .max()
                .orElse(0);
    }
}
