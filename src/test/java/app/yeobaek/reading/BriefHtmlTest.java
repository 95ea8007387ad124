package app.yeobaek.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.Cell;
import app.yeobaek.brief.Manuscript.NoteMark;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.plaintext.PlainTextImporter;
import app.yeobaek.text.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supply-chain-early-warning.txt",
                "trilateral-cyber-cooperation.txt",
                "maritime-safety-raw.txt",
                "semiconductor-talent-alliance.txt"
            })
    void textNodesOfThePageAreTheCanonicalText(String sample) throws IOException, NotImportable {
        byte[] file = Files.readAllBytes(Path.of("src/main/resources/samples", sample));
        Manuscript manuscript = new PlainTextImporter().read(file, sample).manuscript();
        assertThatPageTells(manuscript);
    }

    @Test
    void hostileWordsStayWords() {
        Manuscript manuscript = new Draft()
                .block(BlockKind.PARAGRAPH, 0, "<b>", "<script>alert(1)</script> & \"so\" on")
                .build();
        String html = BriefHtml.of(manuscript);
        assertThat(Jsoup.parse(html).select("script, b")).isEmpty();
        assertThatPageTells(manuscript);
    }

    @Test
    void itemsNestByTheirLevel() {
        Manuscript manuscript = new Draft()
                .block(BlockKind.ITEM, 1, "❍", "하나")
                .block(BlockKind.ITEM, 2, "-", "하나의 하나")
                .block(BlockKind.ITEM, 1, "❍", "둘")
                .build();
        Document page = Jsoup.parse(BriefHtml.of(manuscript));
        assertThat(page.select("body > ul > li")).hasSize(2);
        assertThat(page.select("body > ul > li > ul > li")).hasSize(1);
        assertThatPageTells(manuscript);
    }

    @Test
    void cellsStandInTheirRows() {
        Draft draft = new Draft();
        draft.table(2, 3);
        Manuscript manuscript = draft.block(BlockKind.PARAGRAPH, 0, null, "뒤").build();
        Document page = Jsoup.parse(BriefHtml.of(manuscript));
        assertThat(page.select("tr")).hasSize(2);
        assertThat(page.select("th[scope=col]")).hasSize(3);
        assertThat(page.select("td")).hasSize(3);
        assertThatPageTells(manuscript);
    }

    @Test
    void footnoteMarksLeadToTheirNotesAndBack() {
        Manuscript text = new Draft()
                .block(BlockKind.PARAGRAPH, 0, null, "주장이다.")
                .note("1", "근거.")
                .build();
        Manuscript manuscript = new Manuscript(
                text.metadata(),
                text.text(),
                text.blocks(),
                List.of(new NoteMark(5, "1", 1), new NoteMark(2, "9", null)),
                List.of());
        Document page = Jsoup.parse(BriefHtml.of(manuscript));
        assertThat(page.select("sup a").attr("href")).isEqualTo("#f-1");
        assertThat(page.select("#f-1 .marker a").attr("href")).isEqualTo("#m-1");
        assertThat(page.select("sup.missing").text()).isEqualTo("9");
        assertThatPageTells(manuscript);
    }

    private static void assertThatPageTells(Manuscript manuscript) {
        Document page = Jsoup.parse(BriefHtml.of(manuscript));
        page.outputSettings().prettyPrint(false);
        int told = 0;
        for (Element block : page.select("[data-start]")) {
            int start = Integer.parseInt(block.attr("data-start"));
            int end = Integer.parseInt(block.attr("data-end"));
            assertThat(words(block)).isEqualTo(manuscript.text().substring(start, end));
            told++;
        }
        assertThat((long) told)
                .isEqualTo(manuscript.blocks().stream()
                        .filter(it -> !it.kind().isContainer())
                        .count());
    }

    private static String words(Node node) {
        if (node instanceof TextNode text) {
            return text.getWholeText();
        }
        if (node.hasAttr("data-aside")) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        node.childNodes().forEach(it -> words.append(words(it)));
        return words.toString();
    }

    /** Puts a manuscript together block by block. */
    private static final class Draft {
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();

        Draft block(BlockKind kind, int level, @Nullable String marker, String words) {
            blocks.add(new Block(kind, level, marker, append(words), null, null));
            return this;
        }

        Draft note(String label, String words) {
            blocks.add(new Block(BlockKind.FOOTNOTE, 0, null, append(words), null, label));
            return this;
        }

        void table(int rows, int columns) {
            int place = blocks.size();
            int start = text.isEmpty() ? 0 : text.length() + 1;
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    Cell cell = new Cell(row, column, 1, 1, row == 0);
                    blocks.add(new Block(BlockKind.CELL, 0, null, append(row + "," + column), cell, null));
                }
            }
            blocks.add(place, new Block(BlockKind.TABLE, 0, null, new TextRange(start, text.length()), null, null));
        }

        Manuscript build() {
            return new Manuscript(
                    new Manuscript.Metadata("제목", List.of(), null, null, "ko"),
                    text.toString(),
                    blocks,
                    List.of(),
                    List.of());
        }

        private TextRange append(String words) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            int start = text.length();
            text.append(words);
            return new TextRange(start, text.length());
        }
    }
}
