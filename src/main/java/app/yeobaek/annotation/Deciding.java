package app.yeobaek.annotation;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Brief;
import app.yeobaek.notification.News;
import app.yeobaek.notification.Notifications;
import app.yeobaek.notification.Topic;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.text.TextRange;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides on suggestions; what is accepted is collected for the next revision. */
@ApplicationScoped
public class Deciding {
    private final Annotations annotations;
    private final AnnotationNews news;
    private final Notifications notifications;
    private final EntityManager database;
    private final Clock clock;

    @Inject
    Deciding(
            Annotations annotations,
            AnnotationNews news,
            Notifications notifications,
            EntityManager database,
            Clock clock) {
        this.annotations = annotations;
        this.news = news;
        this.notifications = notifications;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Accepts or declines a suggestion, or changes one's mind; who made it is told.
     *
     * @throws Problem 404, 403, 400 if declining without a reason, 409 if it is none, is private, or overlaps an accepted one,
     *     412, 428
     */
    public AnnotationView decide(
            UUID id, @Nullable String ifMatch, Decision decision, @Nullable String reason, Actor actor) {
        Annotations.Found found = decidable(id, actor);
        Annotation annotation = found.annotation();
        EntityTag.require(ifMatch, annotation.version(), news.view(annotation, found.access()));
        @Nullable String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (decision == Decision.DECLINED && why == null) {
            throw Problem.of(400, "reason-wanted");
        }
        if (decision == Decision.ACCEPTED) {
            requireRoom(annotation, found.access());
        }
        annotation.decide(decision, why, actor, clock.instant());
        AnnotationView view = news.changed(annotation, found.access(), actor);
        notifications.tell(
                new News(
                        Topic.STATE,
                        "decision:" + id + ":" + view.version(),
                        annotation.brief(),
                        view.thread() == null ? null : id,
                        null,
                        actor.id(),
                        "/briefs/" + annotation.brief() + "?mark=" + id,
                        decision == Decision.ACCEPTED ? "accepted" : "declined"),
                Set.of(annotation.author()));
        return view;
    }

    /** Takes a decision back; refusals as in {@link #decide}. */
    public AnnotationView undecide(UUID id, @Nullable String ifMatch, Actor actor) {
        Annotations.Found found = decidable(id, actor);
        Annotation annotation = found.annotation();
        EntityTag.require(ifMatch, annotation.version(), news.view(annotation, found.access()));
        annotation.undecide(clock.instant());
        return news.changed(annotation, found.access(), actor);
    }

    private Annotations.Found decidable(UUID id, Actor actor) {
        Annotations.Found found = annotations.readableBy(actor, id, LockModeType.PESSIMISTIC_WRITE);
        found.access().require(Permission.DECIDE_SUGGESTIONS);
        Annotation annotation = found.annotation();
        if (annotation.isDeleted()) {
            throw Problem.notFound();
        }
        if (annotation.isHidden()) {
            throw Problem.of(409, "mark-hidden");
        }
        if (annotation.kind() != Kind.SUGGESTION || annotation.isPrivate()) {
            throw Problem.of(409, "no-suggestion");
        }
        return found;
    }

    /** Two accepted suggestions for the same words cannot both be carried out. */
    private void requireRoom(Annotation annotation, Access access) {
        UUID revision = access.brief().revision();
        // Whoever decides at the same time waits here, and then sees what was decided.
        database.find(Brief.class, annotation.brief(), LockModeType.PESSIMISTIC_WRITE);
        TextRange range = annotations.anchors(annotation.id(), revision).stream()
                .filter(it -> it.standing().isSure())
                .flatMap(it -> it.range().stream())
                .findFirst()
                .orElseThrow(() -> Problem.of(409, "suggestion-without-place"));
        boolean taken = annotations.accepted(annotation.brief(), revision).stream()
                .filter(it -> !it.annotation().equals(annotation.id()))
                .anyMatch(it -> it.range().overlaps(range));
        if (taken) {
            throw Problem.of(409, "suggestions-overlap");
        }
    }
}
