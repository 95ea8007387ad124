package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The pages as different people see them: languages, colours, sizes of the window, paper, an older browser. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class LookJourneyTest extends Journey {
    private static final String WORDS = "지난 몇 해 동안 공급망 정책은";

    private UUID talkedAbout(ImportedBrief brief) {
        UUID mark = archive.mark(SamplePerson.MINSEO, brief, WORDS, "이 가정의 **근거**를 덧붙이면 어떨까요?");
        archive.reply(SamplePerson.JIWOO, mark, "부록에 옮기겠습니다.");
        archive.mark(SamplePerson.TOM, brief, "허가 심사가 길어지고", "How much longer, on average?");
        archive.mark(SamplePerson.HANA, brief, "완제품 기업은", null);
        return mark;
    }

    @Test
    void languageFollowsTheBrowserAndCanBeChanged() {
        Reader tom = reader(SamplePerson.TOM).goesTo("/briefs");
        assertThat(tom.page.locator("html")).hasAttribute("lang", "en");
        tom.isSeen("language-1-english").page.locator(".bar .menu summary").click();
        tom.page.locator("button[name=language][value=ko]").click();
        assertThat(tom.page.locator("html")).hasAttribute("lang", "ko");
        tom.isSeen("language-2-korean").goesTo("/briefs/" + UUID.randomUUID()).mayHear("404");
        assertThat(tom.page.locator("h1")).hasText("찾을 수 없습니다");
        tom.isSeen("language-3-not-found");
        assertThat(reader(SamplePerson.HANA).goesTo("/briefs").page.locator("html"))
                .hasAttribute("lang", "ko");
    }

    @Test
    void chosenThemeStays() {
        ImportedBrief brief = archive.brief("밝고 어둡게");
        UUID mark = talkedAbout(brief);
        Reader hana = reader(SamplePerson.HANA).opens(brief.markAddress(mark));
        Object before = hana.page.evaluate("() => scrollY");
        hana.page.locator(".bar .menu summary").click();
        hana.page.locator("input[name=theme][value=dark]").check();
        assertThat(hana.page.evaluate("() => scrollY"))
                .as("a hand in the bar does not move the text")
                .isEqualTo(before);
        hana.isSeen("theme-1-dark-menu").presses("Escape").opens(brief.markAddress(mark));
        assertThat(hana.page.locator("html")).hasAttribute("data-theme", "dark");
        hana.isSeen("theme-2-dark");
        hana.page.locator(".bar .menu summary").click();
        hana.page.locator("input[name=theme][value=contrast]").check();
        hana.presses("Escape").isSeen("theme-3-contrast");
    }

    @Test
    void nothingMovesWhileThePageComesTogether() {
        ImportedBrief brief = archive.brief("움직이지 않는 페이지");
        UUID mark = talkedAbout(brief);
        for (Look look : List.of(
                Look.DESK, Look.DESK.sized(1920, 1080), Look.DESK.sized(768, 1024), Look.PHONE, Look.DESK.zoomed(2))) {
            String size = look.width() + "x" + (int) look.zoom();
            Reader hana = reader(SamplePerson.HANA, look).opens(brief).isSeen("size-" + size + "-1-top");
            assertThat(hana.shifts()).as("layout shifts at %s", size).isEmpty();
            hana.opens(brief.markAddress(mark)).isSeen("size-" + size + "-2-mark");
            assertThat(hana.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as("fits %s", size)
                    .isEqualTo(true);
            hana.leaves();
        }
    }

    @Test
    void phoneShowsTheMarginAsASheet() {
        ImportedBrief brief = archive.brief("손안의 여백");
        talkedAbout(brief);
        Reader minseo = reader(SamplePerson.MINSEO, Look.PHONE).opens(brief);
        Locator margin = minseo.page.locator(".margin");
        assertThat(margin.locator(".margin-cards")).isHidden();
        minseo.page.evaluate("() => journey.show('" + WORDS + "')");
        minseo.settles();
        minseo.page.touchscreen().tap(minseo.box(WORDS, "first").x + 6, minseo.box(WORDS, "first").y + 8);
        assertThat(minseo.focusedCard()).containsText("부록에 옮기겠습니다");
        minseo.isSeen("phone-1-sheet");
        double top = margin.boundingBox().y;
        assertThat(minseo.box(WORDS, "first").y)
                .as("the passage stays above the sheet")
                .isBetween(52.0, top - 20);
        minseo.onCard("reading_reply").field().fill("전화기에서 씁니다.");
        minseo.isSeen("phone-2-reply").sends();
        minseo.page.locator(".sheet-handle").click();
        assertThat(margin.locator(".margin-cards")).isHidden();
        minseo.page.locator(".outline-toggle").click();
        minseo.isSeen("phone-3-outline");
    }

    @Test
    void paperCarriesTheRemarksAndCalmPagesDoNotMove() {
        ImportedBrief brief = archive.brief("종이에 옮기기");
        talkedAbout(brief);
        Reader hana = reader(SamplePerson.HANA, Look.DESK.withoutMotion()).opens(brief);
        assertThat(hana.page.evaluate(
                        "() => getComputedStyle(document.documentElement).getPropertyValue('--quick').trim()"))
                .isEqualTo("0ms");
        assertThat(hana.page.locator(".print-remarks[data-ready]")).hasCount(1);
        hana.page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
        hana.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(hana.page.locator(".print-remarks li")).hasCount(2);
        assertThat(hana.page.locator(".margin")).isHidden();
        hana.isSeen("print-1-first");
        hana.page.locator(".print-remarks").scrollIntoViewIfNeeded();
        hana.isSeen("print-2-remarks");
    }

    @Test
    void olderBrowserPaintsMarksBehindTheText() {
        ImportedBrief brief = archive.brief("오래된 브라우저");
        talkedAbout(brief);
        Reader minseo = reader(SamplePerson.MINSEO);
        minseo.context().addInitScript("delete CSS.highlights; delete window.Highlight;");
        minseo.opens(brief).touches(WORDS);
        assertThat(minseo.focusedCard()).containsText("부록에 옮기겠습니다");
        minseo.isSeen("fallback-1-open");
        Locator boxes = minseo.page.locator(".mark-overlay > [data-colour]");
        assertThat(boxes.first()).isVisible();
        int before = boxes.count();
        minseo.highlights("실제 현장에서는", "blue").isSeen("fallback-2-marked");
        assertThat(boxes.count()).isGreaterThan(before);
    }

    @Test
    void scriptOfTheReadingPageStaysSmall() {
        ImportedBrief brief = archive.brief("가벼운 페이지");
        Reader hana = reader(SamplePerson.HANA);
        Map<String, Integer> sizes = new HashMap<>();
        List<Response> scripts = new ArrayList<>();
        hana.page.onResponse(response -> {
            if (response.url().endsWith(".js")) {
                scripts.add(response);
            }
        });
        hana.opens(brief);
        Set<String> named = new HashSet<>(
                hana.page
                                        .locator("link[rel=modulepreload], script[src]")
                                        .evaluateAll("all => all.map((it) => it.href || it.src)")
                                instanceof List<?> all
                        ? all.stream().map(String::valueOf).toList()
                        : List.of());
        // What else comes is asked for once the text is there.
        List.copyOf(scripts).stream()
                .filter(it -> named.contains(it.url()))
                .forEach(it -> sizes.put(it.url(), zipped(it.body())));
        int sum = sizes.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("[journeys] " + sizes.size() + " scripts, " + sum + " bytes compressed");
        assertThat(sizes).hasSizeGreaterThan(20);
        assertThat(sum).isLessThan(60 * 1024);
    }

    private static int zipped(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.size();
    }
}
