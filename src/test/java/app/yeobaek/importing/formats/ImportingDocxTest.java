package app.yeobaek.importing.formats;

import static app.yeobaek.importing.formats.Zip.W;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.Remark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word files: what they name is taken over, what they do not name is found by the rules for text. */
class ImportingDocxTest {
    private static final String FIRST = "마을 버스는 장날마다 두 번 더 다니지만 겨울에는 한 번 덜 다닌다.";
    private static final String SECOND = "운전기사의 평균 나이는 쉰아홉 살로, 다섯 해 뒤에는 절반이 은퇴할 것으로 보인다.";

    private static String p(String text) {
        return "<w:p><w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String styles() {
        return "<w:styles " + W + ">"
                + "<w:style w:type='paragraph' w:styleId='a'><w:name w:val='Title'/></w:style>"
                + "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style>"
                + "<w:style w:type='paragraph' w:styleId='x'><w:name w:val='mine'/><w:basedOn w:val='2'/></w:style>"
                + "<w:style w:type='paragraph' w:styleId='2'><w:name w:val='heading 2'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>"
                + "</w:styles>";
    }

    @Test
    void stylesNameTitleAndHeadings() {
        Outcome outcome = Outcome.of(Zip.docx(styled("a", "시골 버스의 내일")
                        + p("김하늘 (강물연구원 연구위원)")
                        + p("2026. 3. 19.")
                        + styled("1", "1. 지금")
                        + p(FIRST)
                        + styled("x", "기사가 모자라다")
                        + p(SECOND)
                        + styled("1", "2. 제언")
                        + p("군은 호출형 버스를 먼저 시험해야 한다."))
                .with("word/styles.xml", styles())
                .bytes());
        assertThat(outcome.imported().format()).isEqualTo(Format.DOCX);
        assertThat(outcome.manuscript().metadata().title()).isEqualTo("시골 버스의 내일");
        assertThat(outcome.manuscript().metadata().authors()).containsExactly("김하늘");
        assertThat(outcome.manuscript().metadata().publisher()).isEqualTo("강물연구원");
        assertThat(outcome.manuscript().metadata().published()).isEqualTo("2026-03-19");
        assertThat(outcome.levels(BlockKind.HEADING)).containsExactly("1 1. 지금", "2 기사가 모자라다", "1 2. 제언");
        assertThat(outcome.texts(BlockKind.PARAGRAPH)).contains(FIRST, SECOND);
        assertThat(outcome.manuscript().recommendations()).hasSize(1);
    }

    @Test
    void typedOutlinesAreRecognisedWithoutStyles() {
        Outcome outcome = Outcome.of(Zip.docx(p("시골 버스의 내일을 묻다")
                        + p("Ⅰ. 줄어드는 승객")
                        + p("1. 악순환의 구조")
                        + p("❍ 지난 십 년 동안 농어촌의 버스 승객은 꾸준히 줄었음.")
                        + p("- 승객이 줄면 운행 횟수를 줄임.")
                        + p("※ 수치는 모두 꾸민 것임.")
                        + p("2. 지금까지의 대책")
                        + p("❍ 보조금은 운행 거리를 기준으로 나누어 줌."))
                .bytes());
        assertThat(outcome.levels(BlockKind.HEADING)).containsExactly("1 Ⅰ. 줄어드는 승객", "2 1. 악순환의 구조", "2 2. 지금까지의 대책");
        assertThat(outcome.levels(BlockKind.ITEM))
                .containsExactly(
                        "1 지난 십 년 동안 농어촌의 버스 승객은 꾸준히 줄었음.", "2 승객이 줄면 운행 횟수를 줄임.", "1 보조금은 운행 거리를 기준으로 나누어 줌.");
        assertThat(outcome.texts(BlockKind.NOTE)).containsExactly("수치는 모두 꾸민 것임.");
    }

    @Test
    void boldLinesHeadWhereNoStyleDoes() {
        String bold = "<w:p><w:r><w:rPr><w:b/><w:sz w:val='28'/></w:rPr><w:t>%s</w:t></w:r></w:p>";
        Outcome outcome =
                Outcome.of(Zip.docx("<w:p><w:r><w:rPr><w:sz w:val='44'/></w:rPr><w:t>시골 버스의 내일</w:t></w:r></w:p>"
                                + bold.formatted("승객이 줄어든다")
                                + p(FIRST)
                                + bold.formatted("기사가 모자라다")
                                + p(SECOND))
                        .bytes());
        assertThat(outcome.texts(BlockKind.HEADING)).containsExactly("승객이 줄어든다", "기사가 모자라다");
    }

