package app.yeobaek.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.importing.Format;
import java.io.ByteArrayOutputStream;
import java.util.List;
import kr.dogfoot.hwplib.object.HWPFile;
import kr.dogfoot.hwplib.object.bodytext.Section;
import kr.dogfoot.hwplib.object.bodytext.control.ControlFootnote;
import kr.dogfoot.hwplib.object.bodytext.control.ControlTable;
import kr.dogfoot.hwplib.object.bodytext.control.ControlType;
import kr.dogfoot.hwplib.object.bodytext.control.sectiondefine.NumberShape;
import kr.dogfoot.hwplib.object.bodytext.control.table.Cell;
import kr.dogfoot.hwplib.object.bodytext.control.table.Row;
import kr.dogfoot.hwplib.object.bodytext.paragraph.Paragraph;
import kr.dogfoot.hwplib.object.bodytext.paragraph.text.HWPCharControlExtend;
import kr.dogfoot.hwplib.writer.HWPWriter;
import kr.dogfoot.hwpxlib.object.HWPXFile;
import kr.dogfoot.hwpxlib.object.content.section_xml.SectionXMLFile;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Para;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.Table;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tc;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tr;
import kr.dogfoot.hwpxlib.writer.HWPXWriter;
import org.junit.jupiter.api.Test;

/** Hangul files of both kinds, written by the libraries. */
class ImportingHangulTest {
    private static final List<String> TEXT = List.of(
            "시골 버스의 내일을 묻다",
            "김하늘 (강물연구원 연구위원)",
            "Ⅰ. 줄어드는 승객",
            "1. 악순환의 구조",
            "❍ 지난 십 년 동안 농어촌의 버스 승객은 꾸준히 줄었음.",
            "- 승객이 줄면 운행 횟수를 줄임.",
            "2. 지금까지의 대책",
            "❍ 보조금은 운행 거리를 기준으로 나누어 줌.");

    private static void readsTheOutline(Outcome outcome) {
        assertThat(outcome.manuscript().metadata().title()).isEqualTo("시골 버스의 내일을 묻다");
        assertThat(outcome.manuscript().metadata().authors()).containsExactly("김하늘");
        assertThat(outcome.levels(BlockKind.HEADING)).containsExactly("1 Ⅰ. 줄어드는 승객", "2 1. 악순환의 구조", "2 2. 지금까지의 대책");
        assertThat(outcome.levels(BlockKind.ITEM))
                .containsExactly(
                        "1 지난 십 년 동안 농어촌의 버스 승객은 꾸준히 줄었음.", "2 승객이 줄면 운행 횟수를 줄임.", "1 보조금은 운행 거리를 기준으로 나누어 줌.");
        assertThat(outcome.notes()).containsExactly("줄었음.|1|평일을 기준으로 한다.");
        assertThat(outcome.cells()).containsExactly("0,0,1,1* 마을", "0,1,1,1* 횟수", "1,0,1,2 솔밭과 갯마을은 네 번씩");
    }

    @Test
    void hwpxIsRead() throws Exception {
        Outcome outcome = Outcome.of(HWPXWriter.toBytes(hwpx()));
        assertThat(outcome.imported().format()).isEqualTo(Format.HWPX);
        readsTheOutline(outcome);
    }

    private static HWPXFile hwpx() {
        HWPXFile file = kr.dogfoot.hwpxlib.tool.blankfilemaker.BlankFileMaker.make();
        SectionXMLFile section = file.sectionXMLFileList().get(0);
        for (String text : TEXT) {
            Para paragraph = section.addNewPara();
            paragraph.paraPrIDRefAnd("3").styleIDRefAnd("0");
            paragraph.addNewRun().charPrIDRefAnd("0").addNewT().addText(text);
            if (text.startsWith("❍ 지난")) {
                var note =
                        paragraph.addNewRun().charPrIDRefAnd("0").addNewCtrl().addNewFootNote();
                note.createSubList();
                note.subList().addNewPara().addNewRun().addNewT().addText("평일을 기준으로 한다.");
            }
        }
        Table table = section.addNewPara().addNewRun().addNewTable();
        table.rowCntAnd((short) 2).colCnt((short) 2);
        Tr head = table.addNewTr();
        cell(head, 0, 0, 1, "마을");
        cell(head, 0, 1, 1, "횟수");
        cell(table.addNewTr(), 1, 0, 2, "솔밭과 갯마을은 네 번씩");
        return file;
    }

    private static void cell(Tr row, int rowAddress, int column, int span, String text) {
        Tc cell = row.addNewTc();
        cell.createCellAddr();
        cell.cellAddr().colAddrAnd((short) column).rowAddr((short) rowAddress);
        cell.createCellSpan();
        cell.cellSpan().colSpanAnd((short) span).rowSpan((short) 1);
        cell.createSubList();
        cell.subList().addNewPara().addNewRun().addNewT().addText(text);
    }

    @Test
    void hwpIsRead() throws Exception {
        HWPFile file = kr.dogfoot.hwplib.tool.blankfilemaker.BlankFileMaker.make();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fill(file);
        HWPWriter.toStream(file, out);
        Outcome outcome = Outcome.of(out.toByteArray());
        assertThat(outcome.imported().format()).isEqualTo(Format.HWP);
        readsTheOutline(outcome);
    }

    private static void fill(HWPFile file) throws Exception {
        Section section = file.getBodyText().getSectionList().get(0);
        for (String text : TEXT) {
            Paragraph last = section.addNewParagraph();
            write(last, text);
            if (text.startsWith("❍ 지난")) {
                ControlFootnote note = (ControlFootnote) last.addNewControl(ControlType.Footnote);
                HWPCharControlExtend mark = last.getText().addNewExtendControlChar();
                mark.setCode((short) 17);
                mark.setAddition(new byte[] {' ', ' ', 'n', 'f', 0, 0, 0, 0, 0, 0, 0, 0});
                note.getHeader().setNumberShape(NumberShape.Number);
                write(note.getParagraphList().addNewParagraph(), "평일을 기준으로 한다.");
            }
        }
        Paragraph holder = section.addNewParagraph();
        write(holder, "");
        holder.getText().addExtendCharForTable();
        ControlTable table = (ControlTable) holder.addNewControl(ControlType.Table);
        table.getTable().setRowCount(2);
        table.getTable().setColumnCount(2);
        table.getTable().getCellCountOfRowList().add(2);
        table.getTable().getCellCountOfRowList().add(1);
        Row head = table.addNewRow();
        cell(head, 0, 0, 1, "마을");
        cell(head, 0, 1, 1, "횟수");
        cell(table.addNewRow(), 1, 0, 2, "솔밭과 갯마을은 네 번씩");
    }

    private static void cell(Row row, int rowIndex, int column, int span, String text) throws Exception {
        Cell cell = row.addNewCell();
        cell.getListHeader().setRowIndex(rowIndex);
        cell.getListHeader().setColIndex(column);
        cell.getListHeader().setColSpan(span);
        cell.getListHeader().setRowSpan(1);
        cell.getListHeader().setParaCount(1);
        write(cell.getParagraphList().addNewParagraph(), text);
    }

    private static void write(Paragraph paragraph, String text) throws Exception {
        paragraph.createText();
        paragraph.getText().addString(text);
        paragraph.createCharShape();
        paragraph.getCharShape().addParaCharShape(0, 0);
        paragraph.createLineSeg();
    }
}
