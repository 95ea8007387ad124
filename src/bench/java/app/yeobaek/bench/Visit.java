package app.yeobaek.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One reader who opens a brief, scrolls, selects and writes, while it is measured what they wait for. */
final class Visit implements AutoCloseable {
    private static final String WATCH =
            """
            window.bench = { frames: [], letters: [] };
            new PerformanceObserver((list) => {
              for (const { name, duration, startTime, processingStart } of list.getEntries()) {
                if (name === 'keydown' || name === 'input') bench.letters.push({ name, duration, delay: processingStart - startTime });
              }
            }).observe({ type: 'event', durationThreshold: 16, buffered: true });
            let last = 0;
            const frame = (now) => {
              if (last > 0) bench.frames.push(now - last);
              last = now;
              requestAnimationFrame(frame);
            };
            requestAnimationFrame(frame);
            addEventListener('pointerup', () => (bench.released = performance.now()), true);
            addEventListener('keydown', ({ code }) => code === 'KeyC' && (bench.asked ??= performance.now()), true);
            addEventListener('focusin', ({ target }) => target.matches('textarea') && (bench.field ??= performance.now()), true);
            new MutationObserver((changes) => {
              for (const { target } of changes) if (target.matches('.selection-toolbar') && !target.hidden) bench.toolbar ??= performance.now();
            }).observe(document, { subtree: true, attributeFilter: ['hidden'] });
            """;
    /** The page is at rest when nothing was painted for so long. */
    private static final int REST = 1_500;

    private final Page page;
    private final MainThread thread;
    private final String path;

    /** @param painted when the last mark was painted, in milliseconds since the navigation began */
    record Opened(double painted, MainThread.Longest block) {}

    /**
     * @param worst the longest time between two frames, in milliseconds
     * @param p95 of those times
     */
    record Scrolled(double worst, double p95, MainThread.Longest block) {}

    /**
     * @param tools from letting go of the selection until its tools are there; 200 ms of it are wanted
     * @param field from the key for a comment until its field has the focus
     * @param letter the slowest of the first letters until it was on the screen; 16 ms and less are not told apart
     */
    record Written(double tools, double field, double letter, MainThread.Longest block) {}

    Visit(BrowserContext context, String path) {
        this.page = context.newPage();
        this.path = path;
        page.setViewportSize(1440, 900);
        thread = new MainThread(page);
    }

    /** The same page as a document, in a context without scripts: what the browser needs for that, it needs in any case. */
    Opened openPlain() {
        arrive();
        double painted = number(
                """
                Math.max(performance.getEntriesByType('navigation')[0].loadEventEnd, ...performance.getEntriesByType('paint').map((it) => it.startTime))""");
        thread.watch();
        arrive();
        return new Opened(painted, thread.longest(path));
    }

    /**
     * Opens the brief from the library and waits until it is at rest; then once more for the trace, which slows everything down.
     * Fails unless all its marks are there.
     */
    Opened open(int marks) {
        arrive();
        awaitMarks(marks);
        double painted = number("performance.getEntriesByName('marks-painted').at(-1).startTime");
        page.addInitScript(WATCH);
        thread.watch();
        arrive();
        awaitMarks(marks);
        return new Opened(painted, thread.longest(path));
    }

    private void arrive() {
        page.navigate("/briefs");
        page.waitForTimeout(REST);
        page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        page.waitForTimeout(REST);
    }

    private void awaitMarks(int marks) {
        String sum = ".margin-sum";
        page.waitForCondition(
                () -> page.locator(sum).textContent().replaceAll("\\D.*", "").length() > 0
                        && page.locator(sum + " [aria-hidden]").count() == 1
                        && page.locator(sum + " [aria-hidden]")
                                .textContent()
                                .replaceAll("\\D", "")
                                .equals(Integer.toString(marks)),
                new Page.WaitForConditionOptions().setTimeout(60_000));
        page.waitForTimeout(REST);
        if (number("[...CSS.highlights.values()].reduce((sum, it) => sum + it.size, 0)") < 1) {
            throw new IllegalStateException("nothing is painted");
        }
    }

    Scrolled scroll() {
        page.mouse().move(600, 500);
        thread.watch();
        page.evaluate("bench.frames.length = 0");
        for (int i = 0; i < 60; i++) {
            page.mouse().wheel(0, 350);
            page.waitForTimeout(30);
        }
        @SuppressWarnings("unchecked")
        List<Number> frames = (List<Number>) page.evaluate("bench.frames");
        double[] sorted =
                frames.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        return new Scrolled(sorted[sorted.length - 1], sorted[(int) (sorted.length * 0.95)], thread.longest(""));
    }

    Written write() {
        page.waitForTimeout(REST);
        @SuppressWarnings("unchecked")
        Map<String, Number> at = (Map<String, Number>)
                page.evaluate(
                        """
                        () => {
                          const block = [...document.querySelectorAll('.brief-text .paragraph')].find((it) => it.getBoundingClientRect().top > 200);
                          const { left, top } = block.getBoundingClientRect();
                          return { x: left + 20, y: top + 14 };
                        }""");
        thread.watch();
        double x = Objects.requireNonNull(at.get("x")).doubleValue();
        double y = Objects.requireNonNull(at.get("y")).doubleValue();
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + 60, y);
        page.mouse().move(x + 180, y);
        page.mouse().up();
        page.locator(".selection-toolbar").waitFor();
        page.evaluate("bench.letters.length = 0");
        page.keyboard().press("c");
        page.locator(".card .composer-field:focus").waitFor();
        double tools = number("bench.toolbar - bench.released");
        double field = number("bench.field - bench.asked");
        for (String letter : List.of("이", " ", "말", "은")) {
            page.keyboard().insertText(letter);
            page.keyboard().press("a");
            page.waitForTimeout(60);
        }
        page.waitForTimeout(400);
        double letter = number("Math.max(0, ...bench.letters.map((it) => it.duration))");
        MainThread.Longest block = thread.longest("");
        // The draft is kept on the server too: without it the next visit is like this one.
        page.locator(".card .composer-actions .quiet-button").last().click();
        page.locator("dialog[open] .danger").click();
        page.waitForTimeout(2 * REST);
        return new Written(tools, field, letter, block);
    }

    private double number(String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    @Override
    public void close() {
        page.evaluate("localStorage.clear()");
        page.close();
    }
}
