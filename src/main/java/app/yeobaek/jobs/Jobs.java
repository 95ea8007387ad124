package app.yeobaek.jobs;

import app.yeobaek.web.Ids;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The queue of work to be done by any node, in PostgreSQL. */
@ApplicationScoped
public class Jobs {
    private final EntityManager database;
    private final Event<Enqueued> enqueued;
    private final Clock clock;

    @Inject
    Jobs(EntityManager database, Event<Enqueued> enqueued, Clock clock) {
        this.database = database;
        this.enqueued = enqueued;
        this.clock = clock;
    }

    /** News that there is work; observed after commit, it wakes this node's workers. */
    record Enqueued(UUID job) {}

    /**
     * Asks for work, if and when the transaction at hand commits.
     *
     * @param kind the {@link JobHandler#kind()} of who does it
     * @param notBefore when it may begin, at the earliest
     * @return the job's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID enqueue(String kind, JsonNode payload, Instant notBefore) {
        UUID job = Ids.next();
        database.createNativeQuery(
                        """
                        insert into job (id, kind, payload, created_at, not_before)
                        values (:id, :kind, cast(:payload as jsonb), :now, :notBefore)
                        """)
                .setParameter("id", job)
                .setParameter("kind", kind)
                .setParameter("payload", payload.toString())
                .setParameter("now", clock.instant())
                .setParameter("notBefore", notBefore)
                .executeUpdate();
        enqueued.fire(new Enqueued(job));
        return job;
    }

    /** Gives up a job that has not begun. Returns whether there was one; one that runs or is done stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean withdraw(UUID job) {
        return database.createNativeQuery("delete from job where id = :id and leased_till is null")
                        .setParameter("id", job)
                        .executeUpdate()
                > 0;
    }

    /** Tries a failed job again at once. Returns whether there was one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean retry(UUID job) {
        boolean found = database.createNativeQuery(
                                """
                                update job set failed_at = null, attempts = 0, not_before = :now
                                where id = :id and failed_at is not null
                                """)
                        .setParameter("id", job)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
        if (found) {
            enqueued.fire(new Enqueued(job));
        }
        return found;
    }
}
