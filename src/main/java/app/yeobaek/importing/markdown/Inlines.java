package app.yeobaek.importing.markdown;

import app.yeobaek.importing.plaintext.MarkedText;
import app.yeobaek.importing.plaintext.TextBuilder;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The text of a Markdown paragraph, without its signs of emphasis and the targets of its links. */
final class Inlines {
    private Inlines() {}

    /** The whole text, a space for every break. */
    static MarkedText text(Node parent) {
        MarkedText all = MarkedText.EMPTY;
        for (MarkedText line : lines(parent)) {
            all = all.isEmpty() ? line : all.plus(" ", line.stripped());
        }
        return all;
    }

    /** The lines that hard breaks make. */
    static List<MarkedText> lines(Node parent) {
        List<TextBuilder> lines = new ArrayList<>();
        lines.add(new TextBuilder());
        walk(parent, lines);
        return lines.stream().map(TextBuilder::build).toList();
    }

    static boolean isAllStrong(Node paragraph) {
        return paragraph.getFirstChild() instanceof StrongEmphasis
                && paragraph.getFirstChild().getNext() == null;
    }

    private static void walk(Node parent, List<TextBuilder> lines) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            TextBuilder line = lines.get(lines.size() - 1);
            if (node instanceof Text text) {
                line.text(text.getLiteral());
            } else if (node instanceof Code code) {
                line.text(code.getLiteral());
            } else if (node instanceof SoftLineBreak) {
                line.text(" ");
            } else if (node instanceof HardLineBreak) {
                lines.add(new TextBuilder());
            } else if (node instanceof HtmlInline html) {
                if (html.getLiteral().startsWith("<br")) {
                    lines.add(new TextBuilder());
                }
            } else if (node instanceof FootnoteReference reference) {
                line.mark(reference.getLabel());
            } else {
                walk(node, lines);
            }
        }
    }
}
