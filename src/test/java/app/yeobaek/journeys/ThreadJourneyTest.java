package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.microsoft.playwright.Locator;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People talk beside a passage: answer, change their words, take them back, settle the matter, send each other links. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class ThreadJourneyTest extends Journey {
    private static final String WORDS = "점수가 왜 올랐는지 설명하지 못하면";

    @Test
    void repliesShowMarkdownButNothingThatRuns() {
        ImportedBrief brief = archive.brief("답글과 마크다운");
        archive.mark(SamplePerson.MINSEO, brief, WORDS, "설명 책임을 누가 지나요?");
        Reader jiwoo = reader(SamplePerson.JIWOO).opens(brief).touches(WORDS);
        jiwoo.replies(
                "**담당관**이 집니다.\n\n- 첫째\n- 둘째\n\n<img src=x onerror=alert(1)> [눌러](javascript:alert(1)) [출처](https://example.org/a)");
        Locator words = jiwoo.focusedCard().locator(".comment-words").nth(1);
        assertThat(words.locator("strong")).hasText("담당관");
        assertThat(words.locator("li")).hasCount(2);
        assertThat(words.locator("img, script, a[href^='javascript']")).hasCount(0);
        assertThat(words.locator("a[href='https://example.org/a']")).hasCount(1);
        jiwoo.isSeen("thread-1-reply");

        Locator comment = jiwoo.focusedCard().locator(".comment").nth(1);
        comment.getByText(jiwoo.says("reading_edit")).click();
        jiwoo.field().fill("담당관과 과장이 함께 집니다.");
        jiwoo.isSeen("thread-2-editing").sends();
        assertThat(comment).containsText("담당관과 과장이 함께");
        assertThat(comment.locator(".comment-edited")).hasText(jiwoo.says("reading_edited"));
    }

    @Test
    void secondOfTwoEditorsIsToldAndNothingIsOverwritten() {
        ImportedBrief brief = archive.brief("동시에 고치기");
        archive.mark(SamplePerson.TOM, brief, WORDS, "One line.\nAnother line.");
        Reader desk = reader(SamplePerson.TOM).opens(brief).touches(WORDS);
        Reader laptop = reader(SamplePerson.TOM).mayHear("412").opens(brief).touches(WORDS);
        for (Reader tom : List.of(desk, laptop)) {
            tom.onCard("reading_edit");
        }
        desk.field().fill("One line, made at the desk.\nAnother line.");
        laptop.field().fill("One line.\nAnother line, made on the laptop.");
        desk.sends();
        laptop.presses("Control+Enter");
        Locator conflict = laptop.page.locator(".conflict");
        assertThat(conflict).containsText("made at the desk");
        laptop.isSeen("conflict-1-told").clicks("reading_conflict_merge");
        assertThat(laptop.field()).hasValue("One line, made at the desk.\nAnother line, made on the laptop.");
        laptop.isSeen("conflict-2-merged").sends();
        assertThat(archive.words(SamplePerson.TOM, brief))
                .containsExactly("One line, made at the desk.\nAnother line, made on the laptop.");
    }

    @Test
    void deletedWordsAndMarksComeBackByUndo() {
        ImportedBrief brief = archive.brief("지우고 되돌리기");
        archive.reply(SamplePerson.MINSEO, archive.mark(SamplePerson.MINSEO, brief, WORDS, "남는 글"), "지울 답글");
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief).touches(WORDS);
        minseo.focusedCard()
                .locator(".comment")
                .nth(1)
                .getByText(minseo.says("reading_delete"))
                .click();
        minseo.seesToast("reading_comment_deleted").isSeen("delete-1-undo-offered");
        assertThat(minseo.focusedCard()).not().containsText("지울 답글");
        minseo.presses("u");
        assertThat(minseo.focusedCard()).containsText("지울 답글");

        minseo.focusedCard().locator(".card-menu summary").click();
        minseo.isSeen("delete-2-menu").clicks("reading_delete_mark");
        minseo.seesToast("reading_mark_deleted").seesNoCard("남는 글");
        minseo.clicks("base_undo").seesCard("남는 글");
        assertThat(archive.words(SamplePerson.MINSEO, brief)).containsExactly("남는 글", "지울 답글");
    }

    @Test
    void threadIsResolvedByKeyAndReopenedByButton() {
        ImportedBrief brief = archive.brief("해결하고 다시 열기");
        archive.mark(SamplePerson.MINSEO, brief, WORDS, "해결할 글");
        Reader jiwoo = reader(SamplePerson.JIWOO).opens(brief).touches(WORDS).presses("e");
        jiwoo.page.locator("#reason").fill("2판에서 고쳤습니다.");
        jiwoo.presses("Control+Enter");
        jiwoo.seesToast("reading_resolved");
        assertThat(jiwoo.focusedCard()).containsText(jiwoo.says("reading_state_resolved"));
        jiwoo.isSeen("resolve-1-resolved").onCard("reading_reopen").seesToast("reading_reopened");
        assertThat(archive.marks(SamplePerson.JIWOO, brief).getString("annotations[0].thread.state"))
                .isEqualTo("open");
    }

    @Test
    void plainHighlightCanBeAnswered() {
        ImportedBrief brief = archive.brief("형광펜에 답하기");
        archive.mark(SamplePerson.MINSEO, brief, WORDS, null);
        Reader hana = reader(SamplePerson.HANA).opens(brief).touches(WORDS).isSeen("highlight-1-open");
        hana.presses("r");
        assertThat(hana.field()).isFocused();
        hana.field().fill("여기에 표시하신 까닭이 궁금합니다.");
        hana.sends().seesCard("여기에 표시하신").isSeen("highlight-2-answered");
        assertThat(archive.words(SamplePerson.HANA, brief)).containsExactly("여기에 표시하신 까닭이 궁금합니다.");
    }

    @Test
    void pastedPictureIsSeenByItsSenderAndByOthers() {
        ImportedBrief brief = archive.brief("그림 붙이기");
        UUID mark = archive.mark(SamplePerson.MINSEO, brief, WORDS, "표를 보여 주세요.");
        Reader hana = reader(SamplePerson.HANA).opens(brief.markAddress(mark));
        Reader jiwoo = reader(SamplePerson.JIWOO).opens(brief.markAddress(mark)).presses("r");
        assertThat(jiwoo.field()).isFocused();
        jiwoo.page.evaluate(
                """
                async () => {
                  const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 40 });
                  canvas.getContext('2d').fillRect(0, 0, 30, 40);
                  const clipboardData = new DataTransfer();
                  const picture = await new Promise((done) => canvas.toBlob(done, 'image/png'));
                  clipboardData.items.add(new File([picture], '표 3.png', { type: 'image/png' }));
                  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
                }""");
        assertThat(jiwoo.field()).hasValue(Pattern.compile("!\\[.*]\\(/api/images/[0-9a-f-]+\\)\\s*"));
        jiwoo.sends();
        for (Reader reader : List.of(jiwoo, hana)) {
            reader.page.waitForFunction(
                    "() => [...document.querySelectorAll('.card .comment-words img')].some((it) => it.naturalWidth === 60)");
        }
        jiwoo.isSeen("picture-1-sent");
    }

    @Test
    void linkLeadsThroughTheLoginToTheMarkAndItsReply() {
        ImportedBrief brief = archive.brief("링크로 찾아오기");
        String far = "양치기 효과";
        UUID mark = archive.mark(SamplePerson.MINSEO, brief, far, "링크가 가리키는 글");
        UUID reply = archive.reply(SamplePerson.JIWOO, mark, "링크가 가리키는 답글");
        Reader tom = stranger(SamplePerson.TOM, Look.DESK.english()).goesTo("/annotations/" + mark);
        tom.logsIn();
        assertThat(tom.focusedCard()).containsText("링크가 가리키는 글");
        assertThat(tom.page.url()).endsWith(brief.markAddress(mark));
        tom.settles();
        assertThat(tom.box(far, "first").y).isBetween(50.0, 750.0);
        tom.isSeen("link-1-mark");
        tom.opens(brief.markAddress(mark) + "&reply=" + reply);
        assertThat(tom.page.locator(".comment.is-pointed-at")).containsText("링크가 가리키는 답글");
        tom.isSeen("link-2-reply");
    }
}
