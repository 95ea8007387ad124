package app.yeobaek.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a page's main thread did between two moments, from the browser's own trace: every task, those of style, layout and painting
 * too, which the page itself is not told of.
 */
final class MainThread {
    private static final String TASK = "ThreadControllerImpl::RunTask";

    private final Page page;
    private final CDPSession session;
    private final List<JsonObject> events = new ArrayList<>();
    private final AtomicBoolean complete = new AtomicBoolean();

    /**
     * The longest task: how long it lasted, others' use of the processor included, and how long it used the processor itself.
     *
     * @param wall in milliseconds
     * @param cpu of the task that used most, in milliseconds
     */
    record Longest(double wall, double cpu) {}

    MainThread(Page page) {
        this.page = page;
        session = page.context().newCDPSession(page);
        session.on("Tracing.dataCollected", it -> take(it.getAsJsonArray("value")));
        session.on("Tracing.tracingComplete", it -> complete.set(true));
    }

    private void take(JsonArray values) {
        values.forEach(value -> events.add(value.getAsJsonObject()));
    }

    /** Begins to watch. */
    void watch() {
        events.clear();
        complete.set(false);
        session.send(
                "Tracing.start",
                JsonParser.parseString(
                                "{\"transferMode\":\"ReportEvents\",\"traceConfig\":{\"includedCategories\":[\"toplevel\",\"blink.user_timing\"]}}")
                        .getAsJsonObject());
    }

    /** The longest task since {@link #watch}; with an address, since the page there was navigated to. */
    Longest longest(String path) {
        session.send("Tracing.end");
        page.waitForCondition(complete::get);
        Set<String> threads = new HashSet<>();
        String process = "";
        double since = 0;
        for (JsonObject event : events) {
            String name = event.get("name").getAsString();
            if (name.equals("thread_name")
                    && event.getAsJsonObject("args").get("name").getAsString().equals("CrRendererMain")) {
                threads.add(threadOf(event));
            } else if (name.equals("navigationStart") && !path.isEmpty() && isAt(event, path)) {
                since = event.get("ts").getAsDouble();
                process = event.get("pid").getAsString();
            }
        }
        double wall = 0;
        double cpu = 0;
        for (JsonObject event : events) {
            if (!event.get("name").getAsString().equals(TASK)
                    || !threads.contains(threadOf(event))
                    || event.get("ts").getAsDouble() < since
                    || !(process.isEmpty() || event.get("pid").getAsString().equals(process))) {
                continue;
            }
            wall = Math.max(wall, millis(event, "dur"));
            cpu = Math.max(cpu, millis(event, "tdur"));
        }
        return new Longest(wall, cpu);
    }

    private static boolean isAt(JsonObject event, String path) {
        JsonElement data = event.getAsJsonObject("args").get("data");
        return data != null
                && data.getAsJsonObject().has("documentLoaderURL")
                && data.getAsJsonObject().get("documentLoaderURL").getAsString().endsWith(path);
    }

    private static String threadOf(JsonObject event) {
        return event.get("pid").getAsString() + ":" + event.get("tid").getAsString();
    }

    private static double millis(JsonObject event, String field) {
        return event.has(field) ? event.get(field).getAsDouble() / 1000 : 0;
    }
}
