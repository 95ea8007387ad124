package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.microsoft.playwright.Locator;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People ask, suggest, nod and settle, beside the passage and on the pages that collect it. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class SettlingJourneyTest extends Journey {
    private static final String WORDS = "점수가 왜 올랐는지 설명하지 못하면";

    @Test
    void questionIsAskedByKeyAndAnsweredBeforeTheAskersEyes() {
        ImportedBrief brief = archive.brief("묻고 답하기");
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief).selects(WORDS).presses("q");
        minseo.field().fill("누가 설명하나요? @정지");
        Locator names = minseo.page.locator(".mention-list [role=option]");
        assertThat(names).hasCount(1);
        minseo.isSeen("question-1-names").presses("Enter");
        minseo.page.keyboard().insertText("님");
        assertThat(minseo.field()).hasValue("누가 설명하나요? @정지우님");
        minseo.sends().isSeen("question-2-asked");
        assertThat(minseo.focusedCard().locator("[data-person]")).hasText("@정지우");

        Reader jiwoo = reader(SamplePerson.JIWOO).opens(brief).touches(WORDS).replies("담당관이 설명합니다.");
        assertThat(minseo.focusedCard()).containsText(minseo.says("marking_state_answered"));
        assertThat(jiwoo.focusedCard()).containsText(jiwoo.says("marking_state_answered"));
        jiwoo.focusedCard().locator(".sign-menu summary").first().click();
        jiwoo.page.getByText(jiwoo.says("marking_sign_thanks")).first().click();
        assertThat(minseo.focusedCard().locator(".sign")).hasCount(1);
        minseo.isSeen("question-3-answered").clicks("marking_ask_again");
        assertThat(minseo.focusedCard()).containsText(minseo.says("marking_waits"));
    }

    @Test
    void suggestionIsReadAsADifferenceAndAccepted() {
        ImportedBrief brief = archive.brief("문구 제안하기");
        Reader tom = reader(SamplePerson.TOM).opens(brief).selects(WORDS).presses("s");
        Locator wording = tom.page.locator(".composer-wording textarea");
        assertThat(wording).isFocused();
        wording.fill("점수가 오른 까닭을 설명하지 못하면");
        tom.isSeen("suggest-1-writing").sends();
        assertThat(tom.focusedCard().locator(".difference del").first()).isVisible();

        Reader jiwoo = reader(SamplePerson.JIWOO).opens(brief).touches(WORDS).isSeen("suggest-2-decide");
        jiwoo.clicks("marking_accept");
        assertThat(tom.focusedCard()).containsText(tom.says("marking_accepted"));
        jiwoo.goesTo("/briefs/" + brief.id() + "/suggestions").isSeen("suggest-3-list");
        assertThat(jiwoo.page.locator(".suggestion-list ins").first()).isVisible();
        jiwoo.clicks("marking_suggestions_draft");
        jiwoo.page.waitForURL("**/drafts/*");
    }

    @Test
    void endsOfAPassageAreMovedByKeyAndCanBePutBack() {
        ImportedBrief brief = archive.brief("끝 옮기기");
        UUID mark = archive.mark(SamplePerson.MINSEO, brief, WORDS, "옮길 표시");
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief).touches(WORDS);
        minseo.focusedCard().locator(".card-menu summary").click();
        minseo.clicks("marking_move_passage");
        assertThat(minseo.page.locator(".passage-handle.is-end")).isFocused();
        minseo.presses("ArrowLeft").isSeen("ends-1-moved");
        minseo.page.waitForResponse(Reader.saving(), () -> minseo.presses("Enter"));
        assertThat(archive.marks(SamplePerson.TOM, brief).getInt("annotations[0].passages[0].end"))
                .isLessThan(archive.marks(SamplePerson.TOM, brief).getInt("annotations[0].passages[0].start")
                        + WORDS.length());
        assertThat(mark).isNotNull();
        minseo.page.waitForResponse(Reader.saving(), () -> minseo.clicks("base_undo"));
        assertThat(archive.marks(SamplePerson.TOM, brief).getInt("annotations[0].passages[0].end")
                        - archive.marks(SamplePerson.TOM, brief).getInt("annotations[0].passages[0].start"))
                .isEqualTo(WORDS.length());
    }

    @Test
    void draftFollowsItsWriterToAnotherDevice() {
        ImportedBrief brief = archive.brief("다른 기기에서 잇기");
        Reader desk = reader(SamplePerson.MINSEO).opens(brief);
        desk.page.waitForResponse(
                it -> it.url().contains("/unsent/") && it.request().method().equals("PUT"),
                () -> desk.begins(WORDS, "책상에서 쓰다 만 말"));
        Reader laptop = reader(SamplePerson.MINSEO).opens(brief);
        // Only cards near the window exist.
        laptop.page.evaluate("(words) => journey.show(words)", WORDS);
        Locator draft = laptop.settles().page.locator(".card[data-draft] textarea");
        assertThat(draft).hasValue("책상에서 쓰다 만 말");
        laptop.isSeen("drafts-1-laptop");
    }

    @Test
    void trashGivesBackAndTheLeadNamesTheColours() {
        ImportedBrief brief = archive.brief("휴지통과 색");
        archive.mark(SamplePerson.MINSEO, brief, WORDS, "버릴 글");
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief).touches(WORDS);
        minseo.focusedCard().locator(".card-menu summary").click();
        minseo.clicks("reading_delete_mark").seesToast("reading_mark_deleted");
        minseo.goesTo("/briefs/" + brief.id() + "/trash").isSeen("trash-1-thrown");
        minseo.page.locator(".item-actions button").first().click();
        assertThat(minseo.page.locator(".notice")).hasText(minseo.says("marking_trash_restored"));
        assertThat(archive.words(SamplePerson.TOM, brief)).containsExactly("버릴 글");
    }
}
