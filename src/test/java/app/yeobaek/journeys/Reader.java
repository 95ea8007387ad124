package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.Tokens;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A person at a browser, and what they do and see there. */
final class Reader {
    private static final Map<String, Properties> CATALOGUES = new ConcurrentHashMap<>();
    private static final Path PICTURES = Path.of("target", "journeys");

    /** Finds words in the text as the reader sees it: canonical positions, and places in the document. */
    private static final String FINDER =
            """
            (() => {
              const letters = () => {
                const found = [];
                for (const block of document.querySelectorAll('.brief-text .block[data-start]')) {
                  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT,
                    { acceptNode: (node) => node.parentElement.closest('[data-aside]') ? 2 : 1 });
                  let at = Number(block.dataset.start);
                  for (let node = walker.nextNode(); node; node = walker.nextNode())
                    for (let i = 0; i < node.length; i++) found[at++] = { letter: node.data[i], node, offset: i };
                }
                return found;
              };
              window.journey = {
                place(words, nth = 0) {
                  const all = letters();
                  const text = Array.from(all, (it) => it ? it.letter : '\\n').join('');
                  let start = -1;
                  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
                  if (start < 0) throw new Error('the text does not say: ' + words);
                  return { start, end: start + words.length, all };
                },
                box(words, which, nth = 0) {
                  const { start, end, all } = journey.place(words, nth);
                  const { node, offset } = all[which === 'first' ? start : end - 1];
                  const range = new Range();
                  range.setStart(node, offset);
                  range.setEnd(node, offset + 1);
                  const { left, right, top, bottom } = range.getBoundingClientRect();
                  return { left, right, top, bottom };
                },
                show(words, nth = 0) {
                  const { start, all } = journey.place(words, nth);
                  const place = all[start].node.parentElement;
                  const { top } = journey.box(words, 'first', nth);
                  if (top < 120 || top > innerHeight * 0.55) scrollBy({ top: top - innerHeight * 0.35, behavior: 'instant' });
                  place.closest('.table-frame')?.scrollTo({ left: 0 });
                },
                treatments(words) {
                  const { start, end, all } = journey.place(words);
                  const middle = all[Math.floor((start + end) / 2)];
                  const point = new Range();
                  point.setStart(middle.node, middle.offset);
                  point.setEnd(middle.node, middle.offset + 1);
                  return [...CSS.highlights].filter(([, ranges]) => [...ranges].some((range) => {
                    const live = new Range();
                    live.setStart(range.startContainer, range.startOffset);
                    live.setEnd(range.endContainer, range.endOffset);
                    return live.compareBoundaryPoints(Range.START_TO_START, point) <= 0 && live.compareBoundaryPoints(Range.END_TO_END, point) >= 0;
                  })).map(([name]) => name);
                },
              };
              window.shifts = [];
              try {
                new PerformanceObserver((list) => {
                  for (const entry of list.getEntries()) if (!entry.hadRecentInput) {
                    window.shifts.push(entry.value.toFixed(4) + ': ' + entry.sources.map(({ node }) => (node?.outerHTML ?? String(node?.textContent)).slice(0, 90)).join(' | '));
                  }
                }).observe({ type: 'layout-shift', buffered: true });
              } catch { /* not this browser */ }
            })()""";

    private final BrowserContext context;
    private final SamplePerson person;
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private int greetings;
    final Page page;

    Reader(BrowserContext context, SamplePerson person, boolean scripted) {
        this.context = context;
        this.person = person;
        context.setDefaultTimeout(15_000);
        if (scripted) {
            context.addInitScript(FINDER);
        }
        page = context.newPage();
        listen(page);
    }

