package app.yeobaek.discussion;

import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.security.Permissions;
import app.yeobaek.security.Role;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says where threads stand: answered, settled, open again, somebody's to do. */
@ApplicationScoped
public class Settling {
    private final EntityManager database;
    private final Threads threads;
    private final Event<ThreadTurned> turned;
    private final Clock clock;

    @Inject
    Settling(EntityManager database, Threads threads, Event<ThreadTurned> turned, Clock clock) {
        this.database = database;
        this.threads = threads;
        this.turned = turned;
        this.clock = clock;
    }

    /**
     * Says that a thread is settled. The one who raised the point may; editors and whoever it was given to may with a reason,
     * or on a condition: then it opens itself again before the one who raised it.
     *
     * @param condition on what it is settled, or null if without more ado
     * @throws Problem 404, 403, 400 if a reason is wanted
     */
    public ThreadView resolve(UUID id, @Nullable String reason, @Nullable Condition condition, Actor actor) {
        Thread thread = settleable(id, actor);
        @Nullable String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (why == null && condition == null && !thread.wasBegunBy(actor) && thread.isOpen()) {
            throw Problem.of(400, "reason-wanted");
        }
        Before before = new Before(thread);
        if (condition == null) {
            thread.resolve(actor, why, clock.instant());
        } else {
            thread.resolve(actor, condition, why, clock.instant());
        }
        return told(thread, before, actor);
    }

    /** Takes back that a thread is settled. */
    public ThreadView reopen(UUID id, Actor actor) {
        Thread thread = settleable(id, actor);
        Before before = new Before(thread);
        thread.reopen();
        return told(thread, before, actor);
    }

    /**
     * Says that a question has its answer: for its asker, and for editors.
     *
     * @throws Problem 404, 403, 409 if it is no question
     */
    public ThreadView answer(UUID id, Actor actor) {
        Thread thread = question(id, actor);
        Before before = new Before(thread);
        thread.answer(actor.id(), clock.instant());
        return told(thread, before, actor);
    }

    /** Says that what was said does not answer the question. */
    public ThreadView askAgain(UUID id, Actor actor) {
        Thread thread = question(id, actor);
        Before before = new Before(thread);
        thread.askAgain();
        return told(thread, before, actor);
    }

    /**
     * Makes a thread somebody's to do.
     *
     * @throws Problem 404, 403, 409 if the person could not act on it: no member, a reader, or not of its audience
     */
    public ThreadView assign(UUID id, UUID person, @Nullable LocalDate due, Actor actor) {
        Thread thread = assignable(id, actor);
        if (!canAct(person, thread)) {
            throw Problem.of(409, "cannot-be-assigned");
        }
        Before before = new Before(thread);
        thread.assign(person, due, actor);
        return told(thread, before, actor);
    }

    /** Makes a thread nobody's to do. */
    public ThreadView unassign(UUID id, Actor actor) {
        Thread thread = assignable(id, actor);
        Before before = new Before(thread);
        thread.unassign();
        return told(thread, before, actor);
    }

    /** Somebody else has spoken: a question has an answer now, as far as anyone but its asker can tell. */
    void heard(Thread thread, Actor speaker) {
        if (!thread.waitsForAnswer(speaker)) {
            return;
        }
        database.refresh(thread, LockModeType.PESSIMISTIC_WRITE);
        if (thread.waitsForAnswer(speaker)) {
            Before before = new Before(thread);
            thread.answer(speaker.id(), clock.instant());
            told(thread, before, speaker);
        }
    }

    private boolean canAct(UUID person, Thread thread) {
        if (thread.audience() != null) {
            return thread.audience().equals(person);
        }
        return database
                .createQuery(
                        "select m.role from Brief b join Membership m on m.team = b.team where b.id = :brief and m.person = :person",
                        Role.class)
                .setParameter("brief", thread.brief())
                .setParameter("person", person)
                .getResultList()
                .stream()
                .anyMatch(it -> Permissions.may(it, Permission.REPLY));
    }

    private Thread assignable(UUID id, Actor actor) {
        Threads.Held held = threads.readable(id, actor, LockModeType.PESSIMISTIC_WRITE);
        held.access().require(held.thread().audience() == null ? Permission.ASSIGN : Permission.KEEP_PRIVATE_MARKS);
        return held.thread();
    }

    private Thread question(UUID id, Actor actor) {
        Threads.Held held = threads.readable(id, actor, LockModeType.PESSIMISTIC_WRITE);
        if (!held.thread().wasBegunBy(actor)) {
            held.access().require(Permission.RESOLVE_ANY_THREAD);
        }
        if (!held.thread().isQuestion()) {
            throw Problem.of(409, "no-question");
        }
        return held.thread();
    }

    private Thread settleable(UUID id, Actor actor) {
        Threads.Held held = threads.readable(id, actor, LockModeType.PESSIMISTIC_WRITE);
        Thread thread = held.thread();
        if (!thread.wasBegunBy(actor) && !thread.isAssignedTo(actor)) {
            held.access().require(Permission.RESOLVE_ANY_THREAD);
        }
        return thread;
    }

    private ThreadView told(Thread thread, Before before, Actor actor) {
        ThreadView view = threads.tell(thread, actor);
        turned.fire(new ThreadTurned(
                thread.brief(),
                thread.id(),
                actor.id(),
                thread.begunBy(),
                thread.audience(),
                before.state(),
                thread.state(),
                before.assignee(),
                thread.assignee(),
                thread.due()));
        return view;
    }

    private record Before(ThreadView.State state, @Nullable UUID assignee) {
        Before(Thread thread) {
            this(thread.state(), thread.assignee());
        }
    }
}
