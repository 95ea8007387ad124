package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Marks are made by hand and by key, stay tellable apart, and lead to their cards and back. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class MarkingJourneyTest extends Journey {
    private static final String FIRST = "지난 몇 해 동안 공급망 정책은";
    private static final String NEXT_BLOCK = "비축(備蓄) 물량과 대체 수입선이";

    @Test
    void mouseMarksWordsAcrossBlocks() {
        ImportedBrief brief = archive.brief("블록을 넘는 표시");
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief);
        minseo.selects(FIRST, NEXT_BLOCK).isSeen("marking-1-toolbar");
        minseo.presses("c");
        minseo.field().fill("두 문장을 한데 묶어 읽으면 **가정**이 드러납니다.");
        minseo.isSeen("marking-2-writing").sends().isSeen("marking-3-saved");
        minseo.seesCard("두 문장을 한데 묶어").seesPainted(NEXT_BLOCK, "focus-amber");

        JsonPath saved = archive.marks(SamplePerson.MINSEO, brief);
        int start = saved.getInt("annotations[0].passages[0].start");
        int end = saved.getInt("annotations[0].passages[0].end");
        assertThat(brief.text().substring(start, end))
                .startsWith(FIRST)
                .contains("\n")
                .endsWith(NEXT_BLOCK);
    }

    @Test
    void keyboardAloneMarksAndComments() {
        ImportedBrief brief = archive.brief("자판만으로");
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief);
        minseo.page.locator(".brief-text").focus();
        minseo.presses(
                "t",
                "Control+Home",
                "Control+ArrowDown",
                "Control+ArrowDown",
                "Shift+Control+ArrowRight",
                "Shift+Control+ArrowRight");
        assertThat(minseo.toolbar()).isVisible();
        minseo.isSeen("keyboard-1-selected");
        minseo.page.waitForResponse(Reader.saving(), () -> minseo.presses("h"));
        minseo.seesToast("reading_highlight_made");

        minseo.presses("t", "Control+ArrowDown", "Control+ArrowDown", "Control+Shift+ArrowRight", "c");
        assertThat(minseo.field()).isFocused();
        minseo.page.keyboard().type("Written without a mouse.");
        minseo.sends().seesCard("Written without a mouse.").isSeen("keyboard-2-commented");
        assertThat(archive.marks(SamplePerson.MINSEO, brief).getList("annotations"))
                .hasSize(2);
    }

    @Test
    void anotherColourIsPaintedAndUndone() {
        ImportedBrief brief = archive.brief("초록으로 표시하기");
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief).highlights(FIRST, "green");
        minseo.seesPainted(FIRST, "green-highlight");
        minseo.seesToast("reading_highlight_made").isSeen("colour-1-green");
        minseo.page.waitForResponse(Reader.saving(), () -> minseo.presses("u"));
        minseo.settles();
        assertThat(minseo.treatmentsOf(FIRST)).isEmpty();
        assertThat(archive.marks(SamplePerson.MINSEO, brief).getList("annotations"))
                .isEmpty();
    }

    @Test
    void privateMarkIsSeenByItsAuthorAlone() {
        ImportedBrief brief = archive.brief("나만 보는 표시");
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief);
        minseo.selects(FIRST).presses("p", "c");
        minseo.field().fill("아직 남에게 보일 생각은 아닙니다.");
        minseo.sends().isSeen("private-1-author");
        minseo.presses("Escape", "Escape").settles();
        minseo.seesPainted(FIRST, "amber-private");

        Reader hana = reader(SamplePerson.HANA).opens(brief);
        hana.seesNoCard("아직 남에게");
        assertThat(hana.treatmentsOf(FIRST)).isEmpty();
    }

    @Test
    void overlappingMarksAreOfferedAndEachIsReachable() {
        ImportedBrief brief = archive.brief("겹친 표시");
        archive.mark(SamplePerson.MINSEO, brief, "지난 몇 해 동안 공급망 정책은 수출 금지나 항만 봉쇄 같은", "긴 표시의 글");
        archive.mark(SamplePerson.TOM, brief, "공급망 정책은 수출 금지나", "A shorter one within");
        archive.mark(SamplePerson.HANA, brief, "공급망 정책은", null);
        Reader jiwoo = reader(SamplePerson.JIWOO).opens(brief).touches("공급망 정책은 수출 금지나");
        Locator chooser = jiwoo.page.locator(".mark-chooser");
        assertThat(chooser.locator(".mark-choice")).hasCount(3);
        jiwoo.isSeen("overlap-1-chooser");
        chooser.getByText("A shorter one within").click();
        assertThat(jiwoo.focusedCard()).containsText("A shorter one within");
        assertThat(chooser).hasCount(0);
        jiwoo.isSeen("overlap-2-chosen");
    }

    @Test
    void cardAndPassageLeadToEachOther() {
        ImportedBrief brief = archive.brief("카드와 구절");
        String far = "양치기 효과";
        archive.mark(SamplePerson.MINSEO, brief, FIRST, "앞쪽의 글");
        archive.mark(SamplePerson.MINSEO, brief, far, "뒤쪽의 글");
        Reader hana = reader(SamplePerson.HANA).opens(brief).touches(FIRST);
        assertThat(hana.focusedCard()).containsText("앞쪽의 글");
        hana.presses("j").settles();
        assertThat(hana.focusedCard()).containsText("뒤쪽의 글");
        BoundingBox passage = hana.box(far, "first");
        assertThat(passage.y).isBetween(50.0, 750.0);
        double level = hana.focusedCard().boundingBox().y;
        assertThat(level)
                .as("the card stands level with its passage")
                .isCloseTo(passage.y, org.assertj.core.data.Offset.offset(14.0));
        hana.isSeen("card-1-level");
        hana.presses("k").settles();
        hana.card("앞쪽의 글").locator(".card-quote").click();
        assertThat(hana.box(FIRST, "first").y).isBetween(50.0, 750.0);
    }

    @Test
    void fortyMarksInAFewLinesNeverOverlapInTheMargin() {
        ImportedBrief brief = archive.brief("몇 줄에 마흔 개");
        int start = brief.text().indexOf(FIRST);
        List<UUID> marks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            marks.add(archive.mark(
                    SamplePerson.MINSEO, brief, start + 6 * i, start + 6 * i + 5, "마흔 개 가운데 " + (i + 1) + "번째 글입니다."));
        }
        Reader hana =
                reader(SamplePerson.HANA).opens(brief).touches("첫째, 신호를 가진 기관과").isSeen("forty-1");
        apart(hana);
        hana.opens(brief.markAddress(marks.get(20))).isSeen("forty-2-focused");
        assertThat(hana.focusedCard()).containsText("21번째");
        apart(hana);
        hana.presses("j", "j", "j").settles();
        assertThat(hana.focusedCard()).containsText("24번째");
        apart(hana);
    }

    @Test
    void cellsAndFootnotesCanBeMarked() {
        ImportedBrief brief = archive.brief("표와 각주");
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief);
        minseo.comments("희토류·영구자석", "이 품목군의 출처가 궁금합니다.");
        minseo.selects("갈륨·게르마늄").isSeen("table-1-selected").presses("Escape");
        minseo.highlights("복수 응답을 허용하지 않은 문항임", "rose").isSeen("footnote-1-marked");
        minseo.seesPainted("복수 응답을 허용하지 않은 문항임", "rose-highlight");
        minseo.page.evaluate("() => journey.show('시범 분석에서는 선행 지표만으로도')");
        minseo.page.locator(".note-mark a").nth(2).click();
        assertThat(minseo.page.locator(".footnote-popover")).containsText("가상의 관측 기간");
        minseo.isSeen("footnote-2-open").presses("Escape");
        assertThat(minseo.page.locator(".footnote-popover")).hasCount(0);
    }

    /** No two cards share a pixel. */
    private static void apart(Reader reader) {
        List<BoundingBox> boxes = reader.settles().cards().all().stream()
                .map(Locator::boundingBox)
                .sorted(Comparator.comparingDouble(box -> box.y))
                .toList();
        assertThat(boxes).hasSizeGreaterThan(2);
        for (int i = 1; i < boxes.size(); i++) {
            BoundingBox above = boxes.get(i - 1);
            assertThat(boxes.get(i).y)
                    .as("card %s of %s", i, boxes.size())
                    .isGreaterThanOrEqualTo(above.y + above.height);
        }
    }
}
