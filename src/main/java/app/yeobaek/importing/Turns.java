package app.yeobaek.importing;

import app.yeobaek.web.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets only so many at once do what takes a processor and memory; the others wait, first come, first served. */
public final class Turns {
    private final Semaphore places;
    private final Duration patience;

    /** For {@code atOnce} at a time; who has waited for {@code patience} is sent away. */
    public Turns(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** What is done in one's turn. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Does some work when it is its turn, on this thread.
     *
     * @throws Problem 503 if too many are before it
     * @throws E what the work throws
     */
    public <T, E extends Exception> T take(Work<T, E> work) throws E {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.of(503, "import-busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(503, "import-busy");
        }
        try {
            return work.run();
        } finally {
            places.release();
        }
    }
}
