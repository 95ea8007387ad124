package app.yeobaek.importing.hwpx;

import app.yeobaek.importing.Xml;
import app.yeobaek.importing.plaintext.MarkedText;
import app.yeobaek.importing.plaintext.Superscripts;
import app.yeobaek.importing.plaintext.TextBuilder;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of one Hangul paragraph with its footnote marks; tables and boxes anchored in it are collected. */
final class Runs {
    private final Header header;
    private final Sections sections;
    private final List<TextBuilder> lines = new ArrayList<>();
    private final List<Element> objects = new ArrayList<>();
    private double size;
    private boolean allBold = true;
    private boolean anyText;

    Runs(Element paragraph, Header header, Sections sections) {
        this.header = header;
        this.sections = sections;
        lines.add(new TextBuilder());
        for (Element run : Xml.children(paragraph, "run")) {
            for (Element piece : Xml.children(run)) {
                piece(run, piece);
            }
        }
    }

    List<MarkedText> lines() {
        return lines.stream().map(TextBuilder::build).toList();
    }

    /** Tables and boxes, in order. */
    List<Element> objects() {
        return objects;
    }

    double size() {
        return size;
    }

    boolean isBold() {
        return anyText && allBold;
    }

    private TextBuilder line() {
        return lines.get(lines.size() - 1);
    }

    private void piece(Element run, Element piece) {
        switch (Xml.name(piece)) {
            case "t" -> text(run, piece);
            case "ctrl" -> {
                for (Element control : Xml.children(piece)) {
                    String name = Xml.name(control);
                    if (name.equals("footNote") || name.equals("endNote")) {
                        line().mark(sections.note(control));
                    }
                }
            }
            case "tbl", "rect", "ellipse", "polygon", "container", "pic", "curv", "arc" -> objects.add(piece);
            default -> {
                // section properties, equations, charts
            }
        }
    }

    private void text(Element run, Element piece) {
        for (Node node = piece.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element)) {
                characters(run, node.getNodeValue());
                continue;
            }
            switch (Xml.name(element)) {
                case "lineBreak" -> lines.add(new TextBuilder());
                case "tab", "nbSpace", "fwSpace" -> line().text(" ");
                case "hyphen" -> line().text("-");
                case "insertBegin",
                        "insertEnd",
                        "deleteBegin",
                        "deleteEnd",
                        "markpenBegin",
                        "markpenEnd",
                        "titleMark" -> {
                    // marks of review and of the table of contents
                }
                default -> characters(run, element.getTextContent());
            }
        }
    }

    private void characters(Element run, String text) {
        line().text(header.isRaised(run) ? Superscripts.raise(text) : text);
        if (!text.isBlank()) {
            anyText = true;
            size = Math.max(size, header.size(run));
            allBold &= header.isBold(run);
        }
    }
}
