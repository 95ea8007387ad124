package app.yeobaek.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.importing.Format;
import app.yeobaek.stack.Chromium;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PDFs printed from a page give back what the page itself gives: the print loses its markup and nothing else. */
class ImportingPdfTest {
    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static byte[] print(String html) {
        try (Page page = chromium.browser().newPage()) {
            page.setContent(html);
            return page.pdf(new Page.PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setDisplayHeaderFooter(true)
                    .setHeaderTemplate("<span style='font-size:8pt;margin-left:20mm'>물길연구원 정책노트</span>")
                    .setFooterTemplate("<span style='font-size:8pt;margin-left:100mm' class='pageNumber'></span>"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "2, false", "2, true"})
    void aPrintedPageGivesBackItsStructure(int columns, boolean indented) {
        String html = Specimen.html(columns, indented);
        Outcome page = Outcome.of(html.getBytes(StandardCharsets.UTF_8));
        Outcome print = Outcome.of(print(html));
        assertThat(print.imported().format()).isEqualTo(Format.PDF);
        // Breaks inside words are judged where joins are; here every block must be there, whole and of its kind.
        assertThat(squeezed(print.all())).isEqualTo(squeezed(page.all()));
        assertThat(print.cells()).isEqualTo(page.cells());
        assertThat(print.notes()).isEqualTo(page.notes());
        int spaces = Math.abs(
                print.manuscript().text().length() - page.manuscript().text().length());
        assertThat(spaces).isLessThanOrEqualTo(2);
        assertThat(print.manuscript().metadata()).isEqualTo(page.manuscript().metadata());
        assertThat(print.manuscript().recommendations())
                .hasSameSizeAs(page.manuscript().recommendations());
    }

    private static List<String> squeezed(List<String> blocks) {
        return blocks.stream().map(block -> block.replaceAll("\\s", "")).toList();
    }

    @Test
    void theStructureIsTheOneThatWasWritten() {
        Outcome print = Outcome.of(print(Specimen.html(1, false)));
        assertThat(print.manuscript().metadata().title()).isEqualTo(Specimen.TITLE);
        assertThat(print.manuscript().metadata().authors()).containsExactly("한바다");
        assertThat(print.manuscript().metadata().publisher()).isEqualTo("물길연구원");
        assertThat(print.manuscript().metadata().published()).isEqualTo("2026-04-02");
        assertThat(print.levels(BlockKind.HEADING)).containsExactly("1 1. 뱃길의 지금", "2 가. 작은 섬의 사정", "1 2. 정책 제언");
        assertThat(print.notes())
                .extracting(note -> note.substring(note.indexOf('|')))
                .containsExactly("|1|배표 값은 평일을 기준으로 한다.", "|2|선사 네 곳에 물은 결과이다.");
        assertThat(print.cells()).contains("0,0,1,1* 섬", "2,2,1,1 큰섬");
        assertThat(print.manuscript().recommendations()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(print.manuscript().text()).doesNotContain("정책노트");
    }
}
