package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.CleanBrief.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dogfoot.hwpxlib.object.HWPXFile;
import kr.dogfoot.hwpxlib.object.content.section_xml.SectionXMLFile;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Para;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.Rectangle;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.Table;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tc;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tr;
import kr.dogfoot.hwpxlib.tool.blankfilemaker.BlankFileMaker;
import kr.dogfoot.hwpxlib.writer.HWPXWriter;

/** A clean brief as people type it in Hangul, written by a library that knows nothing of ours. */
final class HangulFile {
    private static final Pattern MARK = Pattern.compile("\\{(\\d+)\\}");

    /** The style "바탕글" of a new file, and the one before "개요 1". */
    private static final int PLAIN = 0;

    private static final int BEFORE_OUTLINE = 1;

    private final HWPXFile file = BlankFileMaker.make();
    private final SectionXMLFile section = file.sectionXMLFileList().get(0);
    private final CleanBrief brief;
    private final boolean styled;

    private HangulFile(CleanBrief brief, boolean styled) {
        this.brief = brief;
        this.styled = styled;
    }

    /** The file; {@code styled} says whether headings have the styles 개요 1, 2, 3. */
    static byte[] of(CleanBrief brief, boolean styled) throws Exception {
        HangulFile hangul = new HangulFile(brief, styled);
        hangul.write();
        return HWPXWriter.toBytes(hangul.file);
    }

    private void write() {
        Para first = section.addNewPara();
        first.paraPrIDRefAnd("0").styleIDRefAnd("0");
        var header = first.addNewRun().charPrIDRefAnd("0").addNewCtrl().addNewHeader();
        header.createSubList();
        header.subList().addNewPara().addNewRun().addNewT().addText("꾸민 연구원 | 현안 보고");
        var footer = first.addNewRun().charPrIDRefAnd("0").addNewCtrl().addNewFooter();
        footer.createSubList();
        footer.subList().addNewPara().addNewRun().addNewT().addText("- 1 -");
        List<Part> rows = new ArrayList<>();
        for (Part part : brief.parts()) {
            if (part.isRow()) {
                rows.add(part);
                continue;
            }
            table(rows);
            part(part);
        }
        table(rows);
    }

    private void part(Part part) {
        int heading = part.tag().matches("H\\d|SUMMARY") ? part.level() : 0;
        switch (part.tag()) {
            case "NOTES" -> {
                // Hangul keeps the notes itself.
            }
            case "Q" -> box(part.text());
            case "CONTENTS" -> {
                type(part.text(), PLAIN);
                brief.parts().stream()
                        .filter(other -> other.tag().startsWith("H"))
                        .forEach(other -> type(other.text(), PLAIN));
            }
            default -> type(part.printed("{$1}"), styled && heading > 0 ? BEFORE_OUTLINE + heading : PLAIN);
        }
    }

    /** A paragraph with real footnotes where its marks are. */
    private void type(String text, int style) {
        Para paragraph = section.addNewPara();
        paragraph.paraPrIDRefAnd("0").styleIDRefAnd(String.valueOf(style));
        Matcher marks = MARK.matcher(text);
        int from = 0;
        while (marks.find()) {
            paragraph.addNewRun().charPrIDRefAnd("0").addNewT().addText(text.substring(from, marks.start()));
            var note = paragraph.addNewRun().charPrIDRefAnd("0").addNewCtrl().addNewFootNote();
            note.createSubList();
            note.subList()
                    .addNewPara()
                    .addNewRun()
                    .addNewT()
                    .addText(String.valueOf(brief.notes().get(marks.group(1))));
            from = marks.end();
        }
        paragraph.addNewRun().charPrIDRefAnd("0").addNewT().addText(text.substring(from));
    }

    private void box(String text) {
        Rectangle box = section.addNewPara().addNewRun().addNewRectangle();
        box.createDrawText();
        box.drawText().createSubList();
        box.drawText().subList().addNewPara().addNewRun().addNewT().addText(text);
    }

    private void table(List<Part> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Table table = section.addNewPara().addNewRun().addNewTable();
        table.rowCntAnd((short) rows.size()).colCnt((short) rows.get(0).cells().size());
        for (int r = 0; r < rows.size(); r++) {
            Tr row = table.addNewTr();
            List<String> cells = rows.get(r).cells();
            for (int c = 0; c < cells.size(); c++) {
                Tc cell = row.addNewTc();
                cell.createCellAddr();
                cell.cellAddr().colAddrAnd((short) c).rowAddr((short) r);
                cell.createCellSpan();
                cell.cellSpan().colSpanAnd((short) 1).rowSpan((short) 1);
                cell.createSubList();
                cell.subList().addNewPara().addNewRun().addNewT().addText(cells.get(c));
            }
        }
        rows.clear();
    }
}