    @Test
    void commentsBecomeRemarksWithTheirAuthorsAndReplies() {
        String body =
                "<w:p><w:r><w:t>마을 버스는 </w:t></w:r><w:commentRangeStart w:id='0'/><w:r><w:t>장날마다 두 번</w:t></w:r><w:commentRangeEnd w:id='0'/>"
                        + "<w:r><w:commentReference w:id='0'/></w:r><w:r><w:t> 더 다닌다.</w:t></w:r></w:p>" + p(SECOND);
        String comments = "<w:comments " + W + ">"
                + "<w:comment w:id='0' w:author='박나루' w:initials='ㄴㄹ' w:date='2026-03-02T09:10:00Z'><w:p w14:paraId='0A'><w:r><w:t>몇 번인지 확인해 주세요.</w:t></w:r></w:p></w:comment>"
                + "<w:comment w:id='1' w:author='이가람' w:initials='ㄱㄹ'><w:p w14:paraId='0B'><w:r><w:t>두 번이 맞습니다.</w:t></w:r></w:p></w:comment></w:comments>";
        String extended = "<w15:commentsEx " + W
                + "><w15:commentEx w15:paraId='0A' w15:done='1'/><w15:commentEx w15:paraId='0B' w15:paraIdParent='0A' w15:done='0'/></w15:commentsEx>";
        Outcome outcome = Outcome.of(Zip.docx(body)
                .with("word/comments.xml", comments)
                .with("word/commentsExtended.xml", extended)
                .bytes());
        assertThat(outcome.imported().remarks()).hasSize(1);
        Remark remark = outcome.imported().remarks().get(0);
        assertThat(remark.author()).isEqualTo("박나루");
        assertThat(remark.initials()).isEqualTo("ㄴㄹ");
        assertThat(remark.written()).isEqualTo("2026-03-02T09:10:00Z");
        assertThat(remark.settled()).isTrue();
        assertThat(remark.range().of(outcome.manuscript().text())).isEqualTo("장날마다 두 번");
        assertThat(remark.text()).isEqualTo("몇 번인지 확인해 주세요.");
        assertThat(remark.replies()).extracting(Remark::author).containsExactly("이가람");
    }

    @Test
    void trackedChangesAreReadAsAccepted() {
        Outcome outcome = Outcome.of(
                Zip.docx("<w:p><w:r><w:t>버스는 </w:t></w:r><w:del w:id='1'><w:r><w:delText>세</w:delText></w:r></w:del>"
                                + "<w:ins w:id='2'><w:r><w:t>네</w:t></w:r></w:ins><w:r><w:t> 번 다닌다.</w:t></w:r></w:p>"
                                + p(SECOND))
                        .bytes());
        assertThat(outcome.manuscript().text()).contains("버스는 네 번 다닌다.").doesNotContain("세");
    }

    @Test
    void whatALibraryWritesComesBack() throws IOException {
        Outcome outcome = Outcome.of(written());
        assertThat(outcome.manuscript().metadata().title()).isEqualTo("시골 버스의 내일");
        assertThat(outcome.levels(BlockKind.HEADING)).containsExactly("1 지금까지", "1 앞으로");
        assertThat(outcome.levels(BlockKind.ITEM)).containsExactly("1 첫째 마을", "2 막차 연장", "1 둘째 마을");
        assertThat(outcome.blocks(BlockKind.ITEM))
                .extracting(block -> block.marker())
                .containsExactly("1.", "가)", "2.");
        assertThat(outcome.cells())
                .containsExactly(
                        "0,0,1,1* 마을",
                        "0,1,1,2* 계획",
                        "1,0,2,1 솔밭",
                        "1,1,1,1 네 번",
                        "1,2,1,1 장날",
                        "2,1,1,1 두 번",
                        "2,2,1,1 겨울");
        assertThat(outcome.notes()).containsExactly("덜 다닌|1|평일을 기준으로 한다.", "보인다.|2|모두 산간 마을이다.");
    }

    private static byte[] written() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            style(document, "Title", "Title");
            style(document, "Heading1", "heading 1");
            paragraph(document, "시골 버스의 내일").setStyle("Title");
            paragraph(document, "지금까지").setStyle("Heading1");
            XWPFFootnote first = document.createFootnote();
            first.createParagraph().createRun().setText("평일을 기준으로 한다.");
            XWPFParagraph paragraph = paragraph(document, FIRST.substring(0, FIRST.length() - 2));
            paragraph.addFootnoteReference(first);
            paragraph.createRun().setText("다.");
            BigInteger list = list(document);
            item(document, list, 0, "첫째 마을");
            item(document, list, 1, "막차 연장");
            item(document, list, 0, "둘째 마을");
            table(document);
            paragraph(document, "앞으로").setStyle("Heading1");
            XWPFFootnote second = document.createFootnote();
            second.createParagraph().createRun().setText("모두 산간 마을이다.");
            paragraph(document, SECOND).addFootnoteReference(second);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void style(XWPFDocument document, String id, String name) {
        var style = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        document.createStyles().addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static BigInteger list(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ONE);
        var outer = list.addNewLvl();
        outer.setIlvl(BigInteger.ZERO);
        outer.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        outer.addNewLvlText().setVal("%1.");
        outer.addNewStart().setVal(BigInteger.ONE);
        var inner = list.addNewLvl();
        inner.setIlvl(BigInteger.ONE);
        inner.addNewNumFmt().setVal(STNumberFormat.GANADA);
        inner.addNewLvlText().setVal("%2)");
        inner.addNewStart().setVal(BigInteger.ONE);
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    private static void item(XWPFDocument document, BigInteger list, int level, String text) {
        XWPFParagraph item = paragraph(document, text);
        item.setNumID(list);
        item.setNumILvl(BigInteger.valueOf(level));
    }

    private static void table(XWPFDocument document) {
        XWPFTable table = document.createTable(3, 3);
        String[][] texts = {{"마을", "계획", ""}, {"솔밭", "네 번", "장날"}, {"", "두 번", "겨울"}};
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                table.getRow(r).getCell(c).setText(texts[r][c]);
            }
        }
        table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
        table.getRow(0).removeCell(2);
        merge(table, 1, "restart");
        merge(table, 2, "continue");
    }

    private static void merge(XWPFTable table, int row, String how) {
        table.getRow(row)
                .getCell(0)
                .getCTTc()
                .addNewTcPr()
                .addNewVMerge()
                .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge.Enum.forString(how));
    }
}
