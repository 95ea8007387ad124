package app.yeobaek.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what the stack is doing, and never falls silent for longer than a few seconds while something is under way. */
public final class Console {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(4);

    private final PrintStream out;
    private final String prefix;
    private final Map<String, Long> underWay = new LinkedHashMap<>();
    private long lastWord = System.nanoTime();

    /** Speaks on {@code out}; each line starts with {@code prefix}. */
    public Console(PrintStream out, String prefix) {
        this.out = out;
        this.prefix = prefix;
        Thread reminder = new Thread(this::remind, "localstack-reminder");
        reminder.setDaemon(true);
        reminder.start();
    }

    synchronized void say(String sentence) {
        out.println(prefix + sentence);
        out.flush();
        lastWord = System.nanoTime();
    }

    /** Announces something that takes a while. */
    synchronized void begin(String doing) {
        underWay.put(doing, System.nanoTime());
        say(doing + " ...");
    }

    /** The counterpart of {@link #begin}. */
    synchronized void end(String doing) {
        Long since = underWay.remove(doing);
        if (since != null) {
            say("%s: done in %.1f s".formatted(doing, seconds(since)));
        }
    }

    private synchronized void remindIfSilent() {
        if (!underWay.isEmpty() && System.nanoTime() - lastWord > LONGEST_SILENCE.toNanos()) {
            say(underWay.entrySet().stream()
                    .map(work -> "still at it, %.0f s: %s".formatted(seconds(work.getValue()), work.getKey()))
                    .collect(Collectors.joining("; ")));
        }
    }

    private void remind() {
        try {
            while (true) {
                Thread.sleep(500);
                remindIfSilent();
            }
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
