package app.yeobaek.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.Cell;
import app.yeobaek.brief.Manuscript.Metadata;
import app.yeobaek.brief.Manuscript.NoteMark;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.Importers;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.Progress;
import app.yeobaek.text.TextRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What goes out has the structure that stands in the brief. */
class DownloadTest {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    private int add(
            BlockKind kind,
            int level,
            @Nullable String marker,
            @Nullable Cell cell,
            @Nullable String label,
            String words) {
        if (blocks.stream().anyMatch(it -> !it.kind().isContainer())) {
            text.append('\n');
        }
        int start = text.length();
        text.append(words);
        blocks.add(new Block(kind, level, marker, new TextRange(start, text.length()), cell, label));
        return start;
    }

    private Manuscript manuscript() {
        add(BlockKind.TITLE, 0, null, null, null, "해양 <안전> & \"미래\"");
        add(BlockKind.HEADING, 1, null, null, null, "Ⅰ. 들어가며");
        int paragraph = add(BlockKind.PARAGRAPH, 0, null, null, null, "바다의 안전은 함께 지킨다.");
        add(BlockKind.ITEM, 1, "❍", null, null, "첫째 항목임.");
        add(BlockKind.ITEM, 2, "-", null, null, "딸린 항목임.");
        add(BlockKind.ITEM, 1, "❍", null, null, "둘째 항목임.");
        add(BlockKind.HEADING, 2, null, null, null, "1. 표");
        add(BlockKind.CAPTION, 0, null, null, null, "<표 1> 사고 건수");
        int table = blocks.size();
        int start = text.length() + 1;
        add(BlockKind.CELL, 0, null, new Cell(0, 0, 1, 1, true), null, "해");
        add(BlockKind.CELL, 0, null, new Cell(0, 1, 1, 1, true), null, "건수");
        add(BlockKind.CELL, 0, null, new Cell(1, 0, 1, 1, false), null, "2025");
        add(BlockKind.CELL, 0, null, new Cell(1, 1, 1, 1, false), null, "12건\n잠정");
        blocks.add(table, new Block(BlockKind.TABLE, 0, null, new TextRange(start, text.length()), null, null));
        add(BlockKind.SOURCE, 0, null, null, null, "자료: 지어낸 통계");
        add(BlockKind.FOOTNOTE, 0, null, null, "1", "함께 지킨다는 말의 뜻은 본문을 볼 것.");
        int note = blocks.size() - 1;
        return new Manuscript(
                new Metadata("해양 <안전> & \"미래\"", List.of("문다올"), "푸른뱃길", "2026-02", "ko"),
                text.toString(),
                blocks,
                List.of(new NoteMark(paragraph + 7, "1", note), new NoteMark(paragraph + 10, "2", null)),
                List.of());
    }

    private static byte[] written(Manuscript manuscript, DownloadFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(manuscript, out);
        return out.toByteArray();
    }

    @Test
    void wordDocumentHasRealHeadingsListsTablesAndFootnotes() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(written(manuscript(), DownloadFormat.DOCX)))) {
            List<XWPFParagraph> paragraphs = document.getParagraphs();
            assertThat(paragraphs.stream()
                            .filter(it -> "Heading1".equals(it.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly("Ⅰ. 들어가며");
            assertThat(document.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
            List<XWPFParagraph> items =
                    paragraphs.stream().filter(it -> it.getNumID() != null).toList();
            assertThat(items).hasSize(3);
            assertThat(items.get(0).getNumLevelText()).isEqualTo("❍");
            assertThat(items.get(1).getNumIlvl().intValue()).isEqualTo(1);
            assertThat(items.get(2).getNumID()).isEqualTo(items.get(0).getNumID());
            assertThat(document.getTables()).hasSize(1);
            assertThat(document.getTables().get(0).getRow(1).getCell(1).getText())
                    .contains("12건");
            assertThat(document.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
            assertThat(document.getFootnotes().stream()
                            .flatMap(it -> it.getParagraphs().stream())
                            .map(XWPFParagraph::getText))
                    .anyMatch(it -> it.contains("함께 지킨다는 말의 뜻"));
            assertThat(document.getDocument().xmlText()).contains("footnoteReference");
            assertThat(document.getProperties().getCoreProperties().getCreator())
                    .isEqualTo("문다올");
        }
    }

    @Test
    void wordDocumentIsReadBackByOurOwnImporter() throws IOException, NotImportable {
        Manuscript manuscript = manuscript();
        Imported back = Importers.read(written(manuscript, DownloadFormat.DOCX), "되돌아온 글.docx", Progress.UNSEEN);
        String read = back.manuscript().text();
        assertThat(read).contains("바다의 안전은 함께 지킨다.", "딸린 항목임.", "함께 지킨다는 말의 뜻은");
        assertThat(back.manuscript().metadata().title())
                .isEqualTo(manuscript.metadata().title());
        assertThat(back.manuscript().blocks().stream()
                        .filter(it -> it.kind() == BlockKind.HEADING)
                        .map(it -> it.range().of(read)))
                .containsExactly("Ⅰ. 들어가며", "1. 표");
        assertThat(back.manuscript().blocks().stream().filter(it -> it.kind() == BlockKind.CELL))
                .hasSize(4);
        assertThat(back.manuscript().noteMarks()).anyMatch(it -> it.footnote() != null);
    }

    @Test
    void pageStandsAloneAndNothingInItCanRun() throws IOException {
        Manuscript hostile = new Manuscript(
                new Metadata("<script>alert(1)</script>", List.of("\"><img src=x onerror=1>"), null, null, "ko"),
                "</article><script>alert(2)</script>",
                List.of(new Block(BlockKind.PARAGRAPH, 0, "<b>", new TextRange(0, 35), null, null)),
                List.of(),
                List.of());
        Document page =
                Jsoup.parse(new String(written(hostile, DownloadFormat.HTML), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.select("script, img, b, link, iframe")).isEmpty();
        assertThat(page.body().text()).contains("</article><script>alert(2)</script>");
    }

    @Test
    void pageSaysItsStructure() throws IOException {
        Document page = Jsoup.parse(
                new String(written(manuscript(), DownloadFormat.HTML), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.select("h1").text()).isEqualTo("해양 <안전> & \"미래\"");
        assertThat(page.select("h2").eachText()).containsExactly("Ⅰ. 들어가며");
        assertThat(page.select("ul.items > li > ul.items > li").eachText()).containsExactly("- 딸린 항목임.");
        assertThat(page.select("ul.items > li")).hasSize(3);
        assertThat(page.select("table > caption").text()).isEqualTo("<표 1> 사고 건수");
        assertThat(page.select("th[scope=col]").eachText()).containsExactly("해", "건수");
        String href = page.select("a[role=doc-noteref]").attr("href");
        assertThat(page.select("[role=doc-footnote]").attr("id")).isEqualTo(href.substring(1));
        assertThat(page.html()).doesNotContain("http://", "https://");
    }

    @Test
    void textIsCleanAndKeepsTheMarks() {
        assertThat(PlainText.of(manuscript()))
                .isEqualTo(
                        """
                        해양 <안전> & "미래"

                        Ⅰ. 들어가며

                        바다의 안전은[1] 함께[2] 지킨다.

                        ❍ 첫째 항목임.

                          - 딸린 항목임.

                        ❍ 둘째 항목임.

                        1. 표

                        <표 1> 사고 건수

                        해\t건수
                        2025\t12건 잠정

                        자료: 지어낸 통계

                        [1] 함께 지킨다는 말의 뜻은 본문을 볼 것.
                        """);
    }
}
