package app.yeobaek.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Gives everyone the same clock. */
class ClockProducer {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new MicrosecondClock(Clock.systemUTC());
    }

    /**
     * Whole microseconds, the precision PostgreSQL keeps: what was answered equals what is read again. Not Clock.tick,
     * which divides by zero in millis() for ticks below a millisecond.
     */
    static final class MicrosecondClock extends Clock {
        private final Clock base;

        MicrosecondClock(Clock base) {
            this.base = base;
        }

        @Override
        public ZoneId getZone() {
            return base.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new MicrosecondClock(base.withZone(zone));
        }

        @Override
        public Instant instant() {
            return base.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }
}
