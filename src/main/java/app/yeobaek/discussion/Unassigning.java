package app.yeobaek.discussion;

import app.yeobaek.people.MemberLeft;
import app.yeobaek.people.PersonDeparted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was somebody's to do is nobody's when they are gone: an open thread shows that it needs another hand. Pages are told. */
@ApplicationScoped
class Unassigning {
    private final EntityManager database;
    private final Threads threads;

    @Inject
    Unassigning(EntityManager database, Threads threads) {
        this.database = database;
        this.threads = threads;
    }

    void follow(@Observes PersonDeparted departed) {
        release(departed.person(), null);
    }

    void follow(@Observes MemberLeft left) {
        release(left.person(), left.team());
    }

    private void release(UUID person, @Nullable UUID team) {
        List<?> ids = database.createNativeQuery(
                        """
                        select t.id from thread t join brief b on b.id = t.brief_id
                        where t.assignee = :person and t.resolved_at is null and (:everywhere or b.team_id = :team)
                        order by t.id
                        """,
                        UUID.class)
                .setParameter("person", person)
                .setParameter("everywhere", team == null)
                .setParameter("team", team == null ? person : team)
                .getResultList();
        for (Object id : ids) {
            Thread thread = database.find(Thread.class, id, LockModeType.PESSIMISTIC_WRITE);
            thread.unassign();
            threads.tell(thread);
        }
    }
}
