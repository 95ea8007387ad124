package app.yeobaek.discussion;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.live.Audience;
import app.yeobaek.live.EventLog;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Ids;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Carries on discussions: says, rewords, deletes, settles; and tells everyone of the audience live. */
@ApplicationScoped
public class Discussions {
    private final EntityManager database;
    private final StatelessSession writer;
    private final Briefs briefs;
    private final EventLog log;
    private final Clock clock;

    @Inject
    Discussions(EntityManager database, StatelessSession writer, Briefs briefs, EventLog log, Clock clock) {
        this.database = database;
        this.writer = writer;
        this.briefs = briefs;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What a thread hangs on, as far as a thread must know.
     *
     * @param id its identity, which becomes the thread's
     * @param brief the brief it belongs to
     * @param begunBy who marked the passage or raised the point
     * @param audience the one person who may know of it, or null for the team
     */
    public record Subject(UUID id, UUID brief, UUID begunBy, @Nullable UUID audience) {}

    /** A comment, and whether it was said now or already before by the same request. */
    public record Said(CommentView comment, boolean isNew) {}

    /** Begins the thread of a subject that is being made in this transaction; to tell of it is left to the subject's maker. */
    public ThreadView open(Subject subject, String body, Actor actor) {
        Thread thread = new Thread(subject);
        Comment first = new Comment(Ids.next(), thread, actor, Markdown.of(body), clock.instant());
        writer.insert(thread);
        writer.insert(first);
        return ThreadView.of(thread, List.of(CommentView.of(first)));
    }

    /**
     * Says something about a subject and tells everyone of its audience live; its thread begins with the first comment.
     *
     * @param id chosen by the client to make repeating the request harmless, or null
     * @throws Problem 409 if the id belongs to another comment
     */
    public Said say(Subject subject, @Nullable UUID id, String body, Actor actor) {
        Optional<Comment> before = Optional.ofNullable(id).map(it -> database.find(Comment.class, it));
        if (before.isPresent()) {
            Comment said = before.get();
            if (!said.isBy(actor) || !said.thread().equals(subject.id())) {
                throw Problem.of(409, "id-taken");
            }
            return new Said(CommentView.of(said), false);
        }
        Thread thread = begin(subject);
        Comment comment = new Comment(id == null ? Ids.next() : id, thread, actor, Markdown.of(body), clock.instant());
        database.persist(comment);
        database.flush();
        CommentView view = CommentView.of(comment);
        tell(thread, view, actor);
        return new Said(view, true);
    }

    /**
     * Changes the words of one's own comment.
     *
     * @param ifMatch the version that was read, as an entity tag
     * @throws Problem 404, 403 if it is somebody else's, 412 if it was changed meanwhile, 428 without a version
     */
    public CommentView reword(UUID id, @Nullable String ifMatch, String body, Actor actor) {
        Comment comment = own(id, actor);
        if (comment.isDeleted()) {
            throw Problem.notFound();
        }
        EntityTag.require(ifMatch, comment.version(), CommentView.of(comment));
        comment.reword(Markdown.of(body), clock.instant());
        return told(comment, actor);
    }

    /** Deletes one's own comment; {@link #restore} brings it back. */
    public void delete(UUID id, Actor actor) {
        Comment comment = own(id, actor);
        comment.delete(clock.instant());
        told(comment, actor);
    }

    /** Brings back one's own deleted comment. */
    public CommentView restore(UUID id, Actor actor) {
        Comment comment = own(id, actor);
        comment.restore();
        return told(comment, actor);
    }

    /** A single comment, for those who may read its thread. */
    public CommentView comment(UUID id, Actor actor) {
        return CommentView.of(readable(id, actor, LockModeType.NONE));
    }

    /** Says that a thread is settled: who began it may, and editors. */
    public ThreadView resolve(UUID id, Actor actor) {
        Thread thread = settleable(id, actor);
        thread.resolve(actor, clock.instant());
        return told(thread, actor);
    }

    /** Takes back that a thread is settled. */
    public ThreadView reopen(UUID id, Actor actor) {
        Thread thread = settleable(id, actor);
        thread.reopen();
        return told(thread, actor);
    }

    /** The threads of some subjects with their comments, by the subject's id. */
    public Map<UUID, ThreadView> on(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        // In SQL, because HQL's array_contains becomes an operator that no index serves: it read every thread of the
        // house, and took ten times as long as all the rest of a list.
        List<Thread> threads = writer.createNativeQuery("select * from thread where id = any(:ids)", Thread.class)
                .setParameter("ids", subjects.toArray(UUID[]::new))
                .getResultList();
        if (threads.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<CommentView>> comments = writer
                .createNativeQuery(
                        "select * from comment where thread_id = any(:ids) order by created_at, id", Comment.class)
                .setParameter("ids", threads.stream().map(Thread::id).toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(CommentView::of)
                .collect(Collectors.groupingBy(CommentView::thread));
        return threads.stream()
                .collect(Collectors.toMap(
                        Thread::id, it -> ThreadView.of(it, comments.getOrDefault(it.id(), List.of()))));
    }

    /** Whether somebody else than this person has spoken in a thread. */
    public boolean hasOtherVoices(UUID id, Actor actor) {
        return database.createQuery(
                                "select count(c) from Comment c where c.thread = :id and c.author <> :me and c.deletedAt is null",
                                Long.class)
                        .setParameter("id", id)
                        .setParameter("me", actor.id())
                        .getSingleResult()
                > 0;
    }

    /** Gives a thread another audience, where there is a thread. */
    public void turnTo(UUID id, @Nullable UUID audience) {
        Optional.ofNullable(database.find(Thread.class, id)).ifPresent(it -> it.turnTo(audience));
    }

    /** Two first comments at the same moment begin one thread. */
    private Thread begin(Subject subject) {
        database.createNativeQuery(
                        """
                        insert into thread (id, brief_id, audience, begun_by, version)
                        values (:id, :brief, cast(:audience as uuid), :begunBy, 0) on conflict (id) do nothing
                        """)
                .setParameter("id", subject.id())
                .setParameter("brief", subject.brief())
                .setParameter("audience", subject.audience())
                .setParameter("begunBy", subject.begunBy())
                .executeUpdate();
        return database.find(Thread.class, subject.id());
    }

    private Comment own(UUID id, Actor actor) {
        Comment comment = readable(id, actor, LockModeType.PESSIMISTIC_WRITE);
        if (!comment.isBy(actor)) {
            throw Problem.forbidden();
        }
        return comment;
    }

    private Comment readable(UUID id, Actor actor, LockModeType lock) {
        Comment comment =
                Optional.ofNullable(database.find(Comment.class, id, lock)).orElseThrow(Problem::notFound);
        readableThread(comment.thread(), actor, LockModeType.NONE);
        return comment;
    }

    private Thread settleable(UUID id, Actor actor) {
        Thread thread = Optional.ofNullable(database.find(Thread.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Problem::notFound);
        Access access = access(thread, actor);
        if (!thread.wasBegunBy(actor)) {
            access.require(Permission.RESOLVE_ANY_THREAD);
        }
        return thread;
    }

    private Thread readableThread(UUID id, Actor actor, LockModeType lock) {
        Thread thread =
                Optional.ofNullable(database.find(Thread.class, id, lock)).orElseThrow(Problem::notFound);
        access(thread, actor);
        return thread;
    }

    private Access access(Thread thread, Actor actor) {
        Access access = briefs.readableBy(actor, thread.brief());
        if (!thread.isFor(actor)) {
            throw Problem.notFound();
        }
        return access;
    }

    private CommentView told(Comment comment, Actor actor) {
        database.flush();
        CommentView view = CommentView.of(comment);
        tell(database.find(Thread.class, comment.thread()), view, actor);
        return view;
    }

    private ThreadView told(Thread thread, Actor actor) {
        database.flush();
        ThreadView view = ThreadView.of(thread, null);
        log.append(thread.brief(), Audience.only(thread.audience()), ThreadNews.of(view, PersonView.of(actor)));
        return view;
    }

    private void tell(Thread thread, CommentView view, Actor author) {
        log.append(thread.brief(), Audience.only(thread.audience()), CommentNews.of(view, PersonView.of(author)));
    }

    /** A comment is new or changed, told live. */
    record CommentNews(String type, String kind, CommentView comment, Map<UUID, PersonView> people) {
        static CommentNews of(CommentView comment, PersonView author) {
            return new CommentNews("event", "comment", comment, Map.of(author.id(), author));
        }
    }

    /** The state of a thread changed, told live. */
    record ThreadNews(String type, String kind, ThreadView thread, Map<UUID, PersonView> people) {
        static ThreadNews of(ThreadView thread, PersonView by) {
            return new ThreadNews("event", "thread", thread, Map.of(by.id(), by));
        }
    }
}
