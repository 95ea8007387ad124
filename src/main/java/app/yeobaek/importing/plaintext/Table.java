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
     * @param column where it stands, from 0, or -1 for right after the cell before it
     * @param rowSpan rows that it covers
     * @param columnSpan columns that it covers
     * @param header whether the file says that it heads its row or column
     */
    record Cell(List<List<Line>> parts, int column, int rowSpan, int columnSpan, boolean header) {
        Cell(List<List<Line>> parts) {
            this(parts, -1, 1, 1, false);
        }

        Cell {
            parts = parts.stream().map(List::copyOf).toList();
        }
    }

    Table {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
