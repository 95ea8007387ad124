package app.yeobaek.recommendation;

import app.yeobaek.live.Audience;
import app.yeobaek.live.EventLog;
import app.yeobaek.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what happened to recommendations, and tells open pages that there is something new to read. */
@ApplicationScoped
class RegisterNews {
    private final EntityManager database;
    private final EventLog log;
    private final Clock clock;

    @Inject
    RegisterNews(EntityManager database, EventLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** Adds a line to the history of a recommendation. */
    void wrote(UUID recommendation, Actor by, String what, @Nullable String before, @Nullable String after) {
        database.persist(new RecommendationChange(recommendation, by.id(), clock.instant(), what, before, after));
    }

    /** The register of a brief is another now. Says nothing more: whoever hears it reads what they may see. */
    void told(UUID brief) {
        log.append(brief, Audience.EVERYONE, new Told("event", "register"));
    }

    /** The register changed, told live. */
    record Told(String type, String kind) {}
}
