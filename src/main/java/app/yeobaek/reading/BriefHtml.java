package app.yeobaek.reading;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.NoteMark;
import app.yeobaek.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a manuscript as HTML. Elements of text carry {@code data-start} and {@code data-end}; their text nodes, leaving out
 * what stands in {@code data-aside}, are exactly the canonical text of that range. The same for every reader and language.
 */
final class BriefHtml {
    private final Manuscript manuscript;
    private final List<NoteMark> noteMarks;
    private final Set<Integer> footnotesMarked = new HashSet<>();
    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> lists = new ArrayDeque<>();
    private int nextMark;
    private boolean inFootnotes;

    private BriefHtml(Manuscript manuscript) {
        this.manuscript = manuscript;
        this.noteMarks = manuscript.noteMarks().stream()
                .sorted(Comparator.comparingInt(NoteMark::offset))
                .toList();
    }

    /** The text as HTML. */
    static String of(Manuscript manuscript) {
        return new BriefHtml(manuscript).write();
    }

    private String write() {
        List<Block> blocks = manuscript.blocks();
        Deque<Block> containers = new ArrayDeque<>();
        int row = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            while (!containers.isEmpty()
                    && block.range().start() >= containers.element().range().end()) {
                close(containers.pop());
            }
            if (block.kind() != BlockKind.FOOTNOTE) {
                closeFootnotes();
            }
            if (block.kind().isContainer()) {
                closeListsDeeperThan(0);
                open(block, i);
                containers.push(block);
                row = -1;
            } else if (block.kind() == BlockKind.CELL && block.cell() != null) {
                row = cell(block, block.cell(), i, row);
            } else {
                leaf(block, i);
            }
        }
        closeListsDeeperThan(0);
        closeFootnotes();
        containers.forEach(this::close);
        return out.toString();
    }

    private void open(Block block, int index) {
        if (block.kind() == BlockKind.TABLE) {
            @Nullable Block before = index > 0 ? manuscript.blocks().get(index - 1) : null;
            boolean captioned = before != null && before.kind() == BlockKind.CAPTION;
            out.append("<div class=\"table-scroll\" tabindex=\"0\" role=\"group\"")
                    .append(captioned ? " aria-labelledby=\"b-" + (index - 1) + "\"" : "")
                    .append("><table>");
        } else {
            out.append("<section class=\"summary\">");
        }
    }

    private void close(Block container) {
        closeListsDeeperThan(0);
        out.append(container.kind() == BlockKind.TABLE ? "</tr></table></div>\n" : "</section>\n");
    }

    private int cell(Block block, Manuscript.Cell cell, int index, int row) {
        if (cell.row() != row) {
            out.append(row < 0 ? "<tr>" : "</tr><tr>");
        }
        String tag = cell.header() ? "th" : "td";
        out.append('<').append(tag);
        if (cell.header()) {
            out.append(" scope=\"").append(cell.row() == 0 ? "col" : "row").append('"');
        }
        span("rowspan", cell.rowSpan());
        span("colspan", cell.columnSpan());
        attributes(block, index, "cell");
        out.append('>');
        text(block);
        out.append("</").append(tag).append('>');
        return cell.row();
    }

    private void span(String name, int cells) {
        if (cells > 1) {
            out.append(' ').append(name).append("=\"").append(cells).append('"');
        }
    }

    private void leaf(Block block, int index) {
        boolean listed = (block.kind() == BlockKind.ITEM || block.kind() == BlockKind.NOTE) && block.level() > 0;
        if (listed) {
            item(block, index);
            return;
        }
        closeListsDeeperThan(0);
        switch (block.kind()) {
            case TITLE -> element("h1", "title", block, index);
            case HEADING -> element("h" + Math.min(6, block.level() + 1), "heading", block, index);
            case MASTHEAD -> element("p", "masthead", block, index);
            case CONTENTS -> element("p", "contents", block, index);
            case CAPTION -> element("p", "caption", block, index);
            case SOURCE -> element("p", "source", block, index);
            case PULL_QUOTE -> {
                out.append("<figure class=\"pull-quote\">");
                element("blockquote", "quote", block, index);
                out.append("</figure>\n");
            }
            case FOOTNOTE -> footnote(block, index);
            default -> element("p", block.kind() == BlockKind.PARAGRAPH ? "paragraph" : "note", block, index);
        }
    }

    private void item(Block block, int index) {
        closeListsDeeperThan(block.level());
        if (!lists.isEmpty() && lists.element() == block.level()) {
            out.append("</li>\n");
        } else {
            out.append("<ul class=\"items\" role=\"list\">");
            lists.push(block.level());
        }
        out.append("<li class=\"")
                .append(block.kind() == BlockKind.NOTE ? "aside" : "item")
                .append("\">");
        marker(block);
        element("p", "item-text", block, index);
    }

    private void closeListsDeeperThan(int level) {
        while (!lists.isEmpty() && lists.element() > level) {
            out.append("</li></ul>\n");
            lists.pop();
        }
    }

    private void footnote(Block block, int index) {
        if (!inFootnotes) {
            out.append("<section class=\"footnotes\">");
            inFootnotes = true;
        }
        String label = escaped(block.label() == null ? "*" : block.label());
        out.append("<div class=\"footnote\" id=\"f-").append(index).append("\"><span class=\"marker\" data-aside>");
        if (footnotesMarked.contains(index)) {
            out.append("<a href=\"#m-")
                    .append(index)
                    .append("\">")
                    .append(label)
                    .append("</a>");
        } else {
            out.append(label);
        }
        out.append("</span>");
        element("p", "footnote-text", block, index);
        out.append("</div>\n");
    }

    private void closeFootnotes() {
        if (inFootnotes) {
            out.append("</section>\n");
            inFootnotes = false;
        }
    }

    private void element(String tag, String kind, Block block, int index) {
        out.append('<').append(tag);
        attributes(block, index, kind);
        out.append('>');
        if (!kind.equals("item-text")) {
            marker(block);
        }
        text(block);
        out.append("</").append(tag).append(">\n");
    }

    private void attributes(Block block, int index, String kind) {
        out.append(" id=\"b-")
                .append(index)
                .append("\" class=\"block ")
                .append(kind)
                .append("\" data-start=\"")
                .append(block.range().start())
                .append("\" data-end=\"")
                .append(block.range().end())
                .append('"');
    }

    private void marker(Block block) {
        if (block.marker() != null) {
            out.append("<span class=\"marker\" data-aside>")
                    .append(escaped(block.marker()))
                    .append("</span>");
        }
    }

    private void text(Block block) {
        TextRange range = block.range();
        int from = range.start();
        while (nextMark < noteMarks.size() && noteMarks.get(nextMark).offset() <= range.end()) {
            NoteMark mark = noteMarks.get(nextMark++);
            int offset = Math.max(from, mark.offset());
            words(from, offset);
            from = offset;
            noteMark(mark);
        }
        words(from, range.end());
    }

    private void words(int from, int to) {
        out.append(escaped(manuscript.text().substring(from, to)));
    }

    private void noteMark(NoteMark mark) {
        Integer footnote = mark.footnote();
        String label = escaped(mark.label());
        if (footnote == null) {
            out.append("<sup class=\"note-mark missing\" data-aside>")
                    .append(label)
                    .append("</sup>");
            return;
        }
        out.append("<sup class=\"note-mark\" data-aside><a role=\"doc-noteref\" href=\"#f-")
                .append(footnote)
                .append('"');
        if (footnotesMarked.add(footnote)) {
            out.append(" id=\"m-").append(footnote).append('"');
        }
        out.append('>').append(label).append("</a></sup>");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A heading for the outline: where it stands, how deep, and its words. */
    record Heading(String id, int level, String words, int start) {}

    /** The headings of a manuscript in text order. */
    static List<Heading> outline(Manuscript manuscript) {
        List<Heading> headings = new ArrayList<>();
        List<Block> blocks = manuscript.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == BlockKind.HEADING) {
                String words = block.range().of(manuscript.text());
                headings.add(new Heading(
                        "b-" + i,
                        Math.min(3, Math.max(1, block.level())),
                        block.marker() == null ? words : block.marker() + " " + words,
                        block.range().start()));
            }
        }
        return headings;
    }
}
