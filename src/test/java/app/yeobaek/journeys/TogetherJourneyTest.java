package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Several people at one brief: nothing moves under anyone's eyes, and in the end all see the same. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class TogetherJourneyTest extends Journey {
    private static final String FIRST = "지난 몇 해 동안";
    private static final String BESIDE = "공급망 정책은";
    private static final String FAR = "자료의 원본을 한곳에 모으지 않고도";
    private static final String OTHER = "기업이 자료를 내지 않는 까닭은";

    @Test
    void whatWouldMoveACardBeforeOnesEyesWaitsUntilOneAsks() {
        ImportedBrief brief = archive.brief("눈앞의 카드");
        UUID first = archive.mark(SamplePerson.MINSEO, brief, FIRST, "먼저 있던 글");
        Reader hana = reader(SamplePerson.HANA).opens(brief);
        hana.page.evaluate("(words) => journey.show(words)", FIRST);
        hana.settles();
        BoundingBox before = hana.card(first).boundingBox();

        archive.mark(SamplePerson.TOM, brief, BESIDE, "곁에 온 글");
        Locator arrivals = hana.page.locator(".arrivals:not(.unread-next)");
        assertThat(arrivals).isVisible();
        archive.mark(SamplePerson.TOM, brief, FAR, "먼 곳의 글");
        assertThat(hana.page.locator(".margin-sum [aria-hidden]")).hasText("2");
        assertThat(hana.card(first).boundingBox().y).isEqualTo(before.y);
        assertThat(hana.card("곁에 온 글")).hasCount(0);
        hana.isSeen("together-1-waiting");

        hana.presses("n");
        assertThat(arrivals).isHidden();
        hana.seesCard("곁에 온 글").isSeen("together-2-asked");
    }

    @Test
    void whatWaitedComesByItselfOnceOneReadsElsewhere() {
        ImportedBrief brief = archive.brief("다른 곳을 읽으면");
        archive.mark(SamplePerson.MINSEO, brief, FIRST, "먼저 있던 글");
        Reader hana = reader(SamplePerson.HANA).opens(brief);
        hana.page.evaluate("(words) => journey.show(words)", FIRST);
        hana.settles();
        archive.mark(SamplePerson.TOM, brief, BESIDE, "곁에 온 글");
        Locator arrivals = hana.page.locator(".arrivals:not(.unread-next)");
        assertThat(arrivals).isVisible();
        hana.page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)");
        assertThat(arrivals).isHidden();
        assertThat(hana.page.locator(".margin-sum [aria-hidden]")).hasText("2");
    }

    @Test
    void tagsArePutOnBeforeACommentIsSavedByKeyboard() {
        ImportedBrief brief = archive.brief("저장하기 전의 태그");
        String word = "쟁점 " + UUID.randomUUID().toString().substring(0, 6);
        Reader hana = reader(SamplePerson.HANA).opens(brief);
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief);
        minseo.begins(FIRST, "태그와 함께 적는 글");
        minseo.page.locator(".draft-tags .tag-put").waitFor();
        minseo.presses("Tab");
        assertThat(minseo.page.locator(".draft-tags .tag-put")).isFocused();
        minseo.presses("Enter");
        minseo.page
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(minseo.says("tag_search")))
                .fill(word);
        minseo.presses("Enter");
        assertThat(minseo.page.locator(".draft-tags .tag")).containsText("#" + word);
        minseo.isSeen("together-3-tags-before");
        minseo.presses("Escape");
        minseo.page.locator(".composer-field").focus();
        minseo.sends();
        assertThat(minseo.focusedCard().locator(".tag-row")).containsText("#" + word);
        hana.asksForNews("태그와 함께 적는 글");
        assertThat(hana.card("태그와 함께 적는 글").locator(".tag-row")).containsText("#" + word);

        minseo.presses("Escape", "Escape");
        minseo.selects(OTHER).presses("Shift+Digit3");
        Locator picker = minseo.page.locator(".card.is-focused .tag-picker input");
        assertThat(picker).isFocused();
        picker.fill(word);
        minseo.presses("Enter");
        assertThat(minseo.focusedCard().locator(".tag-row")).containsText("#" + word);
        minseo.presses("Escape");
    }

    @Test
    void fourBrowsersConvergeThoughOneComposesAndOneIsCutOff() {
        ImportedBrief brief = archive.brief("넷이 함께");
        Reader hana = reader(SamplePerson.HANA).opens(brief);
        Reader phone = reader(SamplePerson.DOYUN, Look.PHONE).opens(brief);
        Reader tom = reader(SamplePerson.TOM).opens(brief);
        Reader minseo = reader(SamplePerson.MINSEO)
                .mayHear("ERR_INTERNET_DISCONNECTED", "WebSocket")
                .opens(brief);

        minseo.begins(FIRST, "");
        CDPSession keyboard = minseo.context().newCDPSession(minseo.page);
        for (String composed : List.of("ㅇ", "여", "여ㅂ", "여배", "여백")) {
            compose(keyboard, composed);
        }
        hana.comments(BESIDE, "조합하는 동안 온 글");
        assertThat(minseo.field()).hasValue("여백");
        minseo.context().setOffline(true);
        compose(keyboard, "여백에");
        JsonObject text = new JsonObject();
        text.addProperty("text", "여백에 끊긴 채 적은 글");
        keyboard.send("Input.insertText", text);
        minseo.presses("Control+Enter");
        assertThat(minseo.page.locator(".composer-status")).hasText(minseo.says("reading_draft_waiting"));

        tom.selects(FAR).presses("s");
        tom.page.locator(".composer-wording textarea").fill("자료를 모으지 않고도");
        tom.page.locator(".composer > .composer-field").fill("Shorter reads better.");
        tom.sends();
        UUID question = archive.mark(SamplePerson.JIWOO, brief, OTHER, "근거는 어디에 있습니까?");
        archive.reply(SamplePerson.HANA, question, "부록에 있습니다.");
        minseo.context().setOffline(false);
        minseo.seesNoBanner();

        for (Reader reader : List.of(hana, phone, tom, minseo)) {
            reader.presses("Escape", "Escape", "Escape");
            reader.page.waitForFunction(
                    """
                    () => {
                      const waiting = document.querySelector('.arrivals:not(.unread-next)');
                      if (waiting && !waiting.hidden) waiting.click();
                      return document.querySelector('.margin-sum [aria-hidden]').textContent === '4';
                    }""");
            reader.isSeen("together-4-" + reader.person().userName());
        }
        assertThat(archive.words(SamplePerson.DOYUN, brief))
                .containsExactlyInAnyOrder(
                        "여백에 끊긴 채 적은 글", "조합하는 동안 온 글", "Shorter reads better.", "근거는 어디에 있습니까?", "부록에 있습니다.");
    }

    private static void compose(CDPSession keyboard, String text) {
        JsonObject composition = new JsonObject();
        composition.addProperty("text", text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        keyboard.send("Input.imeSetComposition", composition);
    }
}
