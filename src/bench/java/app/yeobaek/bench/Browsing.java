package app.yeobaek.bench;

import app.yeobaek.localstack.LocalStack;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.Chromium;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The reading page in a real Chromium with many marks: until the last is painted, how long the page is ever busy, scrolling,
 * selecting, the first letters of a comment; before and after a revision. The yardstick is the same page as a mere document, in the
 * same browser, in the same round.
 */
final class Browsing {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Every so many paragraphs are changed by a revision. */
    private static final int CHANGED = 12;

    private final Application application;
    private final People people;
    private final LocalStack stack;
    private final PrintStream out;
    private final int rounds;

    Browsing(Application application, People people, LocalStack stack, int rounds, PrintStream out) {
        this.application = application;
        this.people = people;
        this.stack = stack;
        this.rounds = rounds;
        this.out = out;
    }

    /** Fills a brief with so many marks, reads it, revises it and reads it again. */
    void measure(Target target, int marks) throws IOException, InterruptedException {
        people.logIn();
        try (Wire wire = new Wire(application.port(), people.token(0))) {
            target.fill(wire, marks);
        }
        try (Chromium chromium = Chromium.launch()) {
            read(chromium.browser(), target, marks, marks + " marks");
        }
        people.logIn();
        try (Wire wire = new Wire(application.port(), people.token(0))) {
            int placed = revise(wire, target);
            try (Chromium chromium = Chromium.launch()) {
                read(chromium.browser(), target, placed, marks + " marks after a revision (" + placed + " placed)");
            }
        }
    }

    private void read(Browser browser, Target target, int marks, String title) {
        List<Visit.Opened> plain = new ArrayList<>();
        List<Visit.Opened> opened = new ArrayList<>();
        List<Visit.Scrolled> scrolled = new ArrayList<>();
        List<Visit.Written> written = new ArrayList<>();
        try (BrowserContext bare = context(browser, false);
                BrowserContext context = context(browser, true)) {
            for (int round = 0; round <= rounds; round++) {
                try (Visit visit = new Visit(bare, target.page())) {
                    plain.add(visit.openPlain());
                }
                try (Visit visit = new Visit(context, target.page())) {
                    opened.add(visit.open(marks));
                    scrolled.add(visit.scroll());
                    written.add(visit.write());
                }
            }
        }
        out.println(title + ", " + rounds + " rounds after a first visit; median (worst):");
        report("last mark painted, ms", opened, Visit.Opened::painted);
        report("  the same page as a mere document, ms", plain, Visit.Opened::painted);
        report("longest block while it opens, ms", opened, it -> it.block().wall());
        report("  of it on the processor, ms", opened, it -> it.block().cpu());
        report("  of the mere document, ms", plain, it -> it.block().wall());
        report("  of that on the processor, ms", plain, it -> it.block().cpu());
        report("scrolling: 95 % of frames within, ms", scrolled, Visit.Scrolled::p95);
        report("  longest frame, ms", scrolled, Visit.Scrolled::worst);
        report("  longest block on the processor, ms", scrolled, it -> it.block()
                .cpu());
        report("selection's tools after, ms (200 wanted)", written, Visit.Written::tools);
        report("a comment's field after, ms", written, Visit.Written::field);
        report("slowest of the first letters, ms", written, Visit.Written::letter);
        report("  longest block on the processor, ms", written, it -> it.block().cpu());
        out.printf(
                Locale.ROOT,
                "  ratio of each round: painted %s, block on the processor %s; first visit painted after %.0f ms (document %.0f)%n",
                ratios(opened, plain, Visit.Opened::painted),
                ratios(opened, plain, it -> it.block().cpu()),
                opened.get(0).painted(),
                plain.get(0).painted());
    }

    /** The first visit does not count: it fills the cache of the browser. */
    private <T> void report(String what, List<T> visits, ToDoubleFunction<T> figure) {
        double[] figures = visits.stream().skip(1).mapToDouble(figure).sorted().toArray();
        out.printf(
                Locale.ROOT, "  %-42s %7.1f (%.1f)%n", what, figures[figures.length / 2], figures[figures.length - 1]);
    }

    private static String ratios(
            List<Visit.Opened> ours, List<Visit.Opened> theirs, ToDoubleFunction<Visit.Opened> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round < ours.size(); round++) {
            ratios.add(figure.applyAsDouble(ours.get(round)) / figure.applyAsDouble(theirs.get(round)));
        }
        ratios.sort(Comparator.naturalOrder());
        return ratios.stream()
                .map(it -> String.format(Locale.ROOT, "%.2f", it))
                .toList()
                .toString();
    }

    private BrowserContext context(Browser browser, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + application.port())
                .setJavaScriptEnabled(scripts)
                .setLocale("ko-KR"));
        logIn(context);
        return context;
    }

    private void logIn(BrowserContext context) {
        try (Page page = context.newPage()) {
            page.navigate("/briefs");
            page.locator("#username").fill(SamplePerson.MINSEO.userName());
            page.locator("#password").fill(stack.passwordOf(SamplePerson.MINSEO));
            page.locator("#kc-login").click();
            page.waitForURL("**/briefs*");
        }
    }

    /** Changes every so many paragraphs and publishes; returns how many marks have a place in the new text. */
    private static int revise(Wire wire, Target target) throws IOException {
        String draft = JSON.readTree(wire.post("/api/briefs/" + target.id() + "/drafts", "{}")
                        .require(201)
                        .text())
                .required("id")
                .asText();
        JsonNode read =
                JSON.readTree(wire.get("/api/drafts/" + draft).require(200).text());
        int version = read.at("/draft/version").asInt();
        int seen = 0;
        for (JsonNode piece : read.at("/galley/pieces")) {
            if (!piece.required("kind").asText().equals("PARAGRAPH") || seen++ % CHANGED != 0) {
                continue;
            }
            String step = JSON.createObjectNode()
                    .put("op", "reword")
                    .put("piece", piece.required("id").asInt())
                    .put("text", "다만 " + piece.required("text").asText().replace("현장의 의견을 들어", "당사자의 뜻을 물어"))
                    .toString();
            version = JSON.readTree(wire.post("/api/drafts/" + draft + "/edits", step, version)
                            .require(200)
                            .text())
                    .required("version")
                    .asInt();
        }
        wire.post("/api/drafts/" + draft + "/publication", "{}", version).require(200);
        int placed = 0;
        for (JsonNode mark :
                JSON.readTree(wire.get(target.list(5_000)).require(200).text()).required("annotations")) {
            for (JsonNode passage : mark.required("passages")) {
                if (passage.hasNonNull("start")) {
                    placed++;
                    break;
                }
            }
        }
        return placed;
    }
}
