package app.yeobaek.importing.hwp;

import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.plaintext.MarkedText;
import app.yeobaek.importing.plaintext.Passages;
import app.yeobaek.importing.plaintext.Passages.GridCell;
import app.yeobaek.importing.plaintext.Passages.Look;
import app.yeobaek.importing.plaintext.SoftBreaks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dogfoot.hwplib.object.bodytext.ParagraphListInterface;
import kr.dogfoot.hwplib.object.bodytext.control.Control;
import kr.dogfoot.hwplib.object.bodytext.control.ControlEndnote;
import kr.dogfoot.hwplib.object.bodytext.control.ControlFootnote;
import kr.dogfoot.hwplib.object.bodytext.control.ControlTable;
import kr.dogfoot.hwplib.object.bodytext.control.gso.ControlContainer;
import kr.dogfoot.hwplib.object.bodytext.control.gso.ControlRectangle;
import kr.dogfoot.hwplib.object.bodytext.control.gso.GsoControl;
import kr.dogfoot.hwplib.object.bodytext.control.gso.caption.Caption;
import kr.dogfoot.hwplib.object.bodytext.control.table.Cell;
import kr.dogfoot.hwplib.object.bodytext.control.table.Row;
import kr.dogfoot.hwplib.object.bodytext.paragraph.Paragraph;
import kr.dogfoot.hwplib.object.docinfo.ParaShape;
import kr.dogfoot.hwplib.object.docinfo.parashape.ParaHeadShape;
import org.jspecify.annotations.Nullable;

/** Walks the paragraphs of a Hangul file and hands them on as passages. */
final class Sections {
    private static final Pattern OUTLINE = Pattern.compile("(?:개요|outline|제목|heading)\\s?([1-9])");
    private static final int LONGEST_HEADING = 110;
    private static final int DEEPEST = 64;

    private final Passages passages;
    private final Shapes shapes;
    private final Map<String, ParagraphListInterface> notes = new LinkedHashMap<>();
    private int footnotes;
    private int endnotes;

    Sections(Passages passages, Shapes shapes) {
        this.passages = passages;
        this.shapes = shapes;
    }

    void read(ParagraphListInterface paragraphs) throws NotImportable {
        read(paragraphs, 0);
    }

    private void read(ParagraphListInterface paragraphs, int depth) throws NotImportable {
        if (depth > DEEPEST) {
            throw new NotImportable(NotImportable.Reason.TOO_COMPLEX);
        }
        for (Paragraph paragraph : paragraphs) {
            Runs runs = new Runs(paragraph, shapes, this);
            List<MarkedText> lines = SoftBreaks.blocks(runs.lines());
            if (lines.stream().anyMatch(line -> !line.text().isBlank())) {
                text(paragraph, lines, new Look(runs.size(), runs.isBold()));
            }
            for (Control object : runs.objects()) {
                object(object, depth);
            }
        }
    }

    String footnote(ControlFootnote note) {
        String label = String.valueOf(++footnotes);
        notes.put(label, note.getParagraphList());
        return label;
    }

    String endnote(ControlEndnote note) {
        String label = "e" + ++endnotes;
        notes.put(label, note.getParagraphList());
        return label;
    }

    /** The notes that the text referred to, in order. */
    void notes() throws NotImportable {
        for (Map.Entry<String, ParagraphListInterface> note : List.copyOf(notes.entrySet())) {
            passages.note(note.getKey(), texts(note.getValue(), 0));
        }
    }

    private void text(Paragraph paragraph, List<MarkedText> lines, Look look) throws NotImportable {
        ParaShape shape = shapes.of(paragraph);
        ParaHeadShape head =
                shape == null ? ParaHeadShape.None : shape.getProperty1().getParaHeadShape();
        int level = shape == null ? 0 : shape.getProperty1().getParaLevel();
        int list = shape == null ? 0 : shape.getParaHeadId();
        String style = shapes.style(paragraph);
        Matcher named = OUTLINE.matcher(style);
        for (MarkedText line : lines) {
            if (head == ParaHeadShape.Outline || named.matches()) {
                boolean counted = head == ParaHeadShape.Outline;
                int depth = counted ? level + 1 : Integer.parseInt(named.group(1));
                outline(line, depth, counted ? shapes.next(list, level) : null);
            } else if (style.equals("제목") || style.equals("title")) {
                passages.title(line);
            } else if (style.startsWith("차례") || style.startsWith("toc")) {
                passages.contents(line);
            } else if (style.equals("캡션") || style.equals("caption")) {
                passages.caption(line);
            } else if (head == ParaHeadShape.Numbering) {
                passages.item(level + 1, shapes.next(list, level), line);
            } else if (head == ParaHeadShape.Bullet) {
                passages.item(level + 1, shapes.bullet(list), line);
            } else {
                passages.paragraph(line, look);
            }
        }
    }

    /** An outline paragraph heads a section if it ends no sentence; authors also number sentences that way. */
    private void outline(MarkedText line, int depth, @Nullable String sign) throws NotImportable {
        if (line.text().strip().endsWith(".") || line.length() > LONGEST_HEADING) {
            passages.item(depth, sign, line);
        } else {
            passages.heading(depth, sign, line);
        }
    }

    private void object(Control object, int depth) throws NotImportable {
        if (object instanceof ControlTable table) {
            table(table, depth);
        } else if (object instanceof ControlContainer container) {
            for (GsoControl child : container.getChildControlList()) {
                object(child, depth + 1);
            }
        } else if (object instanceof ControlRectangle box && box.getTextBox() != null) {
            boolean outside = passages.framed(true);
            read(box.getTextBox().getParagraphList(), depth + 1);
            passages.framed(outside);
        }
        if (object instanceof GsoControl drawn) {
            caption(drawn.getCaption());
        }
    }

    private void caption(@Nullable Caption caption) throws NotImportable {
        if (caption != null) {
            for (MarkedText text : texts(caption.getParagraphList(), 0)) {
                passages.caption(text);
            }
        }
    }

    private void table(ControlTable table, int depth) throws NotImportable {
        caption(table.getCaption());
        List<GridCell> cells = new ArrayList<>();
        for (Row row : table.getRowList()) {
            for (Cell cell : row.getCellList()) {
                var place = cell.getListHeader();
                boolean header =
                        place.getProperty() != null && place.getProperty().isTitleCell();
                cells.add(new GridCell(
                        Math.max(0, place.getRowIndex()),
                        Math.max(0, place.getColIndex()),
                        Math.max(1, place.getRowSpan()),
                        Math.max(1, place.getColSpan()),
                        header,
                        texts(cell.getParagraphList(), depth)));
            }
        }
        passages.table(cells);
    }

    /** The paragraphs of a cell, note or caption, with those of tables and boxes inside it. */
    private List<MarkedText> texts(ParagraphListInterface paragraphs, int depth) {
        List<MarkedText> texts = new ArrayList<>();
        if (depth > DEEPEST) {
            return texts;
        }
        for (Paragraph paragraph : paragraphs) {
            Runs runs = new Runs(paragraph, shapes, this);
            texts.addAll(SoftBreaks.blocks(runs.lines()));
            for (Control object : runs.objects()) {
                if (object instanceof ControlTable inner) {
                    for (Row row : inner.getRowList()) {
                        for (Cell cell : row.getCellList()) {
                            texts.addAll(texts(cell.getParagraphList(), depth + 1));
                        }
                    }
                } else if (object instanceof ControlRectangle box && box.getTextBox() != null) {
                    texts.addAll(texts(box.getTextBox().getParagraphList(), depth + 1));
                }
            }
        }
        return texts;
    }
}
