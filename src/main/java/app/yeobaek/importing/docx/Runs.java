package app.yeobaek.importing.docx;

import app.yeobaek.importing.Xml;
import app.yeobaek.importing.plaintext.MarkedText;
import app.yeobaek.importing.plaintext.Superscripts;
import app.yeobaek.importing.plaintext.TextBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The text of one Word paragraph: its runs, as they stand after all tracked changes are accepted, with footnote marks and
 * the ends of commented passages. Text boxes anchored in it are collected, not mixed in.
 */
final class Runs {
    private final Notes notes;
    private final Styles styles;
    private final @Nullable Element properties;
    private final List<TextBuilder> lines = new ArrayList<>();
    private final List<Element> boxes = new ArrayList<>();
    private final Fields fields;
    private double size;
    private boolean allBold = true;
    private boolean anyText;

    Runs(Element paragraph, Styles styles, Notes notes, Fields fields) {
        this.styles = styles;
        this.notes = notes;
        this.fields = fields;
        properties = Xml.child(paragraph, "pPr");
        lines.add(new TextBuilder());
        walk(paragraph);
    }

    /** The text of a paragraph without marks. */
    static String plain(Element paragraph) {
        Runs runs = new Runs(paragraph, new Styles(null), new Notes(null, null), new Fields());
        StringBuilder text = new StringBuilder();
        for (MarkedText line : runs.lines()) {
            text.append(text.length() > 0 ? " " : "").append(line.text());
        }
        return text.toString();
    }

    /** The lines that forced breaks make, at least one. */
    List<MarkedText> lines() {
        return lines.stream().map(TextBuilder::build).toList();
    }

    /** The contents of the text boxes anchored here. */
    List<Element> boxes() {
        return boxes;
    }

    /** Size of the largest letters, in points. */
    double size() {
        return size;
    }

    boolean isBold() {
        return anyText && allBold;
    }

    private TextBuilder line() {
        return lines.get(lines.size() - 1);
    }

    private void walk(Element parent) {
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "r" -> run(child);
                case "ins", "hyperlink", "smartTag", "fldSimple", "moveTo", "customXml", "dir", "bdo" -> walk(child);
                case "sdt" -> {
                    Element content = Xml.child(child, "sdtContent");
                    if (content != null) {
                        walk(content);
                    }
                }
                case "commentRangeStart" -> line().mark(Xml.attribute(child, "id"), MarkedText.Kind.OPEN);
                case "commentRangeEnd" -> line().mark(Xml.attribute(child, "id"), MarkedText.Kind.CLOSE);
                default -> {
                    // deleted text, bookmarks, proofing marks
                }
            }
        }
    }

    private void run(Element run) {
        Element look = Xml.child(run, "rPr");
        if (Styles.isOn(Xml.child(look, "vanish"))) {
            return;
        }
        boolean raised = Xml.attribute(Xml.child(look, "vertAlign"), "val").equals("superscript");
        for (Element piece : Xml.children(run)) {
            switch (Xml.name(piece)) {
                case "t" -> {
                    if (fields.isShown()) {
                        text(piece.getTextContent(), raised, look);
                    }
                }
                case "tab", "ptab" -> line().text(" ");
                case "noBreakHyphen" -> line().text("-");
                case "br", "cr" -> {
                    if (Xml.attribute(piece, "type").isEmpty()) {
                        lines.add(new TextBuilder());
                    }
                }
                case "sym" -> symbol(piece);
                case "fldChar" -> fields.take(Xml.attribute(piece, "fldCharType"));
                case "footnoteReference", "endnoteReference" -> {
                    boolean foot = Xml.name(piece).startsWith("foot");
                    boolean chosen = !Xml.attribute(piece, "customMarkFollows").isEmpty();
                    line().mark(notes.label(foot, Xml.attribute(piece, "id"), chosen ? following(run) : ""));
                }
                case "commentReference" -> line().mark(Xml.attribute(piece, "id"), MarkedText.Kind.CLOSE);
                case "drawing", "pict", "object", "AlternateContent" -> Boxes.collect(piece, boxes);
                default -> {
                    // instructions of fields, separators, page breaks
                }
            }
        }
    }

    /** The text of a run that stands after a reference whose mark the author chose. */
    private static String following(Element run) {
        Element text = Xml.child(run, "t");
        String label = text == null ? "*" : text.getTextContent().strip();
        if (text != null) {
            run.removeChild(text);
        }
        return label.isEmpty() || label.length() > 5 ? "*" : label;
    }

    private void text(String content, boolean raised, @Nullable Element look) {
        line().text(raised ? Superscripts.raise(content) : content);
        if (!content.isBlank()) {
            anyText = true;
            size = Math.max(size, styles.size(look, properties));
            allBold &= styles.isBold(look, properties);
        }
    }

    private void symbol(Element piece) {
        try {
            int code = Integer.parseInt(Xml.attribute(piece, "char"), 16);
            line().text(code > 0 && code <= 0xFFFF ? String.valueOf((char) code) : "");
        } catch (NumberFormatException e) {
            // a symbol without a code shows nothing
        }
    }
}
