package app.yeobaek.recommendation.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A report as a Word document: real headings for the outline, real tables whose head repeats on each page, a Korean font. */
public final class DocxReport {
    private static final String FONT = "맑은 고딕";
    /** A4, in twentieths of a point. */
    private static final long SHORT = 11_906;

    private static final long LONG = 16_838;
    private static final long MARGIN = 1_134;
    /** A cell of so many UTF-16 code units is still short. */
    private static final int WHOLE = 300;

    private static final List<Integer> HALF_POINTS = List.of(36, 28, 24);

    private DocxReport() {}

    /** The file. */
    public static byte[] write(ReportDocument report) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            landscape(document);
            styles(document);
            document.getProperties().getCoreProperties().setTitle(ReportDocument.printable(report.title()));
            paragraph(document.createParagraph(), report.title(), "Title");
            for (ReportDocument.Block block : report.blocks()) {
                if (block instanceof ReportDocument.Heading heading) {
                    paragraph(document.createParagraph(), heading.words(), "Heading" + heading.level());
                } else if (block instanceof ReportDocument.Paragraph paragraph) {
                    paragraph(document.createParagraph(), paragraph.words(), null);
                } else if (block instanceof ReportDocument.Grid grid) {
                    table(document, grid);
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a report cannot be written", e);
        }
    }

    private static void landscape(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(LONG));
        size.setH(BigInteger.valueOf(SHORT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void styles(XWPFDocument document) {
        var styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        List<String> names = List.of("Title", "heading 1", "heading 2");
        List<String> ids = List.of("Title", "Heading1", "Heading2");
        for (int i = 0; i < ids.size(); i++) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId(ids.get(i));
            style.addNewName().setVal(names.get(i));
            style.setType(STStyleType.PARAGRAPH);
            style.addNewQFormat();
            var paragraph = style.addNewPPr();
            paragraph.addNewKeepNext();
            paragraph.addNewSpacing().setBefore(BigInteger.valueOf(240));
            if (i > 0) {
                paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(i - 1L));
            }
            CTRPr run = style.addNewRPr();
            run.addNewB();
            run.addNewSz().setVal(BigInteger.valueOf(HALF_POINTS.get(i)));
            styles.addStyle(new XWPFStyle(style));
        }
    }

    private static void table(XWPFDocument document, ReportDocument.Grid grid) {
        XWPFTable table =
                document.createTable(grid.rows().size() + 1, grid.head().size());
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        columns(table, grid.widths());
        row(table.getRow(0), grid.head(), grid.widths(), true);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < grid.rows().size(); i++) {
            row(table.getRow(i + 1), grid.rows().get(i), grid.widths(), false);
        }
        document.createParagraph();
    }

    /** The standard demands a grid, and LibreOffice makes all columns alike without one. */
    private static void columns(XWPFTable table, List<Integer> widths) {
        CTTbl made = table.getCTTbl();
        CTTblGrid grid = made.getTblGrid() == null ? made.addNewTblGrid() : made.getTblGrid();
        int whole = widths.stream().mapToInt(Integer::intValue).sum();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf((LONG - 2 * MARGIN) * width / whole));
        }
    }

    private static void row(XWPFTableRow row, List<String> cells, List<Integer> widths, boolean head) {
        // A row stays on one page, unless it would leave much of the page before it empty.
        row.setCantSplitRow(cells.stream().allMatch(it -> it.length() <= WHOLE));
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(widths.get(i) + "%");
            XWPFParagraph words = cell.getParagraphs().get(0);
            paragraph(words, cells.get(i), null);
            words.getRuns().forEach(run -> run.setFontSize(9));
            if (head) {
                cell.setColor("E8E8E8");
                words.getRuns().forEach(run -> run.setBold(true));
            }
        }
    }

    private static void paragraph(
            XWPFParagraph paragraph, String words, @org.jspecify.annotations.Nullable String style) {
        if (style != null) {
            paragraph.setStyle(style);
        }
        XWPFRun run = paragraph.createRun();
        String[] lines = ReportDocument.printable(words).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }
}
