package app.yeobaek.annotation;

import app.yeobaek.brief.Access;
import app.yeobaek.discussion.Hidden;
import app.yeobaek.live.EventLog;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hides marks and shows them again. Everyone of the audience is told that one is hidden, nobody what it suggested; what others said
 * of it stays.
 */
@ApplicationScoped
public class Concealing {
    private final Annotations annotations;
    private final AnnotationNews news;
    private final EventLog log;
    private final EntityManager database;
    private final Clock clock;

    @Inject
    Concealing(Annotations annotations, AnnotationNews news, EventLog log, EntityManager database, Clock clock) {
        this.annotations = annotations;
        this.news = news;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A mark as moderation knows it.
     *
     * @param words what it suggests, else the words it marks; nothing for a note
     * @param opening the comment with which its author began, or null if they said nothing
     * @param access what the one who asks may do with its brief
     * @param hidden null if it is not hidden
     */
    public record Held(
            UUID annotation,
            UUID brief,
            UUID author,
            String words,
            @Nullable UUID opening,
            Access access,
            @Nullable Hidden hidden) {}

    /**
     * A mark of the team's that the actor may read, or could if it were not hidden. Private ones are nobody's to moderate.
     *
     * @throws Problem 404 if there is none for them
     */
    public Held held(UUID id, Actor actor) {
        return held(found(id, actor, LockModeType.NONE));
    }

    /**
     * Hides a mark from everyone.
     *
     * @throws Problem 404, 403 if the actor may not moderate, 409 if it is hidden already
     */
    public Held hide(UUID id, String reason, Actor actor) {
        Annotations.Found found = found(id, actor, LockModeType.PESSIMISTIC_WRITE);
        found.access().require(Permission.MODERATE);
        Annotation annotation = found.annotation();
        if (annotation.isHidden()) {
            throw Problem.of(409, "hidden-already");
        }
        annotation.hide(actor, reason, clock.instant());
        // What was told of it before it was hidden must not be caught up on.
        log.strike(annotation.brief(), id);
        news.changed(annotation, found.access(), actor);
        return held(found);
    }

    /**
     * Shows a hidden mark again.
     *
     * @throws Problem 404, 403 if the actor may not moderate
     */
    public Held show(UUID id, Actor actor) {
        Annotations.Found found = found(id, actor, LockModeType.PESSIMISTIC_WRITE);
        found.access().require(Permission.MODERATE);
        if (found.annotation().isHidden()) {
            found.annotation().show(clock.instant());
            news.changed(found.annotation(), found.access(), actor);
        }
        return held(found);
    }

    private Annotations.Found found(UUID id, Actor actor, LockModeType lock) {
        Annotations.Found found = annotations.readableBy(actor, id, lock);
        if (found.annotation().isPrivate() || found.annotation().isDeleted()) {
            throw Problem.notFound();
        }
        return found;
    }

    private Held held(Annotations.Found found) {
        Annotation annotation = found.annotation();
        @Nullable String replacement = annotation.replacement();
        return new Held(
                annotation.id(),
                annotation.brief(),
                annotation.author(),
                replacement == null ? marked(found) : replacement,
                opening(annotation),
                found.access(),
                annotation.hidden());
    }

    private String marked(Annotations.Found found) {
        return annotations
                .passages(found.annotation().id(), found.access().brief().revision())
                .stream()
                .map(Passage::exact)
                .collect(Collectors.joining(" … "));
    }

    private @Nullable UUID opening(Annotation annotation) {
        @SuppressWarnings("unchecked")
        List<UUID> found = database.createNativeQuery(
                        """
                        select c.id from (select * from comment where thread_id = :annotation order by created_at, id limit 1) c
                        where c.author_id = :author and c.deleted_at is null
                        """,
                        UUID.class)
                .setParameter("annotation", annotation.id())
                .setParameter("author", annotation.author())
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }
}
