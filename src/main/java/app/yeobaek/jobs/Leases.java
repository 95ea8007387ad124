package app.yeobaek.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who works on which job. A job is leased in a short transaction of its own and worked on outside of it: a transaction
 * that stays open while work is done would hold back the live channel, which waits for every older transaction.
 */
@ApplicationScoped
class Leases {
    /** How long a node that fell silent keeps its job from the others. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int ERROR_LIMIT = 2_000;

    private final EntityManager database;
    private final ObjectMapper json;

    @Inject
    Leases(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A job in one's hands. */
    record Leased(UUID id, String kind, JsonNode payload, int attempt) {}

    /** Takes the job that has waited longest, of some kinds, if one is due. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Leased> take(Collection<String> kinds, Instant now) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        """
                        update job set leased_till = :till, attempts = attempts + 1
                        where id = (select id from job
                                    where failed_at is null and not_before <= :now and kind in (:kinds)
                                      and (leased_till is null or leased_till < :now)
                                    order by not_before for update skip locked limit 1)
                        returning id, kind, cast(payload as text), attempts
                        """,
                        Object[].class)
                .setParameter("till", now.plus(LEASE))
                .setParameter("now", now)
                .setParameter("kinds", kinds)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Leased(
                        (UUID) row[0], (String) row[1], read((String) row[2]), ((Number) row[3]).intValue()));
    }

    /** Keeps a job in one's hands. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void renew(UUID job, Instant now) {
        database.createNativeQuery("update job set leased_till = :till where id = :id and failed_at is null")
                .setParameter("till", now.plus(LEASE))
                .setParameter("id", job)
                .executeUpdate();
    }

    /** The job is done and forgotten. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void done(UUID job) {
        database.createNativeQuery("delete from job where id = :id")
                .setParameter("id", job)
                .executeUpdate();
    }

    /** The job did not work: it comes up again, each time four times later, until it is put aside as failed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(Leased job, @Nullable String error, Instant now) {
        boolean last = job.attempt() >= ATTEMPTS;
        database.createNativeQuery(
                        """
                        update job set leased_till = null, error = :error, not_before = :again,
                               failed_at = cast(:failed as timestamptz)
                        where id = :id
                        """)
                .setParameter("error", shortened(error))
                .setParameter("again", now.plus(FIRST_PAUSE.multipliedBy(1L << (2 * (job.attempt() - 1)))))
                .setParameter("failed", last ? now : null)
                .setParameter("id", job.id())
                .executeUpdate();
    }

    private static String shortened(@Nullable String error) {
        String words = error == null ? "" : error;
        return words.length() <= ERROR_LIMIT ? words : words.substring(0, ERROR_LIMIT);
    }

    private JsonNode read(String payload) {
        try {
            return json.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database gave no JSON", e);
        }
    }
}
