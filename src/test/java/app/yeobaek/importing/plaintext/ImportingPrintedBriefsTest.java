package app.yeobaek.importing.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.Importers;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.Progress;
import app.yeobaek.importing.plaintext.PrintedPage.Rules;
import app.yeobaek.stack.Chromium;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our own briefs printed as PDFs by a browser and read back: floors a little under what is reached. */
class ImportingPrintedBriefsTest {
    private static final Map<String, Double> FLOORS = Map.ofEntries(
            Map.entry("metadata", 0.99),
            Map.entry("headings", 0.99),
            Map.entry("paragraphs", 0.97),
            Map.entry("items", 0.98),
            Map.entry("notes", 0.99),
            Map.entry("captions", 0.99),
            Map.entry("sources", 0.99),
            Map.entry("quotes", 0.99),
            Map.entry("cells", 0.98),
            Map.entry("footnotes", 0.98),
            Map.entry("recommendations", 0.98));

    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    /** The mean of every figure over all briefs, and what was wrong. */
    private static Map<String, Double> means(PrintedPage setting, StringBuilder faults) throws NotImportable {
        Map<String, Double> means = new LinkedHashMap<>();
        try (Page page = chromium.browser().newPage()) {
            for (String name : CleanBrief.NAMES) {
                page.setContent(PrintedPage.html(name, setting));
                byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
                Imported imported = Importers.read(pdf, name + ".pdf", Progress.UNSEEN);
                assertThat(imported.format()).isEqualTo(Format.PDF);
                Proof proof = Proof.of(CleanBrief.of(name), imported);
                proof.figures().forEach((figure, value) -> means.merge(figure, value, Double::sum));
                faults.append(name).append(proof.faults()).append('\n');
            }
        }
        means.replaceAll((figure, sum) -> sum / CleanBrief.NAMES.size());
        return means;
    }

    private static void hold(PrintedPage setting) throws NotImportable {
        StringBuilder faults = new StringBuilder();
        Map<String, Double> means = means(setting, faults);
        FLOORS.forEach((figure, floor) ->
                assertThat(means.get(figure)).as(figure + " " + means + faults).isGreaterThanOrEqualTo(floor));
        assertThat(means.getOrDefault("recommendations too many", 1.0))
                .as("" + faults)
                .isLessThanOrEqualTo(0.02);
        // Breaks in justified print come out of the glyphs' places, so that hardly any space is wrong.
        assertThat(means.getOrDefault("wrong spaces", 1.0) / means.getOrDefault("cells of text", 1.0))
                .as("wrong spaces " + faults)
                .isLessThanOrEqualTo(0.001);
    }

    @Test
    void inOneColumn() throws NotImportable {
        hold(new PrintedPage(1, false, Rules.ALL, false));
    }

    @Test
    void inTwoColumns() throws NotImportable {
        hold(new PrintedPage(2, true, Rules.ALL, false));
    }
}
