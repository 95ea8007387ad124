package app.yeobaek.discussion;

import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Ids;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Carries on discussions: says, rewords, deletes; and tells everyone of the audience live. */
@ApplicationScoped
public class Discussions {
    private final EntityManager database;
    private final StatelessSession writer;
    private final Threads threads;
    private final Settling settling;
    private final Reactions reactions;
    private final Mentions mentions;
    private final Images images;
    private final Event<Spoken> spoken;
    private final Clock clock;

    @Inject
    Discussions(
            EntityManager database,
            StatelessSession writer,
            Threads threads,
            Settling settling,
            Reactions reactions,
            Mentions mentions,
            Images images,
            Event<Spoken> spoken,
            Clock clock) {
        this.database = database;
        this.writer = writer;
        this.threads = threads;
        this.settling = settling;
        this.reactions = reactions;
        this.mentions = mentions;
        this.images = images;
        this.spoken = spoken;
        this.clock = clock;
    }

    /**
     * What a thread hangs on, as far as a thread must know.
     *
     * @param id its identity, which becomes the thread's
     * @param brief the brief it belongs to
     * @param begunBy who marked the passage or raised the point
     * @param audience the one person who may know of it, or null for the team
     * @param asks whether it is a question, open until somebody answers
     */
    public record Subject(UUID id, UUID brief, UUID begunBy, @Nullable UUID audience, boolean asks) {
        /** A subject that is no question. */
        public Subject(UUID id, UUID brief, UUID begunBy, @Nullable UUID audience) {
            this(id, brief, begunBy, audience, false);
        }
    }

    /** A comment, and whether it was said now or already before by the same request. */
    public record Said(CommentView comment, boolean isNew) {}

    /** Begins the thread of a subject that is being made in this transaction; to tell of it is left to the subject's maker. */
    public ThreadView open(Subject subject, String body, Actor actor) {
        return open(subject, body, null, actor);
    }

    /** The same with words that came with a file, by whom it names. */
    public ThreadView open(Subject subject, String body, @Nullable Credit credit, Actor actor) {
        Thread thread = new Thread(subject);
        Markdown words = Markdown.of(body, mentions.reader(subject.brief(), body));
        Comment first = new Comment(Ids.next(), thread, actor, words, credit, clock.instant());
        writer.insert(thread);
        writer.insert(first);
        tie(thread, first, words, actor, true);
        return ThreadView.of(thread, List.of(CommentView.of(first, null)));
    }

    /**
     * Says something about a subject and tells everyone of its audience live; its thread begins with the first comment.
     *
     * @param id chosen by the client to make repeating the request harmless, or null
     * @throws Problem 409 if the id belongs to another comment
     */
    public Said say(Subject subject, @Nullable UUID id, String body, Actor actor) {
        return say(subject, id, body, null, actor);
    }

    /** The same with words that came with a file, by whom it names. */
    public Said say(Subject subject, @Nullable UUID id, String body, @Nullable Credit credit, Actor actor) {
        Optional<Comment> before = Optional.ofNullable(id).map(it -> database.find(Comment.class, it));
        if (before.isPresent()) {
            Comment said = before.get();
            if (!said.isBy(actor) || !said.thread().equals(subject.id())) {
                throw Problem.of(409, "id-taken");
            }
            return new Said(view(said), false);
        }
        Thread thread = threads.begun(subject);
        Markdown words = Markdown.of(body, mentions.reader(subject.brief(), body));
        Comment comment = new Comment(id == null ? Ids.next() : id, thread, actor, words, credit, clock.instant());
        database.persist(comment);
        database.flush();
        tie(thread, comment, words, actor, true);
        CommentView view = CommentView.of(comment, null);
        threads.tell(thread, view, actor);
        settling.heard(thread, actor);
        return new Said(view, true);
    }

    /**
     * Changes the words of one's own comment; what it said before is kept.
     *
     * @param ifMatch the version that was read, as an entity tag
     * @throws Problem 404, 403 if it is somebody else's, 412 if it was changed meanwhile, 428 without a version
     */
    public CommentView reword(UUID id, @Nullable String ifMatch, String body, Actor actor) {
        Comment comment = own(id, actor);
        if (comment.isDeleted()) {
            throw Problem.notFound();
        }
        EntityTag.require(ifMatch, comment.version(), view(comment));
        Markdown words = Markdown.of(body, mentions.reader(comment.brief(), body));
        if (comment.differsFrom(words)) {
            Wordings.keep(database, comment);
            comment.reword(words, clock.instant());
            tie(database.find(Thread.class, comment.thread()), comment, words, actor, false);
        }
        return told(comment, actor);
    }

    /** Deletes one's own comment; {@link #restore} brings it back. */
    public void delete(UUID id, Actor actor) {
        Comment comment = own(id, actor);
        comment.delete(clock.instant());
        told(comment, actor);
    }

