package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every page, in its states, breaks no rule of WCAG 2.2 AA that a machine can check: in light and dark, ko and en. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class AccessibilityJourneyTest extends Journey {
    private static final String WORDS = "지난 몇 해 동안 공급망 정책은";

    private final List<String> broken = new ArrayList<>();

    @Test
    void noPageBreaksARule() {
        ImportedBrief brief = archive.brief("누구나 읽는 글");
        UUID mark = archive.mark(SamplePerson.MINSEO, brief, WORDS, "이 가정의 **근거**를 [덧붙이면](https://example.org) 어떨까요?");
        archive.reply(SamplePerson.JIWOO, mark, "부록에 옮기겠습니다.");
        archive.mark(SamplePerson.TOM, brief, "허가 심사가 길어지고", "How much longer, on average?");
        // No rule looks at language and colours at once: each of both twice would find nothing more.
        for (Look look : List.of(Look.DESK, Look.DESK.english().inDark())) {
            walk(brief, mark, look);
        }
        Look phone = Look.PHONE;
        Reader onPhone = reader(SamplePerson.MINSEO, phone).opens(brief);
        keeps(onPhone, "reading on the phone", phone);
        onPhone.opens(brief.markAddress(mark));
        keeps(onPhone, "sheet on the phone", phone);
        assertThat(broken).isEmpty();
    }

    private void walk(ImportedBrief brief, UUID mark, Look look) {
        keeps(stranger(SamplePerson.SEOYEON, look).goesTo("/"), "welcome", look);
        Reader admin = reader(SamplePerson.ADMIN, look).mayHear("404").goesTo("/briefs");
        keeps(admin, "library without a team", look);
        keeps(admin.goesTo("/admin"), "accounts", look);
        keeps(admin.goesTo("/briefs/" + UUID.randomUUID()), "error", look);
        Reader jiwoo = reader(SamplePerson.JIWOO, look).goesTo("/briefs");
        keeps(jiwoo, "library", look);
        keeps(jiwoo.goesTo("/briefs/new"), "import", look);
        keeps(jiwoo.opens(archive.brief("아직 조용한 글")), "reading without marks", look);
        jiwoo.opens(brief);
        keeps(jiwoo, "reading with cards", look);
        jiwoo.opens(brief.markAddress(mark));
        keeps(jiwoo, "reading with an open card", look);
        jiwoo.focusedCard().locator(".card-menu summary").click();
        // What lies under the open menu is no target until it closes.
        keeps(jiwoo, "menu of a card", look, ".card-menu .menu-list");
        jiwoo.presses("Escape", "Escape", "Escape").begins("완제품 기업은", "접근성을 보는 중");
        keeps(jiwoo, "composer", look);
        jiwoo.presses("Escape");
        jiwoo.page.locator(".help-button").click();
        keeps(jiwoo, "help", look);
        jiwoo.presses("Escape");
        jiwoo.page.locator(".bar .menu summary").click();
        keeps(jiwoo, "menu of the person", look);
        keeps(jiwoo.goesTo("/briefs/" + brief.id() + "/suggestions"), "suggestions", look);
        keeps(jiwoo.goesTo("/briefs/" + brief.id() + "/trash"), "trash", look);
        keeps(reader(SamplePerson.HANA, look).goesTo("/teams/" + archive.team() + "/colours"), "colours", look);
    }

    private void keeps(Reader reader, String page, Look look) {
        keeps(reader, page, look, "html");
    }

    private void keeps(Reader reader, String page, Look look, String part) {
        String name = page + ", " + look.locale() + (look.dark() ? ", dark" : "");
        reader.isSeen("axe-" + name.replace(", ", "-").replace(' ', '-'));
        List<Rule> violations = new AxeBuilder(reader.page)
                .include(part)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        violations.forEach(rule -> rule.getNodes()
                .forEach(node -> broken.add(
                        name + ": " + rule.getId() + " " + node.getHtml() + " " + node.getFailureSummary())));
    }
}
