package app.yeobaek.discussion;

import app.yeobaek.brief.BriefRevised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Opens threads again that were settled on the next revision, in the transaction that publishes it. */
@ApplicationScoped
class Rechecking {
    private final EntityManager database;
    private final Threads threads;
    private final Event<ThreadTurned> turned;

    @Inject
    Rechecking(EntityManager database, Threads threads, Event<ThreadTurned> turned) {
        this.database = database;
        this.threads = threads;
        this.turned = turned;
    }

    void recheck(@Observes BriefRevised revised) {
        List<Thread> waiting = database.createQuery(
                        "from Thread t where t.brief = :brief and t.condition is not null order by t.id", Thread.class)
                .setParameter("brief", revised.brief())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (Thread thread : waiting) {
            ThreadView.State before = thread.state();
            thread.recheck(revised.before().id(), revised.after().id());
            threads.tell(thread, revised.by());
            turned.fire(new ThreadTurned(
                    thread.brief(),
                    thread.id(),
                    revised.by().id(),
                    thread.begunBy(),
                    thread.audience(),
                    before,
                    thread.state(),
                    thread.assignee(),
                    thread.assignee(),
                    thread.due()));
        }
    }
}
