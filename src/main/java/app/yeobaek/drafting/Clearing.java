package app.yeobaek.drafting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Clears away what nobody came back for: refused files after a month, and the rows of what was thrown away. */
@ApplicationScoped
class Clearing {
    static final Duration KEPT = Duration.ofDays(30);

    private final EntityManager database;
    private final Clock clock;

    @Inject
    Clearing(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "10m")
    @Transactional
    void clear() {
        clearBefore(clock.instant().minus(KEPT));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void clearBefore(Instant horizon) {
        database.createNativeQuery(
                        """
                        with gone as (
                            delete from draft where state in ('REFUSED', 'DISCARDED') and changed_at < :horizon
                            returning original_id
                        )
                        delete from original o using gone
                        where o.id = gone.original_id
                          and not exists (select 1 from revision r where r.original_id = o.id)
                          and not exists (select 1 from draft d where d.original_id = o.id
                                            and not (d.state in ('REFUSED', 'DISCARDED') and d.changed_at < :horizon))
                        """)
                .setParameter("horizon", horizon)
                .executeUpdate();
    }
}
