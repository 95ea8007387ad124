package app.yeobaek.importing.docx;

import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.Xml;
import app.yeobaek.importing.plaintext.MarkedText;
import app.yeobaek.importing.plaintext.Passages;
import app.yeobaek.importing.plaintext.Passages.GridCell;
import app.yeobaek.importing.plaintext.Passages.Look;
import app.yeobaek.importing.plaintext.SoftBreaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Walks the blocks of a Word file and hands them on as passages. */
final class Body {
    private static final Set<String> QUOTES = Set.of("quote", "intense quote", "quotations", "인용", "강한 인용");

    private final Passages passages;
    private final Styles styles;
    private final Numbering numbering;
    private final Notes notes;
    private final Fields fields = new Fields();

    Body(Passages passages, Styles styles, Numbering numbering, Notes notes) {
        this.passages = passages;
        this.styles = styles;
        this.numbering = numbering;
        this.notes = notes;
    }

    /** All blocks inside an element. */
    void blocks(Element parent) throws NotImportable {
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "p" -> paragraph(child);
                case "tbl" -> table(child);
                case "sdt" -> {
                    Element content = Xml.child(child, "sdtContent");
                    if (content != null) {
                        blocks(content);
                    }
                }
                case "ins", "customXml", "moveTo" -> blocks(child);
                default -> {
                    // section properties, bookmarks
                }
            }
        }
    }

    /** The notes that the blocks referred to; those may refer to more. */
    void notes() throws NotImportable {
        for (Map.Entry<String, Element> note : List.copyOf(notes.used().entrySet())) {
            passages.note(note.getKey(), texts(note.getValue()));
        }
    }

    private void paragraph(Element paragraph) throws NotImportable {
        Element properties = Xml.child(paragraph, "pPr");
        if (Styles.isOn(Xml.path(properties, "rPr", "del"))
                && Xml.children(paragraph).size() == 1) {
            return;
        }
        Runs runs = new Runs(paragraph, styles, notes, fields);
        List<MarkedText> lines = SoftBreaks.blocks(runs.lines());
        String style = styles.name(properties);
        int heading = styles.headingLevel(properties);
        boolean blank = lines.stream().allMatch(line -> line.text().isBlank());
        Numbering.@Nullable Counted counted = blank ? null : numbering.next(styles.numbering(properties));
        for (MarkedText line : lines) {
            one(line, style, heading, counted, new Look(runs.size(), runs.isBold()));
        }
        for (Element box : runs.boxes()) {
            boolean outside = passages.framed(true);
            blocks(box);
            passages.framed(outside);
        }
    }

    private void one(MarkedText line, String style, int heading, Numbering.@Nullable Counted counted, Look look)
            throws NotImportable {
        if (style.equals("title") || style.equals("제목")) {
            passages.title(line);
        } else if (style.startsWith("toc ") || style.startsWith("toc heading")) {
            passages.contents(line);
        } else if (heading > 0) {
            passages.heading(heading, counted == null ? null : counted.sign(), line);
        } else if (style.equals("caption") || style.equals("캡션")) {
            passages.caption(line);
        } else if (QUOTES.contains(style) && counted == null) {
            passages.quotation(line);
        } else if (counted != null) {
            passages.item(counted.level(), counted.sign(), line);
        } else {
            passages.paragraph(line, look);
        }
    }

    /** The paragraphs of a cell or note, with those of tables inside it. */
    private List<MarkedText> texts(Element parent) {
        List<MarkedText> texts = new ArrayList<>();
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "p" -> {
                    Runs runs = new Runs(child, styles, notes, fields);
                    Numbering.Counted counted = numbering.next(styles.numbering(Xml.child(child, "pPr")));
                    for (MarkedText line : SoftBreaks.blocks(runs.lines())) {
                        boolean item = counted != null
                                && counted.sign() != null
                                && !line.text().isBlank();
                        texts.add(item ? MarkedText.of("· ").plus("", line) : line);
                    }
                }
                case "tbl", "tr", "tc", "ins", "sdtContent", "sdt" -> texts.addAll(texts(child));
                default -> {
                    // properties
                }
            }
        }
        return texts;
    }

    private void table(Element table) throws NotImportable {
        List<GridCell> cells = new ArrayList<>();
        List<int[]> open = new ArrayList<>();
        int row = 0;
        for (Element tr : rows(table)) {
            boolean header = Styles.isOn(Xml.path(tr, "trPr", "tblHeader"));
            int column = Xml.number(Xml.path(tr, "trPr", "gridBefore"), "val", 0);
            for (Element tc : cells(tr)) {
                Element properties = Xml.child(tc, "tcPr");
                int span = Math.max(1, Math.min(500, Xml.number(Xml.child(properties, "gridSpan"), "val", 1)));
                Element merge = Xml.child(properties, "vMerge");
                boolean goesOn = merge != null && !Xml.attribute(merge, "val").equals("restart");
                if (!goesOn || !extend(cells, open, row, column)) {
                    open.add(new int[] {column, cells.size()});
                    cells.add(new GridCell(row, column, 1, span, header, texts(tc)));
                }
                column += span;
            }
            row++;
        }
        passages.table(cells);
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : Xml.children(table)) {
            switch (Xml.name(child)) {
                case "tr" -> rows.add(child);
                case "sdt", "sdtContent", "ins" -> rows.addAll(rows(child));
                default -> {
                    // properties
                }
            }
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Element child : Xml.children(row)) {
            switch (Xml.name(child)) {
                case "tc" -> cells.add(child);
                case "sdt", "sdtContent", "ins" -> cells.addAll(cells(child));
                default -> {
                    // properties
                }
            }
        }
        return cells;
    }

    /** Lets the cell above, which begins in the same column, cover this row too. */
    private static boolean extend(List<GridCell> cells, List<int[]> open, int row, int column) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i)[0] == column) {
                int index = open.get(i)[1];
                GridCell above = cells.get(index);
                cells.set(
                        index,
                        new GridCell(
                                above.row(),
                                above.column(),
                                row - above.row() + 1,
                                above.columnSpan(),
                                above.header(),
                                above.parts()));
                return true;
            }
        }
        return false;
    }
}
