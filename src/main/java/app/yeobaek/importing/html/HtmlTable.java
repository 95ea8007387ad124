package app.yeobaek.importing.html;

import app.yeobaek.importing.plaintext.Passages.GridCell;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Places the cells of an HTML table, which says only how far each reaches. */
final class HtmlTable {
    private static final int MOST_SPAN = 500;
    private static final int MOST_COLUMNS = 2_000;

    private HtmlTable() {}

    static List<GridCell> cells(Element table, Blocks blocks) {
        List<GridCell> cells = new ArrayList<>();
        int[] takenUntil = new int[MOST_COLUMNS];
        int row = 0;
        for (Element tr : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
            int column = 0;
            for (Element cell : tr.children()) {
                if (!cell.is("td, th")) {
                    continue;
                }
                while (column < MOST_COLUMNS && takenUntil[column] > row) {
                    column++;
                }
                int rows = span(cell.attr("rowspan"));
                int columns = Math.min(span(cell.attr("colspan")), Math.max(1, MOST_COLUMNS - column));
                for (int c = column; c < Math.min(MOST_COLUMNS, column + columns); c++) {
                    takenUntil[c] = row + rows;
                }
                boolean header = cell.normalName().equals("th");
                cells.add(new GridCell(row, column, rows, columns, header, blocks.texts(cell)));
                column += columns;
            }
            row++;
        }
        return cells;
    }

    private static int span(String attribute) {
        try {
            return Math.max(1, Math.min(MOST_SPAN, attribute.isBlank() ? 1 : Integer.parseInt(attribute.strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
