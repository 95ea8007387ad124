package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An editor brings in briefs: by the dialogue, by drop, by paste; what is refused says why; script is a help, no need. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class ImportJourneyTest extends Journey {
    @Test
    void fileFromTheDialogueIsReadAsABrief() {
        Reader jiwoo = reader(SamplePerson.JIWOO).goesTo("/briefs");
        jiwoo.sees(jiwoo.says("library_import")).click();
        jiwoo.isSeen("import-1-form").page.locator("#file").setInputFiles(file("대화 상자에서.txt", "대화 상자에서 고른 글"));
        jiwoo.sees("대화 상자에서.txt");
        jiwoo.page.evaluate(
                "() => { window.said = []; new MutationObserver(() => said.push(document.querySelector('.progress-words').textContent)).observe(document.querySelector('.progress-words'), { childList: true }); addEventListener('pagehide', () => sessionStorage.setItem('said', said.join('|'))); }");
        jiwoo.isSeen("import-2-chosen").clicks("importing_submit");
        jiwoo.page.waitForURL(url -> url.matches(".*/briefs/[0-9a-f-]{36}"));
        assertThat(jiwoo.page.locator(".brief-text")).containsText("대화 상자에서 고른 글");
        assertThat((String) jiwoo.page.evaluate("() => sessionStorage.getItem('said')"))
                .contains("읽는 중");
        jiwoo.isSeen("import-3-read");
    }

    @Test
    void droppedFileIsTakenWhereverItFalls() {
        Reader jiwoo = reader(SamplePerson.JIWOO).goesTo("/briefs/new");
        JSHandle carried = jiwoo.page.evaluateHandle(
                "(text) => { const it = new DataTransfer(); it.items.add(new File([text], '떨어뜨린 글.txt', { type: 'text/plain' })); return it; }",
                text("떨어뜨린 글"));
        jiwoo.page.dispatchEvent("h1", "dragover", Map.of("dataTransfer", carried));
        jiwoo.isSeen("import-4-over");
        jiwoo.page.dispatchEvent("h1", "drop", Map.of("dataTransfer", carried));
        jiwoo.sees("떨어뜨린 글.txt");
        jiwoo.clicks("importing_submit");
        jiwoo.page.waitForURL(url -> url.matches(".*/briefs/[0-9a-f-]{36}"));
        assertThat(jiwoo.page.locator(".brief-text")).containsText("떨어뜨린 글");
    }

    @Test
    void pastedTextIsTakenAndARefusedPdfSaysWhyAndKeepsIt() {
        Reader jiwoo = reader(SamplePerson.JIWOO).mayHear("415|400|422").goesTo("/briefs/new");
        jiwoo.clicks("importing_submit");
        assertThat(jiwoo.page.locator(".refusal")).containsText(jiwoo.says("importing_nothing"));
        jiwoo.page.locator("#text").fill(text("붙여 넣은 글"));
        jiwoo.page
                .locator("#file")
                .setInputFiles(new FilePayload(
                        "보고서.pdf",
                        "application/pdf",
                        "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1)));
        jiwoo.clicks("importing_submit");
        Locator refusal = jiwoo.page.locator(".refusal");
        assertThat(refusal).containsText("PDF");
        jiwoo.isSeen("import-5-refused");
        assertThat(jiwoo.page.locator("#text")).hasValue(text("붙여 넣은 글"));

        jiwoo.page.locator("#file").setInputFiles(new FilePayload[0]);
        jiwoo.clicks("importing_submit");
        jiwoo.page.waitForURL(url -> url.matches(".*/briefs/[0-9a-f-]{36}"));
        assertThat(jiwoo.page.locator(".brief-text")).containsText("붙여 넣은 글");
    }

    @Test
    void importingAndReadingNeedNoScript() {
        Reader jiwoo = reader(SamplePerson.JIWOO, Look.DESK.withoutScript())
                .mayHear("422")
                .goesTo("/briefs/new")
                .isSeen("plain-1-form");
        jiwoo.page
                .locator("#file")
                .setInputFiles(new FilePayload(
                        "보고서.pdf", "application/pdf", "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1)));
        jiwoo.page.locator("#text").fill("그대로 남는 글");
        jiwoo.page.locator(".form-actions button").click();
        assertThat(jiwoo.page.locator(".refusal")).containsText("PDF");
        assertThat(jiwoo.page.locator("#text")).hasValue("그대로 남는 글");
        jiwoo.page.locator("#text").fill(text("스크립트 없이"));
        jiwoo.page.locator(".form-actions button").click();
        jiwoo.page.waitForURL(url -> url.matches(".*/briefs/[0-9a-f-]{36}"));
        assertThat(jiwoo.page.locator(".brief-text")).containsText("스크립트 없이");
        jiwoo.isSeen("plain-2-reading");
    }

    private static FilePayload file(String name, String title) {
        return new FilePayload(name, "text/plain", text(title).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String title) {
        return title + "\n\n가온 연구원\n\nⅠ. 들어가며\n\n❍ 이 글은 가져오기를 시험하려고 쓴 짧은 글임.\n\n- 한 줄로 끝나는 항목임.\n";
    }
}
