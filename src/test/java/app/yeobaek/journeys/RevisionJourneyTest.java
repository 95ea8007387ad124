package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.yeobaek.cast.TestRevision;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A brief lives through revisions: what changed is shown, old ones stay readable. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class RevisionJourneyTest extends Journey {

    private static String sample(String title) {
        return Archive.sample().replace("핵심광물 공급망 조기경보 체계의 재설계", title);
    }

    private static String revised(String title) {
        return sample(title)
                .replace("허가 심사가 길어지고", "수출 허가의 심사가 눈에 띄게 길어지고")
                .replace("공동 점검(joint walk-through)은", "합동 점검(joint walk-through)은");
    }

    @Test
    void whatChangedIsReadFromChangeToChange() {
        ImportedBrief brief = archive.brief("바뀐 곳을 보는 글");
        TestRevision.published(brief.id(), revised(brief.title()));
        for (Look look : java.util.List.of(Look.DESK, Look.PHONE, Look.DESK.inDark())) {
            Reader minseo = reader(SamplePerson.MINSEO, look).goesTo(brief.address() + "/differences/1..2");
            minseo.isSeen("difference-1-inline-" + look.width());
            minseo.goesTo(brief.address() + "/differences/1..2?view=side").isSeen("difference-2-side-" + look.width());
            minseo.goesTo(brief.address() + "/revisions").isSeen("difference-3-list-" + look.width());
            minseo.goesTo(brief.address() + "/revisions/1").isSeen("difference-4-old-" + look.width());
            minseo.goesTo(brief.address()).isSeen("difference-5-new-" + look.width());
        }
        Reader hana = reader(SamplePerson.HANA).goesTo(brief.address() + "/differences/1..2");
        hana.page.keyboard().press("j");
        assertThat(hana.page.locator("#c-1")).isFocused();
        hana.page.keyboard().press("j");
        assertThat(hana.page.locator("#c-2")).isFocused();
        hana.page.keyboard().press("k");
        assertThat(hana.page.locator("#c-1")).isFocused();
        assertThat(hana.page.locator("#c-1 ins").first()).containsText("수출");
        hana.page.keyboard().press("k");
        assertThat(hana.page.getByText(
                        hana.says("revising_no_more_changes"), new Page.GetByTextOptions().setExact(true)))
                .hasCount(1);
    }
}
