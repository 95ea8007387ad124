package app.yeobaek.importing.markdown;

import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.plaintext.MarkedText;
import app.yeobaek.importing.plaintext.Passages;
import app.yeobaek.importing.plaintext.Passages.GridCell;
import app.yeobaek.importing.plaintext.Passages.Look;
import app.yeobaek.importing.plaintext.SoftBreaks;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Walks the blocks of a Markdown tree and hands them on as passages. */
final class Blocks {
    private final Passages passages;

    Blocks(Passages passages) {
        this.passages = passages;
    }

    void walk(Node parent) throws NotImportable {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, 0);
        }
    }

    private void block(Node node, int depth) throws NotImportable {
        if (node instanceof Heading heading) {
            passages.heading(heading.getLevel(), null, Inlines.text(heading));
        } else if (node instanceof Paragraph) {
            for (MarkedText line : SoftBreaks.blocks(Inlines.lines(node))) {
                passages.paragraph(line, new Look(0, Inlines.isAllStrong(node)));
            }
        } else if (node instanceof ListItem item) {
            item(item, depth);
        } else if (node instanceof TableBlock) {
            table(node);
        } else if (node instanceof FencedCodeBlock code) {
            passages.paragraph(MarkedText.of(code.getLiteral().strip().replace('\n', ' ')), Look.PLAIN);
        } else if (node instanceof IndentedCodeBlock code) {
            passages.paragraph(MarkedText.of(code.getLiteral().strip().replace('\n', ' ')), Look.PLAIN);
        } else if (node instanceof FootnoteDefinition note) {
            passages.note(note.getLabel(), texts(note));
        } else if (node instanceof BlockQuote && repeats(node)) {
            passages.pullQuote(Inlines.text(node.getFirstChild()));
        } else {
            boolean list = node.getFirstChild() instanceof ListItem;
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                block(child, list ? depth + 1 : depth);
            }
        }
    }

    /** Whether a block quote says again what stands elsewhere in the text, as a pull quote does. */
    private static boolean repeats(Node quote) {
        Node only = quote.getFirstChild();
        if (!(only instanceof Paragraph) || only.getNext() != null) {
            return false;
        }
        String said = squeezed(Inlines.text(only).text());
        Node root = quote;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        for (Node node = root.getFirstChild(); said.length() >= 12 && node != null; node = node.getNext()) {
            if (node instanceof Paragraph && squeezed(Inlines.text(node).text()).contains(said)) {
                return true;
            }
        }
        return false;
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\"'“”‘’]+", "").replaceAll("[.!?]+$", "");
    }

    private void item(ListItem item, int depth) throws NotImportable {
        boolean first = true;
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (first && child instanceof Paragraph) {
                passages.item(depth, sign(item), Inlines.text(child));
                first = false;
            } else if (child instanceof Paragraph) {
                passages.paragraph(Inlines.text(child), Look.PLAIN);
            } else {
                block(child, depth);
            }
        }
    }

    private static String sign(ListItem item) {
        if (!(item.getParent() instanceof OrderedList list)) {
            return "•";
        }
        Integer start = list.getMarkerStartNumber();
        int number = start == null ? 1 : start;
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        String delimiter = list.getMarkerDelimiter();
        return number + (delimiter == null ? "." : delimiter);
    }

    private void table(Node table) throws NotImportable {
        List<GridCell> cells = new ArrayList<>();
        int row = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node tr = part.getFirstChild(); tr != null; tr = tr.getNext()) {
                if (tr instanceof TableRow) {
                    int column = 0;
                    for (Node td = tr.getFirstChild(); td != null; td = td.getNext()) {
                        boolean header = td instanceof TableCell cell && cell.isHeader();
                        cells.add(new GridCell(row, column++, 1, 1, header, Inlines.lines(td)));
                    }
                    row++;
                }
            }
        }
        passages.table(cells);
    }

    private static List<MarkedText> texts(Node parent) {
        List<MarkedText> texts = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                texts.add(Inlines.text(node));
            } else {
                texts.addAll(texts(node));
            }
        }
        return texts;
    }
}
