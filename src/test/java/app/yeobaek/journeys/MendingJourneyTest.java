package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.drafting.Desk;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An editor mends what was read badly, without a mouse; a reload loses nothing; two people take turns. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class MendingJourneyTest extends Journey {

    private static Reader opens(Reader reader, UUID draft) {
        reader.goesTo("/drafts/" + draft);
        reader.page.locator(".editor[data-open]").waitFor();
        return reader;
    }

    private static Locator piece(Reader reader, String words) {
        return reader.page
                .locator(".piece", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    /** Goes down from the top until a piece with these words is chosen. */
    private static void goesToPiece(Reader reader, String words) {
        reader.presses("Escape", "Home");
        Locator chosen = reader.page.locator(".piece.is-chosen");
        for (int i = 0; i < 60 && !chosen.textContent().contains(words); i++) {
            reader.presses("ArrowDown");
        }
        assertThat(chosen).containsText(words);
    }

    private static void isSaved(Reader reader) {
        assertThat(reader.page.locator(".editor-state"))
                .containsText(reader.says("drafting_saved", "").strip());
    }

    @Test
    void badImportIsMendedWithoutAMouse() {
        UUID draft = Desk.ready("자판만으로 고치는 글 " + UUID.randomUUID());
        Reader jiwoo = opens(reader(SamplePerson.JIWOO), draft);
        goesToPiece(jiwoo, "비축한 물량");
        jiwoo.presses("m");
        assertThat(piece(jiwoo, "대체할 곳이 없음.")).containsText("비축한 물량");
        jiwoo.presses("u");
        assertThat(piece(jiwoo, "대체할 곳이 없음.")).not().containsText("비축한 물량");

        goesToPiece(jiwoo, "2. 정책 제언");
        jiwoo.presses("2");
        assertThat(piece(jiwoo, "2. 정책 제언").locator(".piece-kind")).containsText("소제목 2");

        goesToPiece(jiwoo, "조기경보의 성패는");
        jiwoo.presses("e");
        Locator field = jiwoo.page.locator(".piece-field");
        assertThat(field).isFocused();
        field.evaluate("it => it.setSelectionRange(it.value.indexOf(' 그러므로'), it.value.indexOf(' 그러므로'))");
        jiwoo.presses("Enter");
        assertThat(jiwoo.page.locator(".piece-field")).hasValue("그러므로 비축의 기준을 새로 정해야 한다.");
        jiwoo.page.keyboard().type("결론: ");
        jiwoo.presses("Escape");
        assertThat(piece(jiwoo, "결론: 그러므로")).isFocused();
        jiwoo.presses("i");
        assertThat(piece(jiwoo, "결론: 그러므로").locator(".piece-kind")).containsText("항목 1");
        String before = piece(jiwoo, "결론: 그러므로").locator(".piece-kind").textContent();
        jiwoo.presses("r");
        assertThat(piece(jiwoo, "결론: 그러므로").locator(".piece-kind")).not().hasText(before);

        jiwoo.presses("d");
        jiwoo.page.locator("#details-publisher").fill("가온 연구원");
        jiwoo.page.locator("#details-published").fill("2026-03");
        jiwoo.presses("Enter");
        assertThat(jiwoo.page.locator("dialog")).hasCount(0);
        isSaved(jiwoo);
        jiwoo.isSeen("mending-1-done");

        jiwoo.presses("Shift+P");
        Locator asked = jiwoo.page.locator("dialog button.primary");
        jiwoo.page.waitForCondition(() -> jiwoo.page.url().contains("/briefs/") || asked.count() > 0);
        if (asked.count() > 0) {
            jiwoo.presses("Enter");
        }
        jiwoo.page.waitForURL(url -> url.matches(".*/briefs/[0-9a-f-]{36}"));
        assertThat(jiwoo.page.locator(".brief-text h3")).containsText("2. 정책 제언");
        assertThat(jiwoo.page.locator(".brief-text .item-text", new Page.LocatorOptions().setHasText("결론: 그러므로")))
                .hasCount(1);
    }

    @Test
    void doubtsAreDealtWithOneAfterTheOther() {
        UUID draft = Desk.readyWithDoubts();
        Reader jiwoo = opens(reader(SamplePerson.JIWOO), draft);
        int open = jiwoo.page.locator(".doubt-entry").count();
        assertThat(open).isGreaterThan(2);
        assertThat(jiwoo.page.locator(".doubt-bar")).isVisible();
        jiwoo.presses("Enter");
        assertThat(jiwoo.page.locator(".doubt-entry")).hasCount(open - 1);
        String second = jiwoo.page.locator(".doubt-entry[aria-current]").textContent();
        jiwoo.presses("j");
        assertThat(jiwoo.page.locator(".doubt-entry[aria-current]")).not().hasText(second);
        jiwoo.presses("k");
        assertThat(jiwoo.page.locator(".doubt-entry[aria-current]")).hasText(second);
        jiwoo.presses("u");
        assertThat(jiwoo.page.locator(".doubt-entry")).hasCount(open);
        jiwoo.isSeen("mending-2-doubts");
        for (int i = 0; i < open; i++) {
            jiwoo.presses("j", "Enter");
            jiwoo.page.waitForTimeout(150);
        }
        jiwoo.page.waitForTimeout(500);
        jiwoo.page.reload();
        jiwoo.page.locator(".editor[data-open]").waitFor();
        assertThat(jiwoo.page.locator(".doubt-entry")).hasCount(0);
        assertThat(jiwoo.page.locator(".doubt-sum")).hasText(jiwoo.says("drafting_doubts_done"));
    }

    @Test
    void reloadInTheMiddleLosesNothingAndUndoGoesOn() {
        UUID draft = Desk.ready("새로 고침하는 글 " + UUID.randomUUID());
        Reader jiwoo = opens(reader(SamplePerson.JIWOO), draft);
        goesToPiece(jiwoo, "비축한 물량");
        jiwoo.presses("e");
        jiwoo.page.locator(".piece-field").fill("쓰다가 새로 고친 항목임.");
        isSaved(jiwoo);
        jiwoo.page.reload();
        jiwoo.page.locator(".editor[data-open]").waitFor();
        assertThat(piece(jiwoo, "쓰다가 새로 고친 항목임.")).isVisible();
        jiwoo.presses("Escape", "u");
        assertThat(piece(jiwoo, "비축한 물량")).isVisible();
        jiwoo.presses("Shift+U");
        assertThat(piece(jiwoo, "쓰다가 새로 고친 항목임.")).isVisible();
    }

    @Test
    void twoPeopleTakeTurns() {
        UUID draft = Desk.ready("둘이 고치는 글 " + UUID.randomUUID());
        Reader jiwoo = opens(reader(SamplePerson.JIWOO), draft);
        goesToPiece(jiwoo, "비축한 물량");
        jiwoo.presses("1");
        isSaved(jiwoo);
        Reader hana = opens(reader(SamplePerson.HANA).mayHear("409"), draft);
        assertThat(hana.page.locator(".held")).containsText("정지우");
        goesToPiece(hana, "특정국에");
        hana.presses("1");
        assertThat(piece(hana, "특정국에").locator(".piece-kind")).containsText("항목");
        hana.isSeen("mending-3-held");
        jiwoo.goesTo("/briefs");
        Locator takeOver = hana.page.locator(".held button");
        takeOver.waitFor(new Locator.WaitForOptions().setTimeout(20_000));
        takeOver.click();
        assertThat(takeOver).isHidden();
        goesToPiece(hana, "특정국에");
        hana.presses("1");
        assertThat(piece(hana, "특정국에").locator(".piece-kind")).containsText("소제목 1");
        assertThat(piece(hana, "비축한 물량").locator(".piece-kind")).containsText("소제목 1");
        assertThat(Database.word(
                        "select p.handle from draft_lock l join person p on p.id = l.holder where draft_id = ?", draft))
                .contains("hana");
    }

    @Test
    void editorKeepsTheRulesOfAccessibility() {
        UUID draft = Desk.readyWithDoubts();
        for (Look look : List.of(Look.DESK, Look.DESK.english().inDark(), Look.PHONE)) {
            Reader jiwoo = opens(reader(SamplePerson.JIWOO, look), draft);
            keeps(jiwoo, "editor");
            jiwoo.presses("Escape", "e");
            keeps(jiwoo, "writing");
            jiwoo.presses("Escape", "d");
            jiwoo.page.locator("dialog[open]").waitFor();
            keeps(jiwoo, "details");
            jiwoo.presses("Escape");
            jiwoo.isSeen("mending-4-" + look);
            keeps(jiwoo.goesTo("/briefs/new"), "import");
            Api.as(SamplePerson.JIWOO).delete("/api/drafts/{id}/hold", draft);
        }
    }

    private static void keeps(Reader reader, String where) {
        List<Rule> broken = new AxeBuilder(reader.page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(broken.stream()
                        .map(it -> where + ": " + it.getId() + " " + it.getNodes())
                        .toList())
                .isEmpty();
    }
}
