package app.yeobaek.discussion;

import app.yeobaek.brief.Access;
import app.yeobaek.live.EventLog;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hides what was said and shows it again. Everyone of the audience sees that something is hidden, nobody what it said. */
@ApplicationScoped
public class Hiding {
    private final EntityManager database;
    private final Threads threads;
    private final Reactions reactions;
    private final EventLog log;
    private final Clock clock;

    @Inject
    Hiding(EntityManager database, Threads threads, Reactions reactions, EventLog log, Clock clock) {
        this.database = database;
        this.threads = threads;
        this.reactions = reactions;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A comment as moderation knows it.
     *
     * @param access what the one who asks may do with its brief
     * @param hidden null if it is not hidden
     */
    public record Held(
            UUID comment, UUID thread, UUID brief, UUID author, String body, Access access, @Nullable Hidden hidden) {}

    /**
     * A comment of the team's that the actor may read, or could if it were not hidden. Private threads are nobody's to moderate.
     *
     * @throws Problem 404 if there is none for them
     */
    public Held held(UUID id, Actor actor) {
        return held(comment(id, LockModeType.NONE), actor);
    }

    /**
     * Hides a comment from everyone.
     *
     * @throws Problem 404, 403 if the actor may not moderate, 409 if it is hidden already
     */
    public Held hide(UUID id, String reason, Actor actor) {
        Comment comment = comment(id, LockModeType.PESSIMISTIC_WRITE);
        held(comment, actor).access().require(Permission.MODERATE);
        if (comment.isHidden()) {
            throw Problem.of(409, "hidden-already");
        }
        comment.hide(actor, reason, clock.instant());
        // What was told of it before it was hidden must not be caught up on.
        log.strike(comment.brief(), id);
        return told(comment, actor);
    }

    /**
     * Shows a hidden comment again.
     *
     * @throws Problem 404, 403 if the actor may not moderate
     */
    public Held show(UUID id, Actor actor) {
        Comment comment = comment(id, LockModeType.PESSIMISTIC_WRITE);
        held(comment, actor).access().require(Permission.MODERATE);
        comment.show();
        return told(comment, actor);
    }

    private Comment comment(UUID id, LockModeType lock) {
        Comment comment =
                Optional.ofNullable(database.find(Comment.class, id, lock)).orElseThrow(Problem::notFound);
        if (comment.isDeleted()) {
            throw Problem.notFound();
        }
        return comment;
    }

    private Held held(Comment comment, Actor actor) {
        Threads.Held found = threads.readable(comment.thread(), actor, LockModeType.NONE);
        if (found.thread().audience() != null) {
            throw Problem.notFound();
        }
        return new Held(
                comment.id(),
                comment.thread(),
                comment.brief(),
                comment.author(),
                comment.body(),
                found.access(),
                comment.hidden());
    }

    private Held told(Comment comment, Actor actor) {
        database.flush();
        Thread thread =
                threads.readable(comment.thread(), actor, LockModeType.NONE).thread();
        threads.tell(
                thread,
                CommentView.of(comment, reactions.of(java.util.List.of(comment)).get(comment.id())),
                actor);
        return held(comment, actor);
    }
}
