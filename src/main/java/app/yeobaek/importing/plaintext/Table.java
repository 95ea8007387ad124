package app.yeobaek.importing.plaintext;

import java.util.List;

/**
 * A table as rows of cells; rows may be shorter than the longest one.
 *
 * @param rows from the top
 * @param header whether the first row heads the columns
 * @param guessed whether the cell borders were lost and had to be guessed
 */
record Table(List<List<Cell>> rows, boolean header, boolean guessed) {

    /**
     * A cell: paragraphs or list items, each of one or more lines that are still to be joined.
     *
     * @param parts from the top; none in an empty cell
     */
    record Cell(List<List<Line>> parts) {
        Cell {
            parts = parts.stream().map(List::copyOf).toList();
        }
    }

    Table {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
