package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An editor brings in briefs: by the dialogue, by drop, by paste, several at once; what is refused says why; script is a help, no need. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class ImportJourneyTest extends Journey {
    private static final String DRAFT = ".*/drafts/[0-9a-f-]{36}";
    private static final String BRIEF = ".*/briefs/[0-9a-f-]{36}";

    @Test
    void oneFileFromTheDialogueIsLookedOverAndPublished() {
        Reader jiwoo = reader(SamplePerson.JIWOO).goesTo("/briefs");
        jiwoo.sees(jiwoo.says("library_import")).click();
        jiwoo.isSeen("import-1-form").page.locator("#file").setInputFiles(file("대화 상자에서.txt", title("대화 상자에서")));
        jiwoo.page.waitForURL(url -> url.matches(DRAFT));
        jiwoo.page.locator(".editor[data-open]").waitFor();
        assertThat(jiwoo.page.locator(".pieces")).containsText("짧은 글임.");
        jiwoo.isSeen("import-2-draft");
        publishes(jiwoo);
        assertThat(jiwoo.page.locator(".brief-text")).containsText("짧은 글임.");
    }

    private static void publishes(Reader reader) {
        reader.presses("Shift+P");
        Locator asked = reader.page.locator("dialog button.primary");
        reader.page.waitForCondition(() -> reader.page.url().matches(BRIEF) || asked.count() > 0);
        if (asked.count() > 0) {
            reader.presses("Enter");
        }
        reader.page.waitForURL(url -> url.matches(BRIEF));
    }

    @Test
    void fiveFilesDroppedWithABrokenOneAmongThem() {
        Reader jiwoo = reader(SamplePerson.JIWOO).mayHear("409").goesTo("/briefs/new");
        String title = title("여럿");
        JSHandle carried = jiwoo.page.evaluateHandle(
                """
                ([text, title]) => {
                  const it = new DataTransfer();
                  for (const n of [1, 2, 3, 4]) it.items.add(new File([text.replace(title, title + n)], title + n + '.txt', { type: 'text/plain' }));
                  it.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 9])], title + '.pdf'));
                  return it;
                }""",
                java.util.List.of(text(title), title));
        jiwoo.page.dispatchEvent("h1", "dragover", Map.of("dataTransfer", carried));
        jiwoo.isSeen("import-3-over");
        jiwoo.page.dispatchEvent("h1", "drop", Map.of("dataTransfer", carried));
        Locator ready = jiwoo.page.locator(".waiting-list li[data-state=ready]", hasText(title));
        Locator refused = jiwoo.page.locator(".waiting-list li[data-state=refused]", hasText(title));
        assertThat(ready).hasCount(4);
        assertThat(refused).hasCount(1);
        assertThat(refused).containsText("PNG");
        jiwoo.isSeen("import-4-five");
        jiwoo.page.reload();
        assertThat(ready).hasCount(4);
        assertThat(refused).hasCount(1);

        jiwoo.page.locator("#file").setInputFiles(new FilePayload[] {
            file("또 올린 글.txt", title + 1, title), file("새 글.txt", title("다른 글"))
        });
        Locator known = jiwoo.page.locator(".upload.is-known");
        assertThat(known).containsText(title + "1");
        assertThat(jiwoo.page.locator(".waiting-list li", hasText("다른 글")))
                .not()
                .hasCount(0);
        known.locator("a").click();
        jiwoo.page.waitForURL(url -> url.matches(DRAFT));
        assertThat(jiwoo.page.locator(".editor h1")).hasText(title + "1");
    }

    private static Page.LocatorOptions hasText(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    @Test
    void pastedTextIsTakenAndNothingIsAskedFor() {
        Reader jiwoo = reader(SamplePerson.JIWOO).goesTo("/briefs/new");
        jiwoo.page.locator(".paste summary").click();
        jiwoo.clicks("drafting_submit");
        assertThat(jiwoo.page.locator(".refusal")).containsText(jiwoo.says("drafting_nothing"));
        jiwoo.page.locator("#text").fill(text(title("붙여 넣은 글")));
        jiwoo.clicks("drafting_submit");
        jiwoo.page.waitForURL(url -> url.matches(DRAFT));
        jiwoo.page.locator(".editor[data-open]").waitFor();
        assertThat(jiwoo.page.locator(".pieces")).containsText("붙여 넣은 글");
    }

    @Test
    void importingAndPublishingNeedNoScript() {
        Reader jiwoo = reader(SamplePerson.JIWOO, Look.DESK.withoutScript())
                .mayHear("422")
                .goesTo("/briefs/new");
        jiwoo.isSeen("plain-1-form").page.locator(".form-actions button").click();
        assertThat(jiwoo.page.locator(".refusal")).containsText("읽을 글이 없습니다");
        jiwoo.page.locator(".paste summary").click();
        jiwoo.page.locator("#text").fill(text(title("스크립트 없이")));
        jiwoo.page.locator(".form-actions button").click();
        jiwoo.page.waitForURL(url -> url.matches(DRAFT));
        for (int i = 0;
                i < 100
                        && jiwoo.page
                                        .locator("noscript form, .editor-head form")
                                        .count()
                                == 0;
                i++) {
            jiwoo.page.waitForTimeout(200);
            jiwoo.page.reload();
        }
        jiwoo.isSeen("plain-2-draft").page.locator(".editor-head form button").click();
        jiwoo.page.waitForURL(url -> url.matches(BRIEF));
        assertThat(jiwoo.page.locator(".brief-text")).containsText("스크립트 없이");
        jiwoo.isSeen("plain-3-reading");
    }

    private static FilePayload file(String name, String title) {
        return new FilePayload(name, "text/plain", text(title).getBytes(StandardCharsets.UTF_8));
    }

    /** The same bytes as the page made of a title for one of several. */
    private static FilePayload file(String name, String title, String common) {
        return new FilePayload(
                name, "text/plain", text(common).replace(common, title).getBytes(StandardCharsets.UTF_8));
    }

    private static String title(String words) {
        return words + " " + UUID.randomUUID().toString().substring(0, 6);
    }

    static String text(String title) {
        return title + "\n\n가온 연구원\n\nⅠ. 들어가며\n\n❍ 이 글은 가져오기를 시험하려고 쓴 짧은 글임.\n\n- 한 줄로 끝나는 항목임.\n";
    }
}
