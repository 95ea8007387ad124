package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Database;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import app.yeobaek.stack.Tokens;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A round as people see it: given by keyboard alone, over while a form is open, read on the board. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class ReviewJourneyTest extends Journey {
    private final List<String> broken = new ArrayList<>();

    private UUID round(ImportedBrief brief) {
        JsonPath me = Tokens.as(SamplePerson.MINSEO).get("/api/me").jsonPath();
        return Tokens.as(SamplePerson.JIWOO)
                .contentType("application/json")
                .body(Map.of(
                        "title",
                        "1차 검토",
                        "reviewers",
                        List.of(me.getString("id")),
                        "deadline",
                        "2027-12-01T18:00:00",
                        "zone",
                        "Asia/Seoul",
                        "blindness",
                        "until-closed",
                        "anonymous",
                        false,
                        "criteria",
                        List.of(Map.of("key", "importance", "name", "중요성", "from", 1, "to", 5, "weight", 1))))
                .post("/api/briefs/{id}/rounds", brief.id())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    @Test
    void verdictIsGivenByKeyboardAndReadOnTheBoard() {
        ImportedBrief brief = archive.brief("자판으로 검토하는 글");
        UUID round = round(brief);
        Reader jiwoo = reader(SamplePerson.JIWOO).goesTo("/rounds/" + round);
        assertThat(jiwoo.page.locator(".matrix")).isVisible();
        Reader minseo = reader(SamplePerson.MINSEO).goesTo("/rounds/" + round + "/review");
        assertThat(minseo.page.locator(".verdict-form")).isVisible();
        keeps(minseo, "desk");
        minseo.presses("3");
        minseo.page.keyboard().type("근거가 되는 조사가 한 해뿐입니다.");
        assertThat(minseo.page.getByText(minseo.says("review_kept")).first()).isVisible();
        minseo.page.reload();
        assertThat(minseo.page.locator("textarea[name=reason]")).hasValue("근거가 되는 조사가 한 해뿐입니다.");
        minseo.page.locator("textarea[name=reason]").focus();
        minseo.presses("Control+Enter");
        assertThat(minseo.page.locator(".desk-entry").first().locator(".sign")).hasText("▲");
        // Live, without a reload: that somebody has submitted, and not what.
        assertThat(jiwoo.page
                        .locator("tbody tr")
                        .first()
                        .locator("td .cell-sign")
                        .first())
                .hasText("■");
        closes(jiwoo);
        assertThat(jiwoo.page
                        .locator("tbody tr")
                        .first()
                        .locator("td .cell-sign")
                        .first())
                .hasText("▲반");
        jiwoo.page.locator("tbody tr").first().locator("td .cell-sign").first().click();
        jiwoo.sees("근거가 되는 조사가 한 해뿐입니다.");
        keeps(jiwoo, "board");
        keeps(jiwoo.goesTo("/briefs/" + brief.id() + "/recommendations"), "register");
        keeps(jiwoo.goesTo("/rounds/" + round + "/report?kind=minutes"), "minutes");
        keeps(minseo.goesTo("/rounds"), "my rounds");
        Reader tom = reader(SamplePerson.TOM, Look.DESK.english()).goesTo("/rounds/" + round);
        assertThat(tom.page.locator(".matrix")).isVisible();
        keeps(tom, "board english");
        keeps(tom.goesTo("/briefs/" + brief.id() + "/recommendations"), "register english");
        keeps(tom.goesTo("/rounds/" + round + "/report"), "report english");
        assertThat(broken).isEmpty();
    }

    /** The question before it can be left without an answer; the focus comes back then. */
    private static void closes(Reader lead) {
        Locator close = lead.page.locator(".round-actions .menu-item.danger");
        Locator question = lead.page.locator("dialog.question");
        lead.page.locator(".round-actions summary").last().click();
        close.click();
        assertThat(question).containsText(lead.says("review_close_sure"));
        assertThat(question.locator("button").first()).isFocused();
        lead.presses("Escape");
        assertThat(question).hasCount(0);
        assertThat(close).isFocused();
        close.click();
        question.locator("button.danger").click();
        assertThat(question).hasCount(0);
    }

    @Test
    void deadlineThatPassesOverAnOpenFormKeepsTheWords() {
        ImportedBrief brief = archive.brief("마감이 지나는 글");
        UUID round = round(brief);
        Reader minseo = reader(SamplePerson.MINSEO).mayHear("409").goesTo("/rounds/" + round + "/review");
        assertThat(minseo.page.locator(".verdict-form")).isVisible();
        minseo.presses("3");
        minseo.page.keyboard().type("마감 직전에 적는 말");
        Database.change("update review_round set deadline = now() where id = ?", round);
        minseo.presses("Control+Enter");
        assertThat(minseo.page.locator(".verdict-form .error")).not().isEmpty();
        assertThat(minseo.page.locator("textarea[name=reason]")).hasValue("마감 직전에 적는 말");
        minseo.page.reload();
        assertThat(minseo.page.locator("textarea[name=reason]")).hasValue("마감 직전에 적는 말");
        assertThat(minseo.page.locator(".over-notice")).isVisible();
        assertThat(Database.count("select count(*) from verdict where round_id = ?", round))
                .isZero();
    }

    private void keeps(Reader reader, String page) {
        reader.settles();
        reader.isSeen("axe-review-" + page.replace(' ', '-'));
        List<Rule> violations = new AxeBuilder(reader.page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        violations.forEach(rule -> rule.getNodes()
                .forEach(node -> broken.add(
                        page + ": " + rule.getId() + " " + node.getHtml() + " " + node.getFailureSummary())));
    }
}
