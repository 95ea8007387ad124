package app.yeobaek.discussion;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.live.Audience;
import app.yeobaek.live.EventLog;
import app.yeobaek.people.People;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All threads, found through the person who asks, and told to everyone of their audience. */
@ApplicationScoped
class Threads {
    private final EntityManager database;
    private final Briefs briefs;
    private final People people;
    private final EventLog log;

    @Inject
    Threads(EntityManager database, Briefs briefs, People people, EventLog log) {
        this.database = database;
        this.briefs = briefs;
        this.people = people;
        this.log = log;
    }

    /** A thread in the hands of somebody who may read it, with what they may do with its brief. */
    record Held(Thread thread, Access access) {}

    /**
     * A thread that the actor may read.
     *
     * @throws Problem 404 if there is none for them
     */
    Held readable(UUID id, Actor actor, LockModeType lock) {
        Thread thread =
                Optional.ofNullable(database.find(Thread.class, id, lock)).orElseThrow(Problem::notFound);
        Access access = briefs.readableBy(actor, thread.brief());
        if (!thread.isFor(actor)) {
            throw Problem.notFound();
        }
        return new Held(thread, access);
    }

    /** The thread of a subject, begun now if it was not yet; two first comments at the same moment begin one thread. */
    Thread begun(Discussions.Subject subject) {
        database.createNativeQuery(
                        """
                        insert into thread (id, brief_id, audience, begun_by, question, version)
                        values (:id, :brief, cast(:audience as uuid), :begunBy, :question, 0) on conflict (id) do nothing
                        """)
                .setParameter("id", subject.id())
                .setParameter("brief", subject.brief())
                .setParameter("audience", subject.audience())
                .setParameter("begunBy", subject.begunBy())
                .setParameter("question", subject.asks())
                .executeUpdate();
        return database.find(Thread.class, subject.id());
    }

    /** Tells everyone of its audience where a thread stands now. */
    ThreadView tell(Thread thread, Actor actor) {
        database.flush();
        ThreadView view = ThreadView.of(thread, null);
        log.append(
                thread.brief(),
                Audience.only(thread.audience()),
                new ThreadNews("event", "thread", view, named(view.people(), actor)));
        return view;
    }

    /** The same where nobody asked for it. */
    void tell(Thread thread) {
        database.flush();
        ThreadView view = ThreadView.of(thread, null);
        log.append(
                thread.brief(),
                Audience.only(thread.audience()),
                new ThreadNews("event", "thread", view, people.shown(view.people())));
    }

    /** Tells everyone of a thread's audience of a comment. */
    void tell(Thread thread, CommentView comment, Actor actor) {
        log.append(
                thread.brief(),
                Audience.only(thread.audience()),
                new CommentNews("event", "comment", comment, named(comment.people(), actor)));
    }

    private Map<UUID, PersonView> named(Set<UUID> ids, Actor actor) {
        Set<UUID> all = new HashSet<>(ids);
        all.add(actor.id());
        return all.size() == 1 ? Map.of(actor.id(), PersonView.of(actor)) : people.shown(all);
    }

    /** A comment is new or changed, told live. */
    record CommentNews(String type, String kind, CommentView comment, Map<UUID, PersonView> people) {}

    /** The state of a thread changed, told live. */
    record ThreadNews(String type, String kind, @Nullable ThreadView thread, Map<UUID, PersonView> people) {}
}
