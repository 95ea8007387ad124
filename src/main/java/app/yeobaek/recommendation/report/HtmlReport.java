package app.yeobaek.recommendation.report;

import java.util.stream.Collectors;

/** A report as HTML: the body that the page of the report shows and prints, and a file that stands on its own. */
public final class HtmlReport {
    private static final String STYLE =
            """
            body { font-family: 'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans KR', sans-serif; line-height: 1.6; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; word-break: keep-all; overflow-wrap: anywhere; }
            table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #888; padding: .4rem .6rem; text-align: start; vertical-align: top; white-space: pre-line; }
            th { background: #eee; } tr { break-inside: avoid; } thead { display: table-header-group; } p { white-space: pre-line; }
            @media print { @page { size: A4 landscape; margin: 15mm; } body { margin: 0; font-size: 9.5pt; } }
            """;

    private HtmlReport() {}

    /** A file that needs nothing else. */
    public static String file(ReportDocument report) {
        return "<!doctype html>\n<html lang=\"" + escape(report.language()) + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + escape(report.title()) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<h1>"
                + escape(report.title()) + "</h1>\n" + body(report) + "</body>\n</html>\n";
    }

    /** Everything below the title, safe to put into a page. */
    public static String body(ReportDocument report) {
        return report.blocks().stream().map(HtmlReport::block).collect(Collectors.joining());
    }

    private static String block(ReportDocument.Block block) {
        if (block instanceof ReportDocument.Heading heading) {
            String name = "h" + (heading.level() + 1);
            return "<" + name + ">" + escape(heading.words()) + "</" + name + ">\n";
        }
        if (block instanceof ReportDocument.Paragraph paragraph) {
            return "<p>" + escape(paragraph.words()) + "</p>\n";
        }
        return table((ReportDocument.Grid) block);
    }

    private static String table(ReportDocument.Grid grid) {
        String head = grid.head().stream()
                .map(it -> "<th scope=\"col\">" + escape(it) + "</th>")
                .collect(Collectors.joining());
        String rows = grid.rows().stream()
                .map(row -> "<tr>"
                        + row.stream().map(it -> "<td>" + escape(it) + "</td>").collect(Collectors.joining())
                        + "</tr>\n")
                .collect(Collectors.joining());
        return "<table>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n";
    }

    private static String escape(String words) {
        return ReportDocument.printable(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
