package app.yeobaek.importing.plaintext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows and columns of a table of figures that came as lines. Figures tell a table's shape: where every line is a row, its
 * lines end in equally many of them; where every line is a cell, they come back at one distance.
 */
final class FlatGrid {
    private static final Pattern FIGURE = Pattern.compile(
            "[-–—△▲▼+±~(<≥≤]?\\s?(?:\\d[\\d,.:/~-]*)(?:\\s?(?:%p?|％|％p|℃|원|명|건|개|곳|년|회|배|위|억|만|조|점|만명|억원|조원|백만원|천원|달러|가구|포인트|%포인트))?\\)?|[-–—]|N/?A|해당\\s?없음");
    private static final int MOST_COLUMNS = 12;
    private static final int LONGEST_CELL = 40;

    private FlatGrid() {}

    /** The rows, or null if the lines hold no figures at regular places. */
    static @Nullable List<List<Line>> of(List<Line> lines) {
        List<List<Line>> rows = rowPerLine(lines);
        return rows != null ? rows : cellPerLine(lines);
    }

    static boolean isFigure(String text) {
        return FIGURE.matcher(text).matches();
    }

    private static @Nullable List<List<Line>> rowPerLine(List<Line> lines) {
        int figures = 0;
        for (int i = 1; i < lines.size(); i++) {
            int here = figuresAtEnd(lines.get(i).text());
            if (here == 0 || (figures > 0 && here != figures)) {
                return null;
            }
            figures = here;
        }
        String[] words = lines.get(0).text().split(" ", -1);
        if (lines.size() < 3
                || figures == 0
                || words.length < figures + 1
                || figuresAtEnd(lines.get(0).text()) == words.length) {
            return null;
        }
        List<List<Line>> rows = new ArrayList<>();
        rows.add(cells(lines.get(0), headWords(words, figures + 1)));
        for (Line line : lines.subList(1, lines.size())) {
            List<String> all = new ArrayList<>(Arrays.asList(line.text().split(" ", -1)));
            List<String> tail = new ArrayList<>(all.subList(all.size() - figures, all.size()));
            tail.add(0, String.join(" ", all.subList(0, all.size() - figures)));
            rows.add(cells(line, tail));
        }
        return rows;
    }

    private static int figuresAtEnd(String text) {
        String[] words = text.split(" ", -1);
        int count = 0;
        while (count < words.length - 1 && isFigure(words[words.length - 1 - count])) {
            count++;
        }
        return count;
    }

    /** The words of a head, put together until there are as many as columns: small words and units to the left first. */
    private static List<String> headWords(String[] words, int columns) {
        List<String> cells = new ArrayList<>(Arrays.asList(words));
        while (cells.size() > columns) {
            int best = 1;
            int least = Integer.MAX_VALUE;
            for (int i = 1; i < cells.size(); i++) {
                String word = cells.get(i);
                char first = word.charAt(0);
                boolean bound = Characters.isOpening(first)
                        || Character.isLowerCase(first)
                        || word.codePointCount(0, word.length()) == 1
                        || (Character.isLowerCase(cells.get(i - 1).charAt(0))
                                && cells.get(i - 1).indexOf(' ') < 0);
                int cost = (bound ? 0 : 1_000)
                        + (i == 1 ? 500 : 0)
                        + Characters.cells(cells.get(i - 1))
                        + Characters.cells(word);
                if (cost < least) {
                    least = cost;
                    best = i;
                }
            }
            cells.set(best - 1, cells.get(best - 1) + " " + cells.remove(best));
        }
        return cells;
    }

    private static List<Line> cells(Line line, List<String> texts) {
        List<Line> cells = new ArrayList<>();
        int from = 0;
        for (String text : texts) {
            int start = line.text().indexOf(text, from);
            cells.add(line.withContent(line.content().slice(start, start + text.length())));
            from = start + text.length();
        }
        return cells;
    }

    private static @Nullable List<List<Line>> cellPerLine(List<Line> lines) {
        if (lines.stream().anyMatch(line -> line.text().length() > LONGEST_CELL)) {
            return null;
        }
        int best = 0;
        int most = 0;
        for (int columns = 2; columns <= MOST_COLUMNS && columns * 2 <= lines.size(); columns++) {
            int regular = lines.size() % columns == 0 ? regularColumns(lines, columns) : 0;
            if (regular > most) {
                most = regular;
                best = columns;
            }
        }
        if (best == 0) {
            return null;
        }
        List<List<Line>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += best) {
            rows.add(List.copyOf(lines.subList(i, i + best)));
        }
        return rows;
    }

    /** How many columns hold figures below a head without; 0 if a column mixes figures and words, or none holds any. */
    private static int regularColumns(List<Line> lines, int columns) {
        int regular = 0;
        for (int c = 0; c < columns; c++) {
            int figures = 0;
            int words = 0;
            for (int i = columns + c; i < lines.size(); i += columns) {
                if (isFigure(lines.get(i).text())) {
                    figures++;
                } else {
                    words++;
                }
            }
            boolean head = !isFigure(lines.get(c).text()) || c == 0;
            if ((figures > 0 && words > 0) || !head) {
                return 0;
            }
            regular += figures > 0 && c > 0 ? 1 : 0;
        }
        return regular;
    }
}
