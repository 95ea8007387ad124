package app.yeobaek.live;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Keeps the event log short. Any node may do it, and two at once do no harm. */
@ApplicationScoped
class Housekeeping {
    private final EventLog log;
    private final Clock clock;

    @Inject
    Housekeeping(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forget() {
        log.forgetBefore(clock.instant());
    }
}
