package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.Table.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * Guesses the rows and columns of a table that came as lines. A row begins with a short label; a first group of several
 * short words heads the columns; what cannot be told apart stays together in one cell, complete and in order.
 */
final class FlatTable {
    /** Widest label of a row, in half-width cells. */
    private static final int LABEL = 12;

    private final List<List<Line>> groups = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final boolean grouped;

    private FlatTable(List<Line> lines) {
        boolean close = false;
        boolean apart = false;
        for (int i = 1; i < lines.size(); i++) {
            close |= lines.get(i).gap() == 0;
            apart |= lines.get(i).gap() > 0;
        }
        grouped = close && apart;
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0 || !grouped || lines.get(i).gap() > 0) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(lines.get(i));
        }
    }

    static Table of(List<Line> lines) {
        List<List<Line>> grid = FlatGrid.of(lines);
        if (grid != null) {
            List<List<Cell>> cells = new ArrayList<>();
            for (List<Line> row : grid) {
                cells.add(row.stream().map(FlatTable::one).toList());
            }
            return new Table(cells, true, true);
        }
        FlatTable table = new FlatTable(lines);
        int columns = table.headedColumns();
        boolean header = true;
        if (columns > 0) {
            table.byHeader(columns);
        } else {
            header = table.grouped ? table.byGroups() : table.byLabels();
        }
        return new Table(table.rows, header, true);
    }

    private static boolean isLabel(Line line) {
        return line.cells() <= LABEL && line.text().indexOf(' ') < 0 && !line.endsSentence() && line.indent() == 0;
    }

    private static boolean isShort(Line line) {
        return line.cells() <= LABEL && !line.endsSentence();
    }

    /** Columns beside the labels, if the first group is one line of two or more short words; else 0. */
    private int headedColumns() {
        List<Line> first = groups.get(0);
        if (!grouped || first.size() != 1 || groups.size() < 4) {
            return 0;
        }
        String[] words = first.get(0).text().split(" ", -1);
        boolean all = words.length >= 2 && words.length <= 6;
        for (String word : words) {
            all &= Characters.cells(word) <= LABEL;
        }
        return all ? words.length : 0;
    }

    private static Cell cell(List<List<Line>> parts) {
        return new Cell(parts);
    }

    private static Cell one(Line line) {
        return new Cell(List.of(List.of(line)));
    }

    private static Cell joined(List<Line> lines) {
        return new Cell(lines.isEmpty() ? List.of() : List.of(lines));
    }

    /** Rows of a label and as many cells as the header has words; each group of lines is a cell. */
    private void byHeader(int columns) {
        Line head = groups.get(0).get(0);
        List<Cell> header = new ArrayList<>();
        header.add(cell(List.of()));
        for (String word : head.text().split(" ", -1)) {
            header.add(one(head.withContent(MarkedText.of(word))));
        }
        rows.add(header);
        List<Cell> row = new ArrayList<>();
        for (List<Line> group : groups.subList(1, groups.size())) {
            if (row.size() == columns + 1) {
                row = new ArrayList<>();
            }
            if (row.isEmpty()) {
                rows.add(row);
                start(row, group, columns);
            } else {
                row.add(joined(group));
            }
        }
        for (List<Cell> any : rows) {
            while (any.size() < columns + 1) {
                any.add(cell(List.of()));
            }
        }
    }

    /** A row's first group: a label alone, a label line above a cell, or a label word before a cell. */
    private static void start(List<Cell> row, List<Line> group, int columns) {
        Line first = group.get(0);
        if (group.stream().allMatch(FlatTable::isShort)) {
            row.add(joined(group));
            return;
        }
        if (isLabel(first)) {
            row.add(one(first));
            row.add(joined(group.subList(1, group.size())));
            return;
        }
        int space = first.text().indexOf(' ');
        boolean word = space > 0 && Characters.cells(first.text().substring(0, space)) <= LABEL;
        int from = word ? space + 1 : 0;
        row.add(word ? one(first.withContent(first.content().slice(0, space))) : cell(List.of()));
        row.add(one(first.withContent(first.content().slice(from, first.text().length()))));
        if (group.size() > 1) {
            row.add(joined(group.subList(1, group.size())));
        }
        while (group.size() == 1 && row.size() <= columns) {
            row.add(cell(List.of()));
        }
    }

    /** Rows of a label line and the lines of its group; a group without label goes on with the row before. */
    private boolean byGroups() {
        boolean header = groups.get(0).size() == 2 && groups.get(0).stream().allMatch(FlatTable::isShort);
        List<List<Line>> parts = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<Line> group = groups.get(g);
            boolean labelled = group.size() > 1 && (isLabel(group.get(0)) || (g == 0 && header));
            if (labelled || rows.isEmpty()) {
                flush(parts);
                parts = new ArrayList<>();
                Line label = group.get(0);
                rows.add(new ArrayList<>(List.of(labelled ? one(label) : cell(List.of()))));
                group = labelled ? group.subList(1, group.size()) : group;
            }
            for (Line line : group) {
                parts.add(List.of(line));
            }
        }
        flush(parts);
        return header;
    }

    /** Rows of a label line and the lines after it; a line less indented than the items before continues the item. */
    private boolean byLabels() {
        List<List<Line>> parts = new ArrayList<>();
        for (List<Line> group : groups) {
            Line line = group.get(0);
            if (isLabel(line) || rows.isEmpty()) {
                flush(parts);
                parts = new ArrayList<>();
                boolean label = isShort(line);
                rows.add(new ArrayList<>(List.of(label ? one(line) : cell(List.of()))));
                if (label) {
                    continue;
                }
            }
            List<Line> last = parts.isEmpty() ? List.of() : parts.get(parts.size() - 1);
            boolean goesOn = !last.isEmpty() && line.indent() < last.get(0).indent();
            if (goesOn) {
                last.add(line);
            } else {
                parts.add(new ArrayList<>(List.of(line)));
            }
        }
        flush(parts);
        return false;
    }

    /** Closes the open row with the parts of its second cell. */
    private void flush(List<List<Line>> parts) {
        if (!rows.isEmpty()) {
            rows.get(rows.size() - 1).add(cell(parts));
        }
    }
}
