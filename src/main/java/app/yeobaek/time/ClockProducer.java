package app.yeobaek.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** Gives everyone the same clock. */
class ClockProducer {

    /** UTC in whole microseconds, the precision PostgreSQL keeps: what was answered equals what is read again. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
