package app.yeobaek.interchange;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.Cell;
import app.yeobaek.brief.Manuscript.Metadata;
import app.yeobaek.brief.Manuscript.NoteMark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A brief as an HTML page of its own: no script, nothing loaded from elsewhere, and every structure as the element for it. */
final class StandaloneHtml {
    private static final String STYLE =
            """
            body{max-width:42em;margin:2em auto;padding:0 1em;font:1.05rem/1.75 "Noto Serif KR",AppleMyungjo,Batang,serif;word-break:keep-all;overflow-wrap:anywhere;color:#1f2023;background:#fff}
            h1,h2,h3,h4,h5,h6{line-height:1.4}header p,figcaption,caption,.source,.footnotes,.contents{font-size:.9em;color:#494c52}
            ul.items{list-style:none;padding-left:0}ul.items ul.items{padding-left:1.4em}ul.items>li{position:relative;padding-left:1.6em}ul.items>li>.marker{position:absolute;left:0}
            section.summary{background:#f3f1ec;padding:.5em 1.2em}blockquote{border-left:3px solid #1f5f5b;margin-left:0;padding-left:1em}
            table{border-collapse:collapse;width:100%;font-size:.9em}caption{text-align:start;font-weight:600}th,td{border:1px solid #8b8880;padding:.35em .6em;text-align:start;vertical-align:top;white-space:pre-line}th{background:#f3f1ec}
            .footnotes{border-top:1px solid #8b8880;margin-top:3em}sup{font-size:.7em}@media print{body{max-width:none;margin:0}h1,h2,h3,h4{break-after:avoid}tr,blockquote{break-inside:avoid}}
            """;

    private final Manuscript manuscript;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> lists = new ArrayDeque<>();
    private final Set<Integer> referred = new HashSet<>();
    private boolean inNotes;