    private void listen(Page heard) {
        heard.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(person + ": " + message.text() + " (" + message.location() + ")");
            }
        });
        heard.onPageError(error -> complaints.add(person + ": " + error));
        heard.onWebSocket(socket -> socket.onFrameReceived(frame -> {
            // Everybody has a channel of their own besides, for the inbox.
            if (socket.url().contains("/live/briefs/") && frame.text().contains("\"hello\"")) {
                greetings++;
            }
        }));
    }

    SamplePerson person() {
        return person;
    }

    BrowserContext context() {
        return context;
    }

    /** Complaints that contain one of these are part of the journey (a refused request is logged by the browser itself). */
    Reader mayHear(String... patterns) {
        for (String pattern : patterns) {
            expected.add(Pattern.compile(pattern));
        }
        return this;
    }

    List<String> complaints() {
        return complaints.stream()
                .filter(it ->
                        expected.stream().noneMatch(known -> known.matcher(it).find()))
                .toList();
    }

    void leaves() {
        context.close();
    }

    /** Keeps a picture of the window under {@code target/journeys}. */
    Reader isSeen(String name) {
        if (page.isClosed()) {
            return this;
        }
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        } catch (PlaywrightException gone) {
            System.err.println("[journeys] no picture " + name + ": " + gone.getMessage());
        }
        return this;
    }

    // --- going about -------------------------------------------------------------------------

    Reader goesTo(String address) {
        page.navigate(address);
        return this;
    }

    /** Fills in Keycloak's form, which must be on the screen. */
    Reader logsIn() {
        page.locator("#username").fill(person.userName());
        page.locator("#password").fill(Tokens.passwordOf(person));
        page.locator("#kc-login").click();
        page.waitForURL(url -> !url.contains("/realms/"));
        return this;
    }

    /** Opens a brief and waits until its marks are there and the live channel is up. */
    Reader opens(ImportedBrief brief) {
        return opens(brief.address());
    }

    Reader opens(String address) {
        int before = greetings;
        page.navigate(address);
        return isIn(before);
    }

    Reader reloads() {
        int before = greetings;
        page.reload();
        return isIn(before);
    }

    private Reader isIn(int before) {
        page.waitForCondition(() -> greetings > before);
        page.waitForFunction(
                "() => performance.getEntriesByName('marks-painted').length > 0 && document.fonts.status === 'loaded'");
        settles();
        return this;
    }

    int greetings() {
        return greetings;
    }

    void isGreetedAgain(int before) {
        page.waitForCondition(() -> greetings > before, new Page.WaitForConditionOptions().setTimeout(40_000));
    }

    /** Lets the page paint what it was told. */
    Reader settles() {
        page.evaluate(
                "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))))");
        return this;
    }

    /** A message of the catalogue, in the language of the page. */
    String says(String key, Object... values) {
        String language = page.locator("html").getAttribute("lang");
        String message = CATALOGUES
                .computeIfAbsent(key.substring(0, key.indexOf('_')) + "_" + language, Reader::catalogue)
                .getProperty(key);
        if (message == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        for (int i = 0; i < values.length; i++) {
            message = message.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return message;
    }

    private static Properties catalogue(String name) {
        Properties catalogue = new Properties();
        try (InputStream in = Reader.class.getClassLoader().getResourceAsStream("messages/" + name + ".properties")) {
            catalogue.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return catalogue;
    }

    Locator sees(String words) {
        Locator found = page.getByText(words).first();
        assertThat(found).isVisible();
        return found;
    }

    Locator button(String key) {
        return button(page.locator("body"), key);
    }

    private Locator button(Locator within, String key) {
        return within.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(says(key)).setExact(true));
    }

    Reader clicks(String key) {
        button(key).click();
        return this;
    }

    Reader presses(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    // --- text and marks ----------------------------------------------------------------------

    /** Selects words with the mouse, as a hand does. */
    Reader selects(String words) {
        return selects(words, words);
    }

    /** Selects from the first letter of {@code from} to the last of {@code to}. */
    Reader selects(String from, String to) {
        page.evaluate("(words) => journey.show(words)", from);
        settles();
        BoundingBox first = box(from, "first");
        BoundingBox last = box(to, "last");
        page.mouse().move(first.x + 0.5, first.y + first.height / 2);
        page.mouse().down();
        page.mouse().move((first.x + last.x) / 2, last.y + last.height / 2);
        page.mouse().move(last.x + last.width - 0.5, last.y + last.height / 2);
        page.mouse().up();
        assertThat(toolbar()).isVisible();
        return this;
    }

    Locator toolbar() {
        return page.locator(".selection-toolbar");
    }

    Reader highlights(String words) {
        return highlights(words, "amber");
    }

    Reader highlights(String words, String colour) {
        selects(words);
        Response saved = page.waitForResponse(
                it -> it.url().endsWith("/annotations") && it.request().method().equals("POST"),
                () -> toolbar().locator(".swatch[data-colour=" + colour + "]").click());
        org.assertj.core.api.Assertions.assertThat(saved.status()).isEqualTo(201);
        return settles();
    }

    /** Writes a comment on words and sends it. */
    Reader comments(String words, String body) {
        begins(words, body);
        return sends();
    }

    /** Begins a comment on words, without sending it. */
    Reader begins(String words, String body) {
        selects(words);
        toolbar().getByText(says("reading_comment")).click();
        field().fill(body);
        return this;
    }

    /** Sends what is being written. */
    Reader sends() {
        Response saved = page.waitForResponse(saving(), () -> presses("Control+Enter"));
        org.assertj.core.api.Assertions.assertThat(saved.ok())
                .as("%s %s", saved.status(), saved.url())
                .isTrue();
        return settles();
    }

    static Predicate<Response> saving() {
        // Drafts are kept on the server as well, in their own time.
        return it -> it.url().contains("/api/")
                && !it.url().contains("/unsent/")
                && !it.url().endsWith("/api/cards")
                && !it.request().method().equals("GET");
    }

    /** The field with the keyboard in it. */
    Locator field() {
        return page.locator("textarea:focus");
    }

    /** Clicks on words in the text. */
    Reader touches(String words) {
        page.evaluate("(words) => journey.show(words)", words);
        settles();
        BoundingBox first = box(words, "first");
        page.mouse().click(first.x + first.width / 2, first.y + first.height / 2);
        return settles();
    }

    /** How words are painted: the names of the highlights over them. */
    @SuppressWarnings("unchecked")
    List<String> treatmentsOf(String words) {
        return (List<String>) page.evaluate("(words) => journey.treatments(words)", words);
    }

    void seesPainted(String words, String treatment) {
        page.waitForFunction(
                "([words, treatment]) => journey.treatments(words).some((it) => it.startsWith(treatment))",
                List.of(words, treatment));
    }

    BoundingBox box(String words, String which) {
        @SuppressWarnings("unchecked")
        Map<String, Number> found = (Map<String, Number>)
                page.evaluate("([words, which]) => journey.box(words, which)", List.of(words, which));
        BoundingBox box = new BoundingBox();
        box.x = number(found, "left");
        box.y = number(found, "top");
        box.width = number(found, "right") - box.x;
        box.height = number(found, "bottom") - box.y;
        return box;
    }

    private static double number(Map<String, Number> found, String name) {
        Number value = found.get(name);
        return value == null ? Double.NaN : value.doubleValue();
    }

    // --- the margin --------------------------------------------------------------------------

    Locator cards() {
        return page.locator(".margin-cards > .card");
    }

    /** The card that says these words. */
    Locator card(String words) {
        return cards().filter(new Locator.FilterOptions().setHasText(words));
    }

    Locator card(UUID mark) {
        return page.locator(".margin-cards > .card[data-mark='" + mark + "']");
    }

    Locator focusedCard() {
        return page.locator(".margin-cards > .card.is-focused");
    }

    Reader seesCard(String words) {
        assertThat(card(words).first()).isVisible();
        return this;
    }

    Reader seesNoCard(String words) {
        assertThat(card(words)).hasCount(0);
        return this;
    }

    /** Opens the card that says these words. */
    Reader opensCard(String words) {
        card(words).locator(".card-quote, .card-line").first().click();
        assertThat(focusedCard()).containsText(words);
        return this;
    }

    /** Presses a button of the open card. */
    Reader onCard(String key) {
        button(focusedCard(), key).first().click();
        return this;
    }

    /** Answers in the open card. */
    Reader replies(String body) {
        onCard("reading_reply");
        field().fill(body);
        return sends();
    }

    Reader seesToast(String key) {
        assertThat(page.locator(".toast").filter(new Locator.FilterOptions().setHasText(says(key))))
                .isVisible();
        return this;
    }

    Reader seesBanner(String key) {
        assertThat(page.locator(".banner").filter(new Locator.FilterOptions().setHasText(says(key))))
                .isVisible();
        return this;
    }

    Reader seesNoBanner() {
        assertThat(page.locator(".banner")).hasCount(0);
        return this;
    }

    /** Waits for what others wrote while this reader was writing too, and asks to see it. */
    Reader asksForNews(String words) {
        page.waitForFunction(
                "(words) => !document.querySelector('.arrivals:not(.unread-next)').hidden || [...document.querySelectorAll('.card')].some((it) => it.textContent.includes(words))",
                words);
        Locator arrivals = page.locator(".arrivals:not(.unread-next)");
        if (arrivals.isVisible()) {
            arrivals.click();
        }
        return seesCard(words);
    }

    /** Layout shifts since the page was opened that no hand caused. */
    @SuppressWarnings("unchecked")
    List<String> shifts() {
        return (List<String>) page.evaluate("() => shifts");
    }
}
