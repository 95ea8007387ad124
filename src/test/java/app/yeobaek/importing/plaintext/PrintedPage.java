package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.CleanBrief.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * A clean brief as a page to print: columns, gaps or indents, kinds of table rules, notes at the end in smaller letters.
 *
 * @param columns of the body
 * @param indented whether an indent begins a paragraph, instead of a gap
 * @param rules how tables are ruled
 * @param low whether the page is so low that tables run over its end
 */
public record PrintedPage(int columns, boolean indented, Rules rules, boolean low) {
    /** How a table is ruled. */
    public enum Rules {
        ALL("td,th{border:0.5pt solid #333}"),
        LEVEL("table{border-top:1pt solid #333;border-bottom:1pt solid #333} td,th{border-bottom:0.5pt solid #999}"),
        HEAD_AND_FOOT(
                "table{border-top:1pt solid #333;border-bottom:1pt solid #333} tr:first-child td{border-bottom:0.7pt solid #333}"),
        NONE("");

        private final String style;

        Rules(String style) {
            this.style = style;
        }
    }

    /** The page as HTML. */
    public static String html(String name, PrintedPage setting) {
        return setting.html(CleanBrief.of(name));
    }

    private String html(CleanBrief brief) {
        StringBuilder page = new StringBuilder(
                        "<!doctype html><html lang='ko'><head><meta charset='utf-8'><style>@page{size:")
                .append(low ? "150mm 105mm" : "A4")
                .append(
                        ";margin:22mm 20mm} body{font-family:'Noto Serif CJK KR','Noto Sans CJK KR',serif;font-size:10.5pt;line-height:1.6;text-align:justify} .body{")
                .append(columns > 1 ? "column-count:" + columns + ";column-gap:9mm" : "")
                .append(
                        "} h1{font-size:19pt;text-align:left} h2{font-size:14pt;text-align:left} h3{font-size:12pt;text-align:left} sup{font-size:65%;line-height:0} table{border-collapse:collapse;width:100%;text-align:left} td,th{padding:2pt 6pt} .note{font-size:8.5pt;text-indent:0;margin:0 0 .3em} .quote{font-size:13pt;text-align:center;margin:1em 3em} .l2{margin-left:1em!important} .l3{margin-left:2em!important} ")
                .append(indented ? "p{margin:0;text-indent:1em} .l1,.l2,.l3,.cap{text-indent:0}" : "p{margin:0 0 .6em}")
                .append(rules.style)
                .append("</style></head><body>");
        boolean body = false;
        List<Part> rows = new ArrayList<>();
        for (Part part : brief.parts()) {
            boolean front = part.tag().equals("FRONT") || part.tag().equals("TITLE");
            if (!front && !body) {
                page.append("<div class='body'>");
                body = true;
            }
            if (part.isRow()) {
                rows.add(part);
                continue;
            }
            table(page, rows);
            block(page, part, brief);
        }
        page.append("<hr>");
        brief.notes().forEach((n, text) -> page.append("<p class='note'>")
                .append(n)
                .append(") ")
                .append(escaped(text))
                .append("</p>"));
        return page.append("</div></body></html>").toString();
    }

    private static void block(StringBuilder page, Part part, CleanBrief brief) {
        String text = escaped(part.printed("<sup>$1)</sup>"))
                .replace("&lt;sup&gt;", "<sup>")
                .replace("&lt;/sup&gt;", "</sup>");
        switch (part.tag()) {
            case "TITLE" -> page.append("<h1>").append(text).append("</h1>");
            case "H1", "SUMMARY", "CONTENTS" -> page.append("<h2>").append(text).append("</h2>");
            case "H2" -> page.append("<h3>").append(text).append("</h3>");
            case "NOTES" -> {
                // the notes stand at the end
            }
            case "Q" -> page.append("<p class='quote'>").append(text).append("</p>");
            case "I1", "I2", "I3" ->
                page.append("<p class='l")
                        .append(part.level())
                        .append("'>")
                        .append(text)
                        .append("</p>");
            case "N", "STAR" -> page.append("<p class='l2'>").append(text).append("</p>");
            case "CAP", "SRC" -> page.append("<p class='cap'>").append(text).append("</p>");
            default -> page.append("<p>").append(text).append("</p>");
        }
        if (part.tag().equals("CONTENTS")) {
            for (Part heading : brief.parts()) {
                if (heading.tag().startsWith("H")) {
                    page.append("<p class='l1'>")
                            .append(escaped(heading.text()))
                            .append("</p>");
                }
            }
        }
    }

    private static void table(StringBuilder page, List<Part> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.append("<table>");
        for (Part row : rows) {
            page.append("<tr>");
            row.cells()
                    .forEach(cell -> page.append("<td>").append(escaped(cell)).append("</td>"));
            page.append("</tr>");
        }
        page.append("</table>");
        rows.clear();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