    private StandaloneHtml(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    static String of(Manuscript manuscript) {
        return new StandaloneHtml(manuscript).write();
    }

    private String write() {
        Metadata about = manuscript.metadata();
        out.append("<!doctype html>\n<html lang=\"")
                .append(escaped(about.language()))
                .append(
                        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(escaped(about.title()))
                .append("</title>\n");
        about.authors().forEach(it -> meta("author", it));
        meta("dcterms.publisher", about.publisher());
        meta("dcterms.issued", about.published());
        out.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n<article>\n");
        boolean titled = manuscript.blocks().stream().anyMatch(it -> it.kind() == BlockKind.TITLE);
        if (!titled) {
            out.append("<header><h1>").append(escaped(about.title())).append("</h1></header>\n");
        }
        blocks();
        return out.append("</article>\n</body>\n</html>\n").toString();
    }

    private void meta(String name, @Nullable String content) {
        if (content != null) {
            out.append("<meta name=\"")
                    .append(name)
                    .append("\" content=\"")
                    .append(escaped(content))
                    .append("\">\n");
        }
    }

    private void blocks() {
        Deque<Block> open = new ArrayDeque<>();
        List<Block> blocks = manuscript.blocks();
        int row = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            while (!open.isEmpty() && !open.element().range().contains(block.range())) {
                close(open.pop());
            }
            if (block.kind() != BlockKind.FOOTNOTE && inNotes) {
                out.append("</section>\n");
                inNotes = false;
            }
            if (block.kind().isContainer()) {
                closeLists(0);
                open.push(block);
                row = -1;
                out.append(block.kind() == BlockKind.TABLE ? "<table>" : "<section class=\"summary\">\n");
                if (block.kind() == BlockKind.TABLE
                        && i > 0
                        && blocks.get(i - 1).kind() == BlockKind.CAPTION) {
                    out.append("<caption>").append(words(blocks.get(i - 1))).append("</caption>");
                }
            } else if (block.cell() != null) {
                row = cell(block, block.cell(), row);
            } else if (block.kind() != BlockKind.CAPTION || !captions(blocks, i)) {
                leaf(block, i);
            }
        }
        closeLists(0);
        open.forEach(this::close);
        if (inNotes) {
            out.append("</section>\n");
        }
    }

    private static boolean captions(List<Block> blocks, int index) {
        return index + 1 < blocks.size() && blocks.get(index + 1).kind() == BlockKind.TABLE;
    }

    private void close(Block container) {
        closeLists(0);
        out.append(container.kind() == BlockKind.TABLE ? "</tr></table>\n" : "</section>\n");
    }

    private int cell(Block block, Cell cell, int row) {
        if (cell.row() != row) {
            out.append(row < 0 ? "<tr>" : "</tr>\n<tr>");
        }
        String tag = cell.header() ? "th" : "td";
        out.append('<').append(tag);
        if (cell.header()) {
            out.append(" scope=\"").append(cell.row() == 0 ? "col" : "row").append('"');
        }
        if (cell.rowSpan() > 1) {
            out.append(" rowspan=\"").append(cell.rowSpan()).append('"');
        }
        if (cell.columnSpan() > 1) {
            out.append(" colspan=\"").append(cell.columnSpan()).append('"');
        }
        out.append('>').append(words(block)).append("</").append(tag).append('>');
        return cell.row();
    }

    private void leaf(Block block, int index) {
        boolean listed = (block.kind() == BlockKind.ITEM || block.kind() == BlockKind.NOTE) && block.level() > 0;
        if (listed) {
            item(block);
            return;
        }
        closeLists(0);
        switch (block.kind()) {
            case TITLE -> element("h1", "", block);
            case HEADING -> element("h" + Math.min(6, block.level() + 1), "", block);
            case PULL_QUOTE -> element("blockquote", "", block);
            case CONTENTS -> element("p", "contents", block);
            case SOURCE -> element("p", "source", block);
            case FOOTNOTE -> footnote(block, index);
            default -> element("p", "", block);
        }
    }

    private void item(Block block) {
        closeLists(block.level());
        if (!lists.isEmpty() && lists.element() == block.level()) {
            out.append("</li>\n<li>");
        } else {
            out.append("<ul class=\"items\">\n<li>");
            lists.push(block.level());
        }
        if (block.marker() != null) {
            out.append("<span class=\"marker\">")
                    .append(escaped(block.marker()))
                    .append("</span> ");
        }
        out.append(words(block));
    }

    private void closeLists(int level) {
        while (!lists.isEmpty() && lists.element() > level) {
            out.append("</li>\n</ul>\n");
            lists.pop();
        }
    }

    private void footnote(Block block, int index) {
        if (!inNotes) {
            out.append("<section class=\"footnotes\" role=\"doc-endnotes\">\n");
            inNotes = true;
        }
        String label = escaped(Objects.requireNonNullElse(block.label(), "*"));
        out.append("<p id=\"f").append(index).append("\" role=\"doc-footnote\">");
        out.append(referred.contains(index) ? "<a href=\"#m" + index + "\">" + label + "</a> " : label + " ");
        out.append(words(block)).append("</p>\n");
    }

    private void element(String tag, String name, Block block) {
        out.append('<').append(tag);
        if (!name.isEmpty()) {
            out.append(" class=\"").append(name).append('"');
        }
        out.append('>');
        if (block.marker() != null) {
            out.append(escaped(block.marker())).append(' ');
        }
        out.append(words(block)).append("</").append(tag).append(">\n");
    }

    private String words(Block block) {
        StringBuilder words = new StringBuilder();
        int from = block.range().start();
        for (NoteMark mark : Marks.in(manuscript, block)) {
            words.append(escaped(manuscript.text().substring(from, mark.offset())));
            from = mark.offset();
            @Nullable Integer note = mark.footnote();
            if (note == null) {
                words.append("<sup>").append(escaped(mark.label())).append("</sup>");
            } else {
                String id = referred.add(note) ? " id=\"m" + note + "\"" : "";
                words.append("<sup><a role=\"doc-noteref\" href=\"#f")
                        .append(note)
                        .append('"')
                        .append(id)
                        .append('>')
                        .append(escaped(mark.label()))
                        .append("</a></sup>");
            }
        }
        return words.append(
                        escaped(manuscript.text().substring(from, block.range().end())))
                .toString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
