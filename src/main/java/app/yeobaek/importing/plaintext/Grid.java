package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.Passages.GridCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** From cells with places to a table of rows; rows that hold nothing and no start of a cell vanish. */
final class Grid {
    private static final int LONGEST_HEAD = 60;

    private Grid() {}

    static Table of(List<GridCell> cells, int number) {
        TreeMap<Integer, List<GridCell>> rows = new TreeMap<>();
        for (GridCell cell : cells) {
            rows.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
        }
        List<List<Table.Cell>> table = new ArrayList<>();
        boolean declared = cells.stream().anyMatch(GridCell::header);
        boolean heads = !declared && rows.size() > 1;
        for (List<GridCell> row : rows.values()) {
            row.sort(Comparator.comparingInt(GridCell::column));
            List<Table.Cell> made = new ArrayList<>();
            for (GridCell cell : row) {
                List<List<Line>> parts = new ArrayList<>();
                for (MarkedText part : cell.parts()) {
                    parts.add(List.of(Line.block(number, part.stripped().withSingleSpaces(), FLOW)));
                }
                made.add(new Table.Cell(
                        parts,
                        cell.column(),
                        Math.max(1, cell.rowSpan()),
                        Math.max(1, cell.columnSpan()),
                        cell.header()));
                heads &= !table.isEmpty() || isHead(cell, made.size() == 1);
            }
            table.add(made);
        }
        return new Table(table, heads, false);
    }

    private static final Cue FLOW = new Cue(Cue.Role.FLOW, 0, null, true, 0, false, Cue.Edge.UNKNOWN, null);

    /** Whether a cell of the first row looks like the head of a column; the corner may be empty. */
    private static boolean isHead(GridCell cell, boolean corner) {
        if (cell.parts().isEmpty()) {
            return corner;
        }
        int length = cell.parts().stream().mapToInt(MarkedText::length).sum();
        return length <= LONGEST_HEAD
                && cell.parts().stream().allMatch(part -> part.text().chars().anyMatch(Character::isLetter))
                && !Characters.endsSentence(
                        cell.parts().get(cell.parts().size() - 1).text());
    }
}
