package app.yeobaek.importing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends a process that takes too long. */
final class Deadline {
    private final Thread watch;
    private volatile boolean missed;

    private Deadline(Process process, Duration time) {
        watch = new Thread(
                () -> {
                    try {
                        if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                            missed = true;
                            process.destroyForcibly();
                        }
                    } catch (InterruptedException e) {
                        // lifted
                    }
                },
                "import-deadline");
        watch.setDaemon(true);
    }

    static Deadline of(Process process, Duration time) {
        Deadline deadline = new Deadline(process, time);
        deadline.watch.start();
        return deadline;
    }

    /** Whether the process was ended for its slowness. */
    boolean isMissed() {
        return missed;
    }

    void lift() {
        watch.interrupt();
    }
}
