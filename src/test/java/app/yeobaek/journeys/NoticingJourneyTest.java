package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import app.yeobaek.stack.Tokens;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody misses anything: what is new is shown, counted, found by key and by word, and read when it is read. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class NoticingJourneyTest extends Journey {
    private static final String FIRST = "지난 몇 해 동안 공급망 정책은";
    private static final String SECOND = "점수가 왜 올랐는지 설명하지 못하면";

    private static void tag(UUID mark, String name) {
        String team = Tokens.as(SamplePerson.JIWOO)
                .get("/api/me")
                .jsonPath()
                .getString("teams.find { it.name == '여백 독회' }.id");
        UUID tag = Tokens.as(SamplePerson.MINSEO)
                .contentType("application/json")
                .body(Map.of("ko", name, "free", true))
                .post("/api/teams/{team}/codebook", team)
                .jsonPath()
                .getUUID("id");
        Tokens.as(SamplePerson.MINSEO).put("/api/annotations/{mark}/tags/{tag}", mark, tag);
    }

    @Test
    void newWordsAreCountedEverywhereAndReadByKey() {
        ImportedBrief brief = archive.brief("새 글을 놓치지 않기");
        UUID mine = archive.mark(SamplePerson.TOM, brief, FIRST, "Is this still so?");
        archive.mark(SamplePerson.MINSEO, brief, SECOND, "설명 책임이 빠졌습니다.");
        Reader tom = reader(SamplePerson.TOM, Look.DESK).goesTo("/briefs");
        Locator badge = tom.page.locator(".inbox-count");
        tom.page.waitForCondition(() -> tom.page.locator("a.inbox-link").getAttribute("aria-label") != null);
        String before = badge.textContent();

        archive.reply(SamplePerson.MINSEO, mine, "통계청 **자료**로 확인했습니다.");
        tom.page.waitForCondition(
                () -> badge.isVisible() && !badge.textContent().equals(before));
        tom.goesTo("/briefs");
        assertThat(tom.page.locator(".quiet-list li").first()).containsText(tom.says("library_unread_other", 2));
        tom.isSeen("noticing-1-library");

        tom.opens(brief);
        Locator next = tom.page.locator(".unread-next");
        assertThat(next).hasText(tom.says("noticing_unread_marks_other", 2));
        assertThat(tom.page.locator(".card.is-unread").first()).isAttached();
        tom.isSeen("noticing-2-new");
        tom.presses("n");
        assertThat(tom.focusedCard()).containsText("통계청");
        assertThat(next).hasText(tom.says("noticing_unread_marks_other", 1));
        tom.presses("n");
        assertThat(next).isHidden();
        tom.page.waitForTimeout(1_500);
        tom.opens(brief);
        tom.page.waitForTimeout(800);
        assertThat(tom.page.locator(".card.is-unread")).hasCount(0);
    }

    @Test
    void inboxIsReadByKeyboardAlone() {
        ImportedBrief brief = archive.brief("받은 소식을 읽기");
        UUID mark = archive.mark(SamplePerson.TOM, brief, FIRST, "첫 글");
        archive.reply(SamplePerson.MINSEO, mark, "먼저 온 답");
        archive.reply(SamplePerson.HANA, mark, "나중 온 답");
        Reader tom = reader(SamplePerson.TOM, Look.DESK).goesTo("/inbox");
        Locator group = tom.page.locator(".inbox-group", new Page.LocatorOptions().setHasText("받은 소식을 읽기"));
        assertThat(group.locator(".inbox-entry.is-unread")).hasCount(2);
        tom.isSeen("noticing-3-inbox");
        group.locator(".item-title").first().focus();
        tom.presses("m");
        assertThat(group.locator(".inbox-entry.is-unread")).hasCount(1);
        tom.presses("m");
        assertThat(group.locator(".inbox-entry.is-unread")).hasCount(2);
        tom.presses("j");
        assertThat(group.locator(".item-title").nth(1)).isFocused();
        tom.presses("Enter");
        tom.page.waitForURL("**/briefs/" + brief.id() + "*");
        assertThat(tom.focusedCard()).containsText("먼저 온 답");
    }

    @Test
    void marksAreFoundByWordsTagAndPersonWithTheKeyboard() {
        ImportedBrief brief = archive.brief("표시를 찾기");
        UUID tagged = archive.mark(SamplePerson.MINSEO, brief, FIRST, "공급망·안보를 함께 보아야 합니다.");
        archive.mark(SamplePerson.TOM, brief, SECOND, "Who explains it?");
        tag(tagged, "경제안보");
        Reader doyun = reader(SamplePerson.DOYUN).opens(brief);
        assertThat(doyun.page.locator(".card .tag-row .tag").first()).hasText("#경제안보");
        doyun.page.locator(".finder-opener").waitFor();
        doyun.presses("l");
        Locator rows = doyun.page.locator(".finder-row");
        assertThat(rows).hasCount(2);
        doyun.page.locator(".finder-search").fill("공급망 안보");
        assertThat(rows).hasCount(1);
        assertThat(doyun.page.locator(".finder-sum")).hasText(doyun.says("noticing_found", 1, 2));
        doyun.isSeen("noticing-4-finder");
        doyun.page.locator(".finder-search").fill("ㄱㅈㅇㅂ");
        assertThat(rows).hasCount(1);
        doyun.page.locator(".finder-list").focus();
        doyun.presses("Enter");
        assertThat(doyun.page.locator(".margin-head")).isVisible();
        doyun.presses("Escape");
        assertThat(doyun.focusedCard()).containsText("함께 보아야");
        assertThat(doyun.page.locator(".card[data-mark]")).hasCount(1);
        doyun.presses("l");
        doyun.clicks("noticing_clear");
        assertThat(rows).hasCount(2);
    }

    @Test
    void tagIsPutOnWhileOneTypesAndOthersSeeItAtOnce() {
        ImportedBrief brief = archive.brief("태그 달기");
        UUID mark = archive.mark(SamplePerson.MINSEO, brief, FIRST, "근거가 필요합니다.");
        Reader hana = reader(SamplePerson.HANA).opens(brief);
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief.markAddress(mark));
        minseo.page.locator(".tag-put").waitFor();
        minseo.presses("Shift+Digit3");
        Locator field = minseo.page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(minseo.says("tag_search")));
        assertThat(field).isFocused();
        String word = "근거 " + UUID.randomUUID().toString().substring(0, 6);
        field.fill(word);
        minseo.isSeen("noticing-5-tagging");
        minseo.presses("Enter");
        assertThat(minseo.focusedCard().locator(".tag-row")).containsText("#" + word);
        assertThat(hana.card(mark).locator(".tag-row")).containsText("#" + word);
        minseo.presses("Escape");
    }

    @Test
    void whoWritesAndWhereOneReadsIsSeenAndLeadHidesWithAReason() {
        ImportedBrief brief = archive.brief("함께 있는 자리");
        UUID mark = archive.mark(SamplePerson.TOM, brief, FIRST, "전화번호 010");
        Reader hana = reader(SamplePerson.HANA).opens(brief.markAddress(mark));
        Reader doyun = reader(SamplePerson.DOYUN).opens(brief.markAddress(mark));
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief.markAddress(mark));
        minseo.page.locator(".tag-put").waitFor();
        minseo.onCard("reading_reply");
        minseo.field().pressSequentially("쓰는 중");
        assertThat(hana.page.locator(".card-writers")).containsText("김민서");
        hana.isSeen("noticing-6-writing");

        hana.focusedCard().locator(".comment-menu summary").first().click();
        hana.focusedCard().getByText(hana.says("moderation_hide")).first().click();
        hana.page.locator("#moderation-reason").fill("개인 정보가 들어 있습니다");
        hana.isSeen("noticing-7-hiding");
        hana.page.locator(".moderation-dialog button[type=submit]").click();
        assertThat(doyun.focusedCard()).containsText(doyun.says("moderation_hidden"));
        assertThat(doyun.focusedCard()).not().containsText("전화번호");
        doyun.isSeen("noticing-8-hidden");
        minseo.field().fill("");
        minseo.presses("Escape");
    }

    @Test
    void newPagesBreakNoRuleInLightDarkKoreanEnglishAndOnAPhone() {
        ImportedBrief brief = archive.brief("누구나 찾는 글");
        UUID mark = archive.mark(SamplePerson.TOM, brief, FIRST, "첫 글");
        archive.reply(SamplePerson.MINSEO, mark, "답");
        archive.reply(SamplePerson.HANA, mark, "또 답");
        tag(mark, "경제안보");
        Tokens.as(SamplePerson.DOYUN)
                .contentType("application/json")
                .body(Map.of("reason", "봐 주세요"))
                .post(
                        "/api/moderation/comments/{id}/flags",
                        archive.marks(SamplePerson.DOYUN, brief)
                                .getString("annotations.find { it.id == '" + mark + "' }.thread.comments[1].id"));
        String team = Tokens.as(SamplePerson.HANA)
                .get("/api/me")
                .jsonPath()
                .getString("teams.find { it.name == '여백 독회' }.id");
        List<String> broken = new ArrayList<>();
        for (Look look : List.of(Look.DESK, Look.DESK.english().inDark(), Look.PHONE)) {
            Reader hana = reader(SamplePerson.HANA, look);
            for (String page : List.of("/inbox", "/inbox/settings", "/codebook/" + team, "/moderation/" + team)) {
                keeps(hana.goesTo(page), page.replace(team, "team"), look, broken);
            }
            hana.opens(brief.markAddress(mark));
            hana.page
                    .locator(".finder-opener")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            keeps(hana, "card with tags", look, broken);
            if (!look.equals(Look.PHONE)) {
                hana.presses("l");
                keeps(hana, "finder", look, broken);
            }
        }
        assertThat(broken).isEmpty();
    }

    private static void keeps(Reader reader, String page, Look look, List<String> broken) {
        reader.isSeen(
                "axe-noticing" + page.replace('/', '-').replace(' ', '-') + "-" + look.locale() + "-" + look.width());
        new AxeBuilder(reader.page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> broken.add(page + " " + look.locale() + " " + look.width() + ": "
                                + rule.getId() + " " + node.getHtml() + " " + node.getFailureSummary())));
    }
}
