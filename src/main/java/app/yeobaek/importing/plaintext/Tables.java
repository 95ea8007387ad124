package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables whose cells are set apart by tabs. HTML that an extractor left in the cells becomes lines: one per paragraph or
 * list item; tags are never trusted to be closed.
 */
final class Tables {
    static final int MOST_CELLS = 50_000;

    private static final Pattern TAG =
            Pattern.compile("<(/?)(p|ul|ol|li|br|div|strong|b|em|i|span)(\\s[^<>]{0,200})?/?>");
    private static final Pattern ITEM = Pattern.compile(" (?=[·•▪◦] \\S)");
    private static final Pattern SUB_ITEM = Pattern.compile(" (?=- \\S)");
    private static final Pattern NUMERIC = Pattern.compile("[\\d.,%()~\\-–△▲ +]+");

    private Tables() {}

    /** Whether a line looks like a row. */
    static boolean isRow(Line line) {
        return line.text().indexOf('\t') >= 0;
    }

    /** The number of lines from {@code from} on that are rows of one table; 0 if there are fewer than two. */
    static int rowsFrom(List<Line> lines, int from) {
        int i = from;
        while (i < lines.size()
                && isRow(lines.get(i))
                && lines.get(i).cue() == null
                && (i == from || lines.get(i).gap() <= 1)) {
            i++;
        }
        return i - from >= 2 ? i - from : 0;
    }

    static Table of(List<Line> lines) throws NotImportable {
        List<List<Table.Cell>> rows = new ArrayList<>();
        boolean header = true;
        int count = 0;
        for (Line line : lines) {
            List<Table.Cell> row = new ArrayList<>();
            String text = line.text();
            int start = 0;
            while (start <= text.length()) {
                int tab = text.indexOf('\t', start);
                int end = tab < 0 ? text.length() : tab;
                MarkedText content = cell(line.content().slice(start, end));
                header &= !rows.isEmpty() || row.isEmpty() || heads(content.text());
                row.add(parts(line, content));
                start = end + 1;
                if (++count > MOST_CELLS) {
                    throw new NotImportable(Reason.TOO_LARGE, MOST_CELLS + " cells");
                }
            }
            rows.add(row);
        }
        return new Table(rows, header, false);
    }

    /** Whether a cell of the first row looks like the head of a column rather than a figure. */
    private static boolean heads(String text) {
        return !text.isBlank() && !NUMERIC.matcher(text).matches() && text.length() <= 60;
    }

    private static Table.Cell parts(Line line, MarkedText content) {
        List<List<Line>> parts = new ArrayList<>();
        int start = 0;
        while (start < content.length()) {
            int feed = content.text().indexOf('\n', start);
            int end = feed < 0 ? content.length() : feed;
            MarkedText part = content.slice(start, end).stripped();
            if (!part.isEmpty() || !part.marks().isEmpty()) {
                parts.add(List.of(line.withContent(part)));
            }
            start = end + 1;
        }
        return new Table.Cell(parts);
    }

    private static MarkedText cell(MarkedText raw) {
        MarkedText text = raw.stripped();
        if (text.text().indexOf('<') >= 0) {
            text = withoutTags(text);
        }
        return broken(broken(text, ITEM), SUB_ITEM);
    }

    /** The cell without its tags, a line feed for each that begins or ends a paragraph or an item. */
    private static MarkedText withoutTags(MarkedText cell) {
        String text = cell.text();
        StringBuilder out = new StringBuilder(text.length());
        int[] place = new int[text.length() + 1];
        Matcher m = TAG.matcher(text);
        int from = 0;
        while (m.find()) {
            from = copy(text, from, m.start(), out, place);
            String tag = m.group(2);
            if (tag.equals("p") || tag.equals("li") || tag.equals("br") || tag.endsWith("l") || tag.equals("div")) {
                out.append('\n');
            }
            while (from < m.end()) {
                place[from++] = out.length();
            }
        }
        copy(text, from, text.length(), out, place);
        place[text.length()] = out.length();
        List<MarkedText.Mark> marks = new ArrayList<>();
        for (MarkedText.Mark mark : cell.marks()) {
            marks.add(mark.at(place[mark.offset()]));
        }
        return new MarkedText(out.toString(), marks);
    }

    private static int copy(String text, int from, int to, StringBuilder out, int[] place) {
        for (int i = from; i < to; i++) {
            place[i] = out.length();
            out.append(text.charAt(i));
        }
        return to;
    }

    /** The cell with a line feed where an item of a list begins, if it holds at least one item sign at its start or two. */
    private static MarkedText broken(MarkedText cell, Pattern before) {
        Matcher m = before.matcher(cell.text());
        StringBuilder out = new StringBuilder(cell.text());
        int count = 0;
        while (m.find()) {
            out.setCharAt(m.start(), '\n');
            count++;
        }
        boolean list = count > 0 && (count > 1 || cell.text().indexOf('\n') >= 0 || startsWithItem(cell.text()));
        return list ? new MarkedText(out.toString(), cell.marks()) : cell;
    }

    private static boolean startsWithItem(String text) {
        return text.length() > 2 && "·•▪◦-".indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
    }
}
