package app.yeobaek.recommendation.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables as CSV (RFC 4180) that spreadsheets open with Hangul intact: UTF-8 with a byte order mark. A cell that a spreadsheet
 * would take for a formula gets an apostrophe in front (OWASP, CSV injection).
 */
public final class CsvReport {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private CsvReport() {}

    /** One table as a file. */
    public static byte[] write(ReportDocument.Grid grid) {
        StringBuilder file = new StringBuilder(BYTE_ORDER_MARK);
        file.append(line(grid.head()));
        grid.rows().forEach(row -> file.append(line(row)));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvReport::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String words) {
        boolean formula = !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + words.replace("\"", "\"\"") + '"';
    }
}