    /** Brings back a deleted comment: one's own, or anyone's for those who may. */
    public CommentView restore(UUID id, Actor actor) {
        Comment comment = readable(id, actor, LockModeType.PESSIMISTIC_WRITE);
        if (!comment.isBy(actor)) {
            if (!comment.isDeleted()) {
                throw Problem.forbidden();
            }
            threads.readable(comment.thread(), actor, LockModeType.NONE)
                    .access()
                    .require(Permission.RESTORE_ANY);
        }
        comment.restore();
        return told(comment, actor);
    }

    /** A single comment, for those who may read its thread. */
    public CommentView comment(UUID id, Actor actor) {
        return view(readable(id, actor, LockModeType.NONE));
    }

    /** What a comment said before it was reworded, oldest first, and what it says now. */
    public List<WordingView> wordings(UUID id, Actor actor) {
        Comment comment = readable(id, actor, LockModeType.NONE);
        if (comment.isDeleted() || comment.isHidden()) {
            throw Problem.notFound();
        }
        return Wordings.of(database, comment);
    }

    /** The threads of some subjects with their comments, by the subject's id. */
    public Map<UUID, ThreadView> on(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        // In SQL, because HQL's array_contains becomes an operator that no index serves: it read every thread of the
        // house, and took ten times as long as all the rest of a list.
        List<Thread> found = writer.createNativeQuery("select * from thread where id = any(:ids)", Thread.class)
                .setParameter("ids", subjects.toArray(UUID[]::new))
                .getResultList();
        if (found.isEmpty()) {
            return Map.of();
        }
        List<Comment> comments = writer.createNativeQuery(
                        "select * from comment where thread_id = any(:ids) order by created_at, id", Comment.class)
                .setParameter("ids", found.stream().map(Thread::id).toArray(UUID[]::new))
                .getResultList();
        Map<UUID, ReactionsView> nods = reactions.of(comments);
        Map<UUID, List<CommentView>> views = comments.stream()
                .map(it -> CommentView.of(it, nods.get(it.id())))
                .collect(Collectors.groupingBy(CommentView::thread));
        return found.stream()
                .collect(Collectors.toMap(Thread::id, it -> ThreadView.of(it, views.getOrDefault(it.id(), List.of()))));
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

    /** The newest deleted comments in a brief that the actor may bring back: their own, or with {@code all} the team's. */
    public List<ThrownComment> thrownAway(UUID brief, Actor actor, boolean all, int limit) {
        return database.createQuery(
                        """
                        select new app.yeobaek.discussion.ThrownComment(c.id, c.thread, c.author, c.body, c.deletedAt)
                        from Comment c join Thread t on t.id = c.thread
                        where c.brief = :brief and c.deletedAt is not null and (t.audience is null or t.audience = :actor)
                          and (c.author = :actor or (:all = true and t.audience is null))
                        order by c.deletedAt desc, c.id
                        """,
                        ThrownComment.class)
                .setParameter("brief", brief)
                .setParameter("actor", actor.id())
                .setParameter("all", all)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Takes back all that one person has said in a thread, as of a moment; to tell of it is left to the caller. */
    public void fallSilent(UUID thread, UUID person, Instant now) {
        said(thread, person).stream().filter(it -> !it.isDeleted()).forEach(it -> it.delete(now));
    }

    /** Brings back what {@link #fallSilent} took back at that moment. */
    public void speakAgain(UUID thread, UUID person, Instant then) {
        said(thread, person).stream().filter(it -> then.equals(it.deletedAt())).forEach(Comment::restore);
    }

    private List<Comment> said(UUID thread, UUID person) {
        return database.createQuery("from Comment c where c.thread = :thread and c.author = :person", Comment.class)
                .setParameter("thread", thread)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Remembers what the words point at, and lets it be known within the house that they were said. */
    private void tie(Thread thread, Comment comment, Markdown words, Actor actor, boolean isNew) {
        Set<UUID> mentioned =
                isNew && words.mentions().isEmpty() ? Set.of() : mentions.keep(comment.id(), words.mentions(), isNew);
        images.tie(comment, words.images(), isNew);
        spoken.fire(new Spoken(
                thread.brief(), thread.id(), comment.id(), actor.id(), thread.audience(), mentioned, !isNew));
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
        threads.readable(comment.thread(), actor, LockModeType.NONE);
        return comment;
    }

    private CommentView view(Comment comment) {
        return CommentView.of(comment, reactions.of(List.of(comment)).get(comment.id()));
    }

    private CommentView told(Comment comment, Actor actor) {
        database.flush();
        CommentView view = view(comment);
        threads.tell(database.find(Thread.class, comment.thread()), view, actor);
        return view;
    }
}
