package app.yeobaek.recommendation.report;

import java.util.List;
import kr.dogfoot.hwpxlib.object.HWPXFile;
import kr.dogfoot.hwpxlib.object.common.ObjectList;
import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.LineType2;
import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.LineWidth;
import kr.dogfoot.hwpxlib.object.content.header_xml.references.BorderFill;
import kr.dogfoot.hwpxlib.object.content.header_xml.references.CharPr;
import kr.dogfoot.hwpxlib.object.content.header_xml.references.borderfill.Border;
import kr.dogfoot.hwpxlib.object.content.section_xml.ParaListCore;
import kr.dogfoot.hwpxlib.object.content.section_xml.SubList;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.HeightRelTo;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.HorzAlign;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.HorzRelTo;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.LineWrapMethod;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.NumberingType;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.TablePageBreak;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.TextDirection;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.TextFlowSide;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.TextWrapMethod;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.VertAlign;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.VertRelTo;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.VerticalAlign2;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.WidthRelTo;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Para;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Run;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.T;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.Table;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tc;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tr;
import kr.dogfoot.hwpxlib.tool.blankfilemaker.BlankFileMaker;
import kr.dogfoot.hwpxlib.writer.HWPXWriter;

/**
 * A report as HWPX (OWPML, KS X 6101): headings in the outline styles of the word processor, real tables whose head repeats,
 * its own Korean fonts. Lengths are in HWPUNIT, 7200 to the inch.
 */
public final class HwpxReport {
    /** Between the margins of the blank A4 page. */
    private static final long WIDTH = 42_520;

    private static final long ROW_HEIGHT = 1_000;
    private static final String BODY_STYLE = "0";
    private static final String BODY_PARAGRAPH = "3";
    /** The outline styles of the blank file, with their paragraph shapes. */
    private static final List<String> HEADING_STYLES = List.of("2", "3");

    private static final List<String> HEADING_PARAGRAPHS = List.of("10", "9");

    private static final String TITLE_LETTERS = "101";
    private static final String HEADING_LETTERS = "102";
    private static final String SMALL_LETTERS = "103";
    private static final String SMALL_BOLD_LETTERS = "104";
    private static final String BODY_LETTERS = "0";
    private static final String CELL_BORDER = "101";
    private static final String HEAD_BORDER = "102";

    private final HWPXFile file = BlankFileMaker.make();
    private int ids = 1_000;

    private HwpxReport() {}

    /** The file. */
    public static byte[] write(ReportDocument report) {
        try {
            return new HwpxReport().written(report);
        } catch (Exception e) {
            throw new IllegalStateException("a report cannot be written", e);
        }
    }

    private byte[] written(ReportDocument report) throws Exception {
        ObjectList<CharPr> letters = file.headerXMLFile().refList().charProperties();
        letters(letters, TITLE_LETTERS, 1_800, true);
        letters(letters, HEADING_LETTERS, 1_300, true);
        letters(letters, SMALL_LETTERS, 900, false);
        letters(letters, SMALL_BOLD_LETTERS, 900, true);
        ObjectList<BorderFill> borders = file.headerXMLFile().refList().borderFills();
        border(borders, CELL_BORDER, null);
        border(borders, HEAD_BORDER, "#E8E8E8");
        ParaListCore section = file.sectionXMLFileList().get(0);
        paragraph(section, report.title(), BODY_STYLE, BODY_PARAGRAPH, TITLE_LETTERS);
        for (ReportDocument.Block block : report.blocks()) {
            if (block instanceof ReportDocument.Heading heading) {
                int level = heading.level() - 1;
                paragraph(
                        section,
                        heading.words(),
                        HEADING_STYLES.get(level),
                        HEADING_PARAGRAPHS.get(level),
                        HEADING_LETTERS);
            } else if (block instanceof ReportDocument.Paragraph paragraph) {
                paragraph(section, paragraph.words(), BODY_STYLE, BODY_PARAGRAPH, BODY_LETTERS);
            } else if (block instanceof ReportDocument.Grid grid) {
                table(section, grid);
            }
        }
        return HWPXWriter.toBytes(file);
    }

    private static void letters(ObjectList<CharPr> all, String id, int height, boolean bold) {
        CharPr shape = all.get(0).clone();
        shape.idAnd(id).height(height);
        if (bold) {
            shape.createBold();
        }
        all.add(shape);
    }

    private static void border(
            ObjectList<BorderFill> all, String id, @org.jspecify.annotations.Nullable String colour) {
        BorderFill fill = all.get(0).clone();
        fill.id(id);
        fill.createLeftBorder();
        fill.createRightBorder();
        fill.createTopBorder();
        fill.createBottomBorder();
        for (Border side : List.of(fill.leftBorder(), fill.rightBorder(), fill.topBorder(), fill.bottomBorder())) {
            side.typeAnd(LineType2.SOLID).widthAnd(LineWidth.MM_0_12).color("#808080");
        }
        if (colour != null) {
            fill.createFillBrush();
            fill.fillBrush().createWinBrush();
            fill.fillBrush()
                    .winBrush()
                    .faceColorAnd(colour)
                    .hatchColorAnd("#000000")
                    .alpha(0f);
        }
        all.add(fill);
    }

