package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Writing Hangul: what an input method is still composing belongs to it, and keys mean what stands on the keyboard. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class HangulJourneyTest extends Journey {
    private static final String WORDS = "상대국의 물류·전력·인력 사정을";

    @Test
    void nothingIsSentWhileASyllableIsComposed() {
        ImportedBrief brief = archive.brief("조합 중인 글자");
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief).begins(WORDS, "여백에 ");
        CDPSession keyboard = minseo.context().newCDPSession(minseo.page);
        compose(keyboard, "ㅎ");
        compose(keyboard, "한");
        minseo.page.evaluate(
                """
                () => {
                  const field = document.activeElement;
                  for (const more of [{ isComposing: true }, { keyCode: 229 }]) {
                    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true, ...more }));
                    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, ...more }));
                  }
                }""");
        assertThat(minseo.field()).hasValue("여백에 한");
        JsonObject text = new JsonObject();
        text.addProperty("text", "한글");
        keyboard.send("Input.insertText", text);
        minseo.isSeen("hangul-1-composed");
        assertThat(archive.words(SamplePerson.MINSEO, brief)).isEmpty();
        minseo.presses("Enter");
        assertThat(minseo.field()).hasValue("여백에 한글\n");
        minseo.sends();
        assertThat(archive.words(SamplePerson.MINSEO, brief))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("여백에 한글");
    }

    @Test
    void shortcutsWorkWhileTheLayoutIsKorean() {
        ImportedBrief brief = archive.brief("한글 자판의 단축키");
        archive.mark(SamplePerson.HANA, brief, WORDS, "단축키로 찾는 글");
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief);
        minseo.page.evaluate(
                "() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ㅓ', code: 'KeyJ', isComposing: true, bubbles: true }))");
        assertThat(minseo.focusedCard()).hasCount(0);
        minseo.page.evaluate(
                "() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ㅓ', code: 'KeyJ', bubbles: true }))");
        assertThat(minseo.focusedCard()).containsText("단축키로 찾는 글");
        minseo.page.evaluate(
                "() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ㄱ', code: 'KeyR', bubbles: true }))");
        assertThat(minseo.field()).isFocused();
        for (String key : List.of("r", "j", "e", "h")) {
            minseo.page.keyboard().type(key);
        }
        assertThat(minseo.field()).hasValue("rjeh");
        minseo.presses("Control+a", "Backspace", "Escape");
        for (String press : List.of("{ key: 'ㅎ', code: 'KeyG' }", "{ key: 'ㄱ', code: 'KeyR' }")) {
            minseo.page.evaluate("() => document.body.dispatchEvent(new KeyboardEvent('keydown', Object.assign(" + press
                    + ", { bubbles: true })))");
        }
        minseo.page.waitForURL("**/rounds");
    }

    private static void compose(CDPSession keyboard, String text) {
        JsonObject composition = new JsonObject();
        composition.addProperty("text", text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        keyboard.send("Input.imeSetComposition", composition);
    }
}
