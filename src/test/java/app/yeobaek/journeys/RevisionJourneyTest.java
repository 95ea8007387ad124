package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.yeobaek.cast.TestRevision;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
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
        for (Look look : List.of(Look.DESK, Look.PHONE, Look.DESK.inDark())) {
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

    private static final String TEXT =
            """
            %s

            1. 문제

            핵심광물 공급망의 위험은 특정국 의존에서 온다. 정부는 조기경보 체계를 갖추었으나 아직 넓지 않다.

            비축한 물량이 부족하고 비축의 기준이 낡았다. 위기가 닥치면 버틸 시간을 벌지 못한다.

            2. 제언

            조기경보의 성패는 정보를 나누는 데 달려 있다. 민간의 자료를 함께 쓰는 길을 열어야 한다.

            끝으로 이 글이 다루지 못한 주제는 다음 글에서 이어서 다루기로 한다.
            """;

    private static final String LAST = "끝으로 이 글이 다루지 못한 주제는 다음 글에서 이어서 다루기로 한다.";

    private static String withoutTheLastParagraph(String title) {
        return TEXT.formatted(title).replace(LAST, "").replace("아직 넓지 않다", "아직 좁다");
    }

    @Test
    void markThatLostItsPlaceIsPutBackByKeyboardAlone() {
        ImportedBrief brief = archive.brief("자리를 찾는 글", TEXT.formatted("자리를 찾는 글"));
        archive.mark(SamplePerson.MINSEO, brief, "조기경보의 성패", "근거가 궁금합니다.");
        UUID lost = archive.mark(SamplePerson.MINSEO, brief, LAST, "이 문단은 꼭 필요한가요?");
        TestRevision.published(brief.id(), withoutTheLastParagraph(brief.title()));

        Reader jiwoo = reader(SamplePerson.JIWOO).opens(brief.address());
        assertThat(jiwoo.page.locator(".margin-unplaced")).hasText("자리를 찾을 표시 1개");
        assertThat(jiwoo.cards()).hasCount(1);
        jiwoo.isSeen("pending-1-margin").page.locator(".margin-unplaced").click();
        assertThat(jiwoo.page.locator(".pending-sum")).hasText("자리를 찾을 표시가 1개 남았습니다");
        Reader hana = reader(SamplePerson.HANA).goesTo(brief.address() + "/pending?mark=" + lost);
        assertThat(hana.page.locator(".pending-card")).isFocused();
        assertThat(hana.page.locator(".pending-card")).containsText("이 문단은 꼭 필요한가요?");
        assertThat(hana.page.locator(".pending-context mark").first()).hasText(LAST);

        jiwoo.presses("j", "s");
        assertThat(jiwoo.page.locator(".brief-text")).isFocused();
        jiwoo.presses("Shift+PageDown").isSeen("pending-2-selecting").presses("Enter");
        assertThat(jiwoo.page.locator(".pending-sum")).hasText("모두 정했습니다. 2판은 정리되었습니다.");
        assertThat(jiwoo.page.locator(".pending-card")).hasCount(0);
        assertThat(hana.page.locator(".pending-sum")).hasText("모두 정했습니다. 2판은 정리되었습니다.");
        hana.isSeen("pending-3-settled-by-another");
        jiwoo.opens(brief.markAddress(lost));
        assertThat(jiwoo.focusedCard()).containsText("이 문단은 꼭 필요한가요?");
    }

    @Test
    void linkToAnOldPlaceKeepsWorkingAndSaysThatThereIsANewerOne() {
        ImportedBrief brief = archive.brief("옛 판을 읽는 글", TEXT.formatted("옛 판을 읽는 글"));
        UUID lost = archive.mark(SamplePerson.MINSEO, brief, LAST, "이 문단은 꼭 필요한가요?");
        UUID kept = archive.mark(SamplePerson.MINSEO, brief, "조기경보의 성패", "근거가 궁금합니다.");
        TestRevision.published(brief.id(), withoutTheLastParagraph(brief.title()));

        Reader doyun = reader(SamplePerson.DOYUN).opens(brief.address() + "/revisions/1?mark=" + lost);
        assertThat(doyun.page.locator(".old-revision")).containsText("지금은 2판이 나와 있습니다");
        assertThat(doyun.focusedCard()).containsText("이 문단은 꼭 필요한가요?");
        doyun.isSeen("old-1-own-marks").opens(brief.address() + "/revisions/1?mark=" + kept);
        doyun.page.locator(".old-revision a[data-same-place]").click();
        doyun.page.waitForURL("**/briefs/" + brief.id());
        assertThat(doyun.page.locator(".old-revision")).hasCount(0);
        assertThat(doyun.page.locator(".brief-text")).containsText("아직 좁다");
        doyun.goesTo(brief.markAddress(lost));
        doyun.page.waitForURL("**/pending?mark=" + lost);
        assertThat(doyun.page.locator(".pending-card")).containsText("글쓴이나 편집자가 자리를 정할 수 있습니다");
    }

    @Test
    void revisionPublishedWhileOneReadsIsAQuietNoticeAndKeepsTheDraft() {
        ImportedBrief brief = archive.brief("읽는 사이에 바뀐 글", TEXT.formatted("읽는 사이에 바뀐 글"));
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief.address());
        minseo.begins("비축의 기준이 낡았다", "쓰다가 만 말");
        minseo.field().evaluate("it => it.blur()");
        TestRevision.published(brief.id(), withoutTheLastParagraph(brief.title()));
        assertThat(minseo.page.locator(".banner[data-matter=revision]")).containsText("새 판(2판)이 나왔습니다");
        assertThat(minseo.page.locator(".brief-text")).containsText("아직 넓지 않다");
        minseo.isSeen("newer-1-notice").presses("v");
        minseo.page.waitForURL("**/briefs/" + brief.id());
        assertThat(minseo.page.locator(".brief-text")).containsText("아직 좁다");
        assertThat(minseo.page.locator(".margin-cards textarea")).hasValue("쓰다가 만 말");
        minseo.page.locator(".margin-cards textarea").focus();
        minseo.isSeen("newer-2-there").sends();
        minseo.seesCard("쓰다가 만 말");
    }

    @Test
    void pagesAroundRevisionsBreakNoRule() {
        ImportedBrief brief = archive.brief("누구나 비교하는 글", TEXT.formatted("누구나 비교하는 글"));
        archive.mark(SamplePerson.MINSEO, brief, LAST, "이 문단은 꼭 필요한가요?");
        TestRevision.published(brief.id(), withoutTheLastParagraph(brief.title()));
        for (Look look : List.of(Look.DESK, Look.DESK.english().inDark(), Look.PHONE)) {
            Reader jiwoo = reader(SamplePerson.JIWOO, look);
            for (String page : List.of(
                    "/differences/1..2", "/differences/1..2?view=side", "/revisions", "/pending", "/revisions/1")) {
                jiwoo.goesTo(brief.address() + page).settles();
                if (page.equals("/pending")) {
                    assertThat(jiwoo.page.locator(".pending-card")).hasCount(1);
                }
                List<Rule> broken = new AxeBuilder(jiwoo.page)
                        // The reading page has a test of its own; here its banner and menu are looked at.
                        .exclude(".outline")
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations();
                org.assertj.core.api.Assertions.assertThat(broken.stream().map(it -> it.getId() + " " + it.getNodes()))
                        .as("%s at %s", page, look.width())
                        .isEmpty();
            }
            jiwoo.leaves();
        }
    }
}
