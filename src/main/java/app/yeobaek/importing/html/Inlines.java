package app.yeobaek.importing.html;

import app.yeobaek.importing.plaintext.MarkedText;
import app.yeobaek.importing.plaintext.Superscripts;
import app.yeobaek.importing.plaintext.TextBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a run of inline elements, with the footnote marks in it. */
final class Inlines {
    private final NoteLinks notes;
    private final List<TextBuilder> lines = new ArrayList<>();
    private boolean allBold = true;
    private boolean anyText;

    Inlines(NoteLinks notes) {
        this.notes = notes;
        lines.add(new TextBuilder());
    }

    /** The whole text of an element, a space for every break. */
    static MarkedText of(Element element, NoteLinks notes) {
        Inlines inlines = new Inlines(notes);
        inlines.children(element);
        MarkedText all = MarkedText.EMPTY;
        for (MarkedText line : inlines.lines()) {
            all = all.isEmpty() ? line : all.plus(" ", line.stripped());
        }
        return all;
    }

    /** The lines that breaks make. */
    List<MarkedText> lines() {
        return lines.stream().map(TextBuilder::build).toList();
    }

    boolean isBold() {
        return anyText && allBold;
    }

    void text(TextNode node) {
        String text = node.getWholeText();
        if (!text.isBlank()) {
            anyText = true;
            allBold &= isInsideBold(node);
        }
        Element parent = node.parent();
        boolean raised = parent != null && parent.closest("sup") != null;
        line().text(raised ? Superscripts.raise(text) : text);
    }

    private static boolean isInsideBold(TextNode node) {
        Element parent = node.parentElement();
        return parent != null && parent.closest("b, strong") != null;
    }

    private TextBuilder line() {
        return lines.get(lines.size() - 1);
    }

    void take(Element element) {
        if (element.normalName().equals("br")) {
            lines.add(new TextBuilder());
            return;
        }
        String label = element.normalName().equals("a") ? notes.label(element) : null;
        if (label != null) {
            line().mark(label);
            return;
        }
        children(element);
    }

    private void children(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                text(text);
            } else if (node instanceof Element child) {
                boolean block = child.isBlock();
                if (block) {
                    line().text(" ");
                }
                take(child);
                if (block) {
                    line().text(" ");
                }
            }
        }
    }
}
