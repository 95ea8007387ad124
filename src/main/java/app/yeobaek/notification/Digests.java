package app.yeobaek.notification;

import app.yeobaek.jobs.Jobs;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Asks for everybody's digest at their hour, once a day. Any node may do it: the one that writes the day first asks. */
@ApplicationScoped
class Digests {
    private final EntityManager database;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    Digests(EntityManager database, Jobs jobs, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        begin(clock.instant());
    }

    /** Asks for the digests that are due. Returns how many. */
    @Transactional
    int begin(Instant now) {
        @SuppressWarnings("unchecked")
        List<UUID> people = database.createNativeQuery(
                        """
                        with local as (
                            select n.person_id, cast(:now as timestamptz) at time zone coalesce(s.time_zone, 'Asia/Seoul') as time,
                                   coalesce(s.digest_hour, 8) as hour, coalesce(s.digest_weekdays, true) as weekdays
                            from (select distinct person_id from notification where mail = 'DIGEST') n
                            left join notification_setting s on s.person_id = n.person_id
                        )
                        insert into notification_setting (person_id, digest_on)
                        select person_id, cast(time as date) from local
                        where extract(hour from time) >= hour and (not weekdays or extract(isodow from time) < 6)
                        on conflict (person_id) do update set digest_on = excluded.digest_on
                            where notification_setting.digest_on is distinct from excluded.digest_on
                        returning person_id
                        """,
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
        for (UUID person : people) {
            jobs.enqueue(
                    MailDigest.JOB,
                    JsonNodeFactory.instance.objectNode().put("person", person.toString()),
                    clock.instant());
        }
        return people.size();
    }
}
