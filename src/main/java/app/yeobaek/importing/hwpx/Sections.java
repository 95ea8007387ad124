package app.yeobaek.importing.hwpx;

import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.Xml;
import app.yeobaek.importing.plaintext.MarkedText;
import app.yeobaek.importing.plaintext.Passages;
import app.yeobaek.importing.plaintext.Passages.GridCell;
import app.yeobaek.importing.plaintext.Passages.Look;
import app.yeobaek.importing.plaintext.SoftBreaks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Walks the paragraphs of a Hangul file's sections and hands them on as passages. */
final class Sections {
    private static final Pattern OUTLINE = Pattern.compile("(?:개요|outline|제목|heading)\\s?([1-9])");

    private final Passages passages;
    private final Header header;
    private final Lists lists;
    private final Map<String, Element> notes = new LinkedHashMap<>();
    private int footnotes;
    private int endnotes;

    Sections(Passages passages, Header header) {
        this.passages = passages;
        this.header = header;
        this.lists = new Lists(header);
    }

    void read(Element parent) throws NotImportable {
        for (Element paragraph : Xml.children(parent, "p")) {
            paragraph(paragraph);
        }
    }

    /** The notes that the text referred to, in order. */
    void notes() throws NotImportable {
        for (Map.Entry<String, Element> note : List.copyOf(notes.entrySet())) {
            passages.note(note.getKey(), texts(note.getValue()));
        }
    }

    /** The label of a note at its mark; the note itself is kept for the end. */
    String note(Element note) {
        boolean foot = Xml.name(note).equals("footNote");
        int number = foot ? ++footnotes : ++endnotes;
        String label = foot ? String.valueOf(number) : "e" + number;
        Element list = Xml.child(note, "subList");
        if (list != null) {
            notes.put(label, list);
        }
        return label;
    }

    private void paragraph(Element paragraph) throws NotImportable {
        Runs runs = new Runs(paragraph, header, this);
        List<MarkedText> lines = SoftBreaks.blocks(runs.lines());
        boolean blank = lines.stream().allMatch(line -> line.text().isBlank());
        if (!blank) {
            text(paragraph, lines, new Look(runs.size(), runs.isBold()));
        }
        for (Element object : runs.objects()) {
            object(object);
        }
    }

    private void text(Element paragraph, List<MarkedText> lines, Look look) throws NotImportable {
        Element numbered = header.heading(paragraph);
        String type = Xml.attribute(numbered, "type").toUpperCase(Locale.ROOT);
        String id = Xml.attribute(numbered, "idRef");
        int level = Xml.number(numbered, "level", 0);
        String style = header.style(paragraph).toLowerCase(Locale.ROOT).strip();
        Matcher outline = OUTLINE.matcher(style);
        for (MarkedText line : lines) {
            if (type.equals("OUTLINE") || outline.matches()) {
                int depth = type.equals("OUTLINE") ? level + 1 : Integer.parseInt(outline.group(1));
                outline(line, depth, type.equals("OUTLINE") ? lists.next(id, level) : null);
            } else if (style.equals("제목") || style.equals("title")) {
                passages.title(line);
            } else if (style.startsWith("차례") || style.startsWith("toc")) {
                passages.contents(line);
            } else if (style.equals("캡션") || style.equals("caption")) {
                passages.caption(line);
            } else if (type.equals("NUMBER") || type.equals("BULLET")) {
                String sign = type.equals("NUMBER") ? lists.next(id, level) : header.bullet(id);
                passages.item(level + 1, sign, line);
            } else {
                passages.paragraph(line, look);
            }
        }
    }

    /** An outline paragraph heads a section if it ends no sentence; authors also number sentences that way. */
    private void outline(MarkedText line, int depth, @Nullable String sign) throws NotImportable {
        boolean sentence = line.text().strip().endsWith(".") || line.length() > 110;
        if (sentence) {
            passages.item(depth, sign, line);
        } else {
            passages.heading(depth, sign, line);
        }
    }

    private void object(Element object) throws NotImportable {
        Element caption = Xml.path(object, "caption", "subList");
        boolean above = caption != null
                && Xml.attribute(Xml.child(object, "caption"), "side").equals("TOP");
        if (caption != null && above) {
            caption(caption);
        }
        if (Xml.name(object).equals("tbl")) {
            table(object);
        } else {
            Element text = Xml.path(object, "drawText", "subList");
            if (text != null) {
                boolean outside = passages.framed(true);
                read(text);
                passages.framed(outside);
            }
            for (Element inner : Xml.children(object)) {
                if (Xml.path(inner, "drawText") != null || Xml.name(inner).equals("container")) {
                    object(inner);
                }
            }
        }
        if (caption != null && !above) {
            caption(caption);
        }
    }

    private void caption(Element list) throws NotImportable {
        for (MarkedText text : texts(list)) {
            passages.caption(text);
        }
    }

    private void table(Element table) throws NotImportable {
        List<GridCell> cells = new ArrayList<>();
        int rowNumber = 0;
        for (Element row : Xml.children(table, "tr")) {
            int columnNumber = 0;
            for (Element cell : Xml.children(row, "tc")) {
                Element address = Xml.child(cell, "cellAddr");
                Element span = Xml.child(cell, "cellSpan");
                boolean head = Xml.attribute(cell, "header").equals("1");
                Element list = Xml.child(cell, "subList");
                cells.add(new GridCell(
                        Math.max(0, Xml.number(address, "rowAddr", rowNumber)),
                        Math.max(0, Xml.number(address, "colAddr", columnNumber)),
                        Math.max(1, Xml.number(span, "rowSpan", 1)),
                        Math.max(1, Xml.number(span, "colSpan", 1)),
                        head,
                        list == null ? List.of() : texts(list)));
                columnNumber++;
            }
            rowNumber++;
        }
        passages.table(cells);
    }

    /** The paragraphs of a cell, note or caption, with those of tables and boxes inside it. */
    private List<MarkedText> texts(Element list) {
        List<MarkedText> texts = new ArrayList<>();
        for (Element paragraph : Xml.children(list, "p")) {
            Runs runs = new Runs(paragraph, header, this);
            texts.addAll(SoftBreaks.blocks(runs.lines()));
            for (Element object : runs.objects()) {
                for (Element row : Xml.children(object, "tr")) {
                    for (Element cell : Xml.children(row, "tc")) {
                        Element inner = Xml.child(cell, "subList");
                        texts.addAll(inner == null ? List.of() : texts(inner));
                    }
                }
                Element inner = Xml.path(object, "drawText", "subList");
                texts.addAll(inner == null ? List.of() : texts(inner));
            }
        }
        return texts;
    }
}