    private Run paragraph(ParaListCore in, String words, String style, String shape, String letters) {
        Para para = in.addNewPara();
        para.idAnd(String.valueOf(ids++))
                .paraPrIDRefAnd(shape)
                .styleIDRefAnd(style)
                .pageBreakAnd(false)
                .columnBreakAnd(false)
                .merged(false);
        Run run = para.addNewRun();
        run.charPrIDRef(letters);
        T text = run.addNewT();
        String[] lines = ReportDocument.printable(words).split("\n", -1);
        if (lines.length == 1) {
            text.addText(lines[0]);
            return run;
        }
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                text.addNewLineBreak();
            }
            text.addNewText().text(lines[i]);
        }
        return run;
    }

    private void table(ParaListCore section, ReportDocument.Grid grid) {
        Para para = section.addNewPara();
        para.idAnd(String.valueOf(ids++))
                .paraPrIDRefAnd(BODY_PARAGRAPH)
                .styleIDRefAnd(BODY_STYLE)
                .pageBreakAnd(false)
                .columnBreakAnd(false)
                .merged(false);
        Run run = para.addNewRun();
        run.charPrIDRef(BODY_LETTERS);
        Table table = run.addNewTable();
        int rows = grid.rows().size() + 1;
        table.idAnd(String.valueOf(ids++))
                .zOrderAnd(0)
                .numberingTypeAnd(NumberingType.TABLE)
                .textWrapAnd(TextWrapMethod.TOP_AND_BOTTOM)
                .textFlowAnd(TextFlowSide.BOTH_SIDES)
                .lock(false);
        table.pageBreakAnd(TablePageBreak.CELL)
                .repeatHeaderAnd(true)
                .rowCntAnd((short) rows)
                .colCntAnd((short) grid.head().size())
                .cellSpacingAnd(0)
                .borderFillIDRefAnd(CELL_BORDER)
                .noAdjust(false);
        table.createSZ();
        table.sz()
                .widthAnd(WIDTH)
                .widthRelToAnd(WidthRelTo.ABSOLUTE)
                .heightAnd(ROW_HEIGHT * rows)
                .heightRelToAnd(HeightRelTo.ABSOLUTE)
                .protect(false);
        table.createPos();
        table.pos()
                .treatAsCharAnd(false)
                .affectLSpacingAnd(false)
                .flowWithTextAnd(true)
                .allowOverlapAnd(false)
                .holdAnchorAndSOAnd(false)
                .vertRelToAnd(VertRelTo.PARA)
                .horzRelToAnd(HorzRelTo.COLUMN)
                .vertAlignAnd(VertAlign.TOP)
                .horzAlignAnd(HorzAlign.LEFT)
                .vertOffsetAnd(0L)
                .horzOffset(0L);
        table.createOutMargin();
        table.outMargin().leftAnd(0L).rightAnd(0L).topAnd(283L).bottom(283L);
        table.createInMargin();
        table.inMargin().leftAnd(510L).rightAnd(510L).topAnd(141L).bottom(141L);
        row(table.addNewTr(), 0, grid.head(), grid.widths(), true);
        for (int i = 0; i < grid.rows().size(); i++) {
            row(table.addNewTr(), i + 1, grid.rows().get(i), grid.widths(), false);
        }
    }

    private void row(Tr row, int number, List<String> cells, List<Integer> widths, boolean head) {
        for (int i = 0; i < cells.size(); i++) {
            Tc cell = row.addNewTc();
            cell.nameAnd("")
                    .headerAnd(head)
                    .hasMarginAnd(false)
                    .protectAnd(false)
                    .editableAnd(false)
                    .dirtyAnd(false)
                    .borderFillIDRef(head ? HEAD_BORDER : CELL_BORDER);
            cell.createCellAddr();
            cell.cellAddr().colAddrAnd((short) i).rowAddr((short) number);
            cell.createCellSpan();
            cell.cellSpan().colSpanAnd((short) 1).rowSpan((short) 1);
            cell.createCellSz();
            cell.cellSz().widthAnd(WIDTH * widths.get(i) / 100).height(ROW_HEIGHT);
            cell.createCellMargin();
            cell.cellMargin().leftAnd(510L).rightAnd(510L).topAnd(141L).bottom(141L);
            cell.createSubList();
            SubList words = cell.subList();
            words.idAnd("")
                    .textDirectionAnd(TextDirection.HORIZONTAL)
                    .lineWrapAnd(LineWrapMethod.BREAK)
                    .vertAlignAnd(VerticalAlign2.TOP)
                    .linkListIDRefAnd("0")
                    .linkListNextIDRefAnd("0")
                    .textWidthAnd(0)
                    .textHeightAnd(0)
                    .hasTextRefAnd(false)
                    .hasNumRef(false);
            paragraph(words, cells.get(i), BODY_STYLE, BODY_PARAGRAPH, head ? SMALL_BOLD_LETTERS : SMALL_LETTERS);
        }
    }
}
