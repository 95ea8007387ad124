package app.yeobaek.importing.plaintext;

import java.util.List;

/**
 * A table as rows of cells; rows may be shorter than the longest one.
 *
 * @param rows from the top
 * @param header whether the first row heads the columns
 * @param guessed whether the cell borders were lost and had to be guessed
 */
record Table(List<List<MarkedText>> rows, boolean header, boolean guessed) {
    Table {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
