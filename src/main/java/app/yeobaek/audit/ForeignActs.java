package app.yeobaek.audit;

import app.yeobaek.web.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes into the log what was done at the identity provider itself. */
@ApplicationScoped
public class ForeignActs {
    private static final int ACTION = 80;
    private static final int SUBJECT = 200;

    private final EntityManager database;
    private final Clock clock;

    @Inject
    ForeignActs(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Records an act unless it was recorded before. Returns whether it is new. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean record(ForeignAct act) {
        return database.createNativeQuery(
                                """
                                insert into audit_entry (id, at, action, subject, before, after, address, source, actor, origin)
                                values (:id, :at, :action, :subject, '{}', '{}', :address, 'KEYCLOAK', :actor, :origin)
                                on conflict (origin) do nothing
                                """)
                        .setParameter("id", Ids.next())
                        .setParameter("at", act.at())
                        .setParameter("action", shortened(act.action(), ACTION))
                        .setParameter("subject", shortened(act.subject(), SUBJECT))
                        .setParameter("address", act.address())
                        .setParameter("actor", act.actor())
                        .setParameter("origin", act.origin())
                        .executeUpdate()
                > 0;
    }

    /** Up to when the identity provider's acts were read, in milliseconds since 1970; from now on at the first time. */
    @Transactional
    public long readTo() {
        Object mark = database.createNativeQuery(
                        """
                        insert into admin_event_mark (read_to) values (:now)
                        on conflict (one) do update set read_to = admin_event_mark.read_to returning read_to
                        """)
                .setParameter("now", clock.millis())
                .getSingleResult();
        return ((Number) mark).longValue();
    }

    /** Notes up to when they were read. */
    @Transactional
    public void readTo(long millis) {
        database.createNativeQuery("update admin_event_mark set read_to = greatest(read_to, :millis)")
                .setParameter("millis", millis)
                .executeUpdate();
    }

    private static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most);
    }
}
