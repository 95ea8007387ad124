package app.yeobaek.recommendation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yeobaek.recommendation.report.ReportDocument.Grid;
import app.yeobaek.recommendation.report.ReportDocument.Heading;
import app.yeobaek.recommendation.report.ReportDocument.Paragraph;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kr.dogfoot.hwpxlib.object.HWPXFile;
import kr.dogfoot.hwpxlib.object.content.section_xml.SectionXMLFile;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Para;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Run;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.RunItem;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.Table;
import kr.dogfoot.hwpxlib.reader.HWPXReader;
import kr.dogfoot.hwpxlib.tool.textextractor.TextExtractMethod;
import kr.dogfoot.hwpxlib.tool.textextractor.TextExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read back by readers of their formats. */
class ReportFilesTest {
    @TempDir
    Path folder;

    private static final Grid GRID = new Grid(
            List.of("제언", "판단", "이유"),
            List.of(30, 20, 50),
            List.of(
                    List.of("R1 조기경보", "반대", "근거가 <부족>하다 & \"짧다\"\n둘째 줄 🚨"),
                    List.of("R2", "찬성", "=HYPERLINK(\"http://x\")")));

    private static final ReportDocument REPORT = new ReportDocument(
            "ko",
            "의견 대조표: 공급망\u0001",
            List.of(new Heading(1, "R1"), new Paragraph("문단 하나\n줄 둘"), GRID, new Heading(2, "작은 제목"), GRID));

    @Test
    void wordFindsHeadingsTablesAndAKoreanFont() throws Exception {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(DocxReport.write(REPORT)))) {
            assertThat(read.getTables()).hasSize(2);
            assertThat(read.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
            assertThat(read.getTables().get(0).getCTTbl().getTblGrid().sizeOfGridColArray())
                    .as("without a grid LibreOffice makes all columns alike")
                    .isEqualTo(3);
            assertThat(read.getTables().get(0).getRow(1).getCell(2).getText()).contains("<부족>", "둘째 줄 🚨");
            assertThat(read.getParagraphs())
                    .anyMatch(it ->
                            "Heading1".equals(it.getStyle()) && it.getText().equals("R1"));
            assertThat(read.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(entry(DocxReport.write(REPORT), "word/styles.xml")).contains("맑은 고딕");
        }
    }

    @Test
    void hangulFindsHeadingsInOutlineStylesAndRealTables() throws Exception {
        Path file = Files.write(folder.resolve("report.hwpx"), HwpxReport.write(REPORT));
        HWPXFile read = HWPXReader.fromFilepath(file.toString());
        SectionXMLFile section = read.sectionXMLFileList().get(0);
        int tables = 0;
        int headings = 0;
        for (Para para : section.paras()) {
            headings += "2".equals(para.styleIDRef()) || "3".equals(para.styleIDRef()) ? 1 : 0;
            for (Run run : para.runs()) {
                for (RunItem item : run.runItems()) {
                    if (item instanceof Table table) {
                        tables++;
                        assertThat(table.countOfTr()).isEqualTo(3);
                        assertThat(table.getTr(0).countOfTc()).isEqualTo(3);
                        assertThat(table.getTr(0).getTc(0).header()).isTrue();
                        assertThat(table.repeatHeader()).isTrue();
                    }
                }
            }
        }
        assertThat(tables).isEqualTo(2);
        assertThat(headings).isEqualTo(2);
        String text = TextExtractor.extract(read, TextExtractMethod.InsertControlTextBetweenParagraphText, true, null);
        assertThat(text).contains("의견 대조표: 공급망", "근거가 <부족>하다", "둘째 줄 🚨", "문단 하나");
        assertThat(entry(HwpxReport.write(REPORT), "Contents/header.xml")).contains("함초롬");
    }

    @Test
    void spreadsheetRunsNoFormulaAndKeepsHangul() {
        String csv = new String(CsvReport.write(GRID), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF\"제언\",\"판단\",\"이유\"\r\n");
        assertThat(csv).contains("\"'=HYPERLINK(\"\"http://x\"\")\"").contains("& \"\"짧다\"\"");
        for (String start : List.of("=", "+", "-", "@", "\t", "＝")) {
            byte[] file = CsvReport.write(new Grid(List.of("a"), List.of(100), List.of(List.of(start + "1"))));
            assertThat(new String(file, StandardCharsets.UTF_8)).contains("\"'" + start);
        }
    }

    @Test
    void pageRunsNothingThatSomebodyWrote() {
        String html = HtmlReport.file(new ReportDocument(
                "ko", "<script>alert(1)</script>", List.of(new Paragraph("<img src=x onerror=alert(1)>"))));
        assertThat(html).doesNotContain("<script").doesNotContain("<img").contains("&lt;img");
    }

    @Test
    void rowWithoutACellForEachColumnIsRefused() {
        assertThatThrownBy(() -> new Grid(List.of("a", "b"), List.of(50, 50), List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String entry(byte[] zip, String name) throws Exception {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
