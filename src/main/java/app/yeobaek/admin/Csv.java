package app.yeobaek.admin;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values (RFC 4180), read with whichever separator the first line has most of, and written for spreadsheets. */
final class Csv {
    private Csv() {}

    /** The lines of a table, each as its cells; quoted cells may hold separators, line ends and doubled quotes. */
    static List<List<String>> lines(String text) {
        char separator = separator(text);
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
                cell.setLength(0);
            } else if (c == separator) {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                line.add(cell.toString());
                lines.add(line);
                line = new ArrayList<>();
                cell.setLength(0);
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !line.isEmpty()) {
            line.add(cell.toString());
            lines.add(line);
        }
        return lines;
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        long commas = count(first, ',');
        long semicolons = count(first, ';');
        long tabs = count(first, '\t');
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static long count(String line, char separator) {
        return line.chars().filter(it -> it == separator).count();
    }

    /** A line of a table. A cell that a spreadsheet would take for a formula is made harmless by an apostrophe. */
    static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            if (line.length() > 0) {
                line.append(',');
            }
            String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
            line.append('"').append(safe.replace("\"", "\"\"")).append('"');
        }
        return line.append("\r\n").toString();
    }
}
