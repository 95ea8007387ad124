package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A word that should not have been said, from the one who minds it to the lead, to its author, and back. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class ModerationJourneyTest extends Journey {
    private static final String WORDS = "담당자 전화번호는 010-1234-5678입니다";

    /** A word of its own for each run: what leads decided in earlier ones stays on their page. */
    private final String run = UUID.randomUUID().toString().substring(0, 6);

    private final String worry = "개인 정보가 보입니다 " + run;
    private final String reason = "개인 정보는 여백에 남기지 않습니다 " + run;

    @Test
    void flaggedMarkIsHiddenWithAReasonThatItsAuthorReadsAndShownAgain() {
        ImportedBrief brief = archive.brief("가려야 할 글");
        UUID mark = archive.mark(SamplePerson.TOM, brief, "지난 몇 해 동안 공급망 정책은", WORDS);
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief);
        minseo.seesCard(WORDS);

        Reader doyun = reader(SamplePerson.DOYUN).opens(brief.markAddress(mark));
        doyun.focusedCard().locator(".card-menu > summary").click();
        doyun.clicks("moderation_mark_flag");
        Locator question = doyun.page.locator(".moderation-dialog");
        assertThat(question).containsText(doyun.says("moderation_flag_lead"));
        doyun.presses("Escape");
        assertThat(question).hasCount(0);
        assertThat(doyun.focusedCard().locator(".card-menu > summary")).isFocused();
        doyun.presses("Enter");
        doyun.clicks("moderation_mark_flag");
        doyun.page.locator("#moderation-reason").fill(worry);
        doyun.isSeen("moderation-1-flagging");
        question.locator("button[type=submit]").click();
        doyun.seesToast("moderation_flagged");

        Reader hana = reader(SamplePerson.HANA).goesTo("/inbox");
        Locator told = hana.page
                .locator(".inbox-entry", new Page.LocatorOptions().setHasText(worry))
                .first();
        assertThat(told).containsText("가려야 할 글");
        hana.goesTo("/moderation/" + archive.team());
        Locator waiting = hana.page
                .locator(".moderation-list li", new Page.LocatorOptions().setHasText(worry))
                .first();
        waiting.locator("input[name=reason]").fill(reason);
        hana.isSeen("moderation-2-deciding");
        waiting.locator("button[value^=hide]").click();
        Locator hidden = hana.page.locator(".moderation-list li", new Page.LocatorOptions().setHasText(reason));
        assertThat(hidden).hasCount(1);

        minseo.seesNoCard(WORDS);
        assertThat(minseo.card(mark)).hasCount(0);
        assertThat(doyun.card(mark)).hasCount(0);

        Reader tom = reader(SamplePerson.TOM).goesTo("/inbox");
        Locator news = tom.page
                .locator(".inbox-entry", new Page.LocatorOptions().setHasText(reason))
                .first();
        tom.isSeen("moderation-3-told");
        news.locator(".item-title").click();
        tom.page.waitForURL("**/briefs/" + brief.id() + "*");
        assertThat(tom.focusedCard()).containsText(tom.says("moderation_mark_hidden_note"));
        assertThat(tom.focusedCard()).not().containsText(WORDS);
        tom.focusedCard()
                .locator("[data-comment]")
                .getByText(tom.says("moderation_why"))
                .click();
        assertThat(tom.focusedCard()).containsText(reason);
        assertThat(tom.focusedCard()).containsText(WORDS);
        tom.isSeen("moderation-4-why");

        hidden.locator("button[value^=show]").click();
        assertThat(hidden).hasCount(0);
        minseo.seesCard(WORDS);
    }
}
