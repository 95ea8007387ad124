package app.yeobaek.annotation;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.discussion.Credit;
import app.yeobaek.discussion.Discussions;
import app.yeobaek.discussion.NewComment;
import app.yeobaek.discussion.ThreadView;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Ids;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, changes, deletes and restores annotations, and tells everyone of their audience live. */
@ApplicationScoped
public class Marking {
    private final Annotations annotations;
    private final Briefs briefs;
    private final Placing placing;
    private final Carrying carrying;
    private final Anchors anchors;
    private final Discussions discussions;
    private final AnnotationNews news;
    private final Event<MarkShared> shared;
    private final Clock clock;

    @Inject
    Marking(
            Annotations annotations,
            Briefs briefs,
            Placing placing,
            Carrying carrying,
            Anchors anchors,
            Discussions discussions,
            AnnotationNews news,
            Event<MarkShared> shared,
            Clock clock) {
        this.annotations = annotations;
        this.briefs = briefs;
        this.placing = placing;
        this.carrying = carrying;
        this.anchors = anchors;
        this.discussions = discussions;
        this.news = news;
        this.shared = shared;
        this.clock = clock;
    }

    /** An annotation, and whether it was made now or already before by the same request. */
    public record Marked(AnnotationView annotation, boolean isNew) {}

    /**
     * Marks passages of a brief, or notes something on the whole of it.
     *
     * @throws Problem 404, 403 if the actor may not mark for this audience, 400 if a passage does not fit the text or the kind,
     *     409 if the revision is none of the brief's, the words differ, or the id is taken. What is marked in an older revision
     *     is carried over to the current one at once; only suggestions are for the current one alone
     */
    public Marked mark(UUID briefId, NewAnnotation wanted, Actor actor) {
        return mark(briefId, wanted, null, actor);
    }

    /** The same with words that came with a file, by whom it names. */
    public Marked mark(UUID briefId, NewAnnotation wanted, @Nullable Credit credit, Actor actor) {
        Access access = briefs.readableBy(actor, briefId);
        access.require(wanted.visibility() == Visibility.PRIVATE ? Permission.KEEP_PRIVATE_MARKS : Permission.ANNOTATE);
        Optional<Marked> before = madeBefore(wanted, briefId, actor);
        if (before.isPresent()) {
            return before.get();
        }
        if (wanted.kind() == Kind.SUGGESTION) {
            Placing.requireCurrent(wanted.revision(), access.brief());
        } else {
            placing.requireKnown(wanted.revision(), access.brief());
        }
        String body = wanted.body() == null ? "" : wanted.body();
        if (wanted.kind().speaks() && body.isBlank()) {
            throw Problem.of(400, "comment-empty");
        }
        Instant now = clock.instant();
        UUID id = wanted.id() == null ? Ids.next() : wanted.id();
        Annotation annotation =
                new Annotation(id, briefId, actor, wanted.kind(), wanted.colour(), wanted.visibility(), now);
        List<Anchor> anchors = placing.anchors(annotation, wanted.revision(), wanted.passages());
        if (wanted.kind() == Kind.SUGGESTION) {
            annotation.suggest(Placing.replacement(wanted.replacement(), anchors), now);
        }
        annotations.add(annotation, anchors);
        // Only now, for the new row's foreign key has waited for whoever is publishing: what was current may be old.
        UUID current = briefs.currentRevision(briefId);
        if (!current.equals(wanted.revision())) {
            anchors = carrying.forward(anchors, wanted.revision(), current);
            this.anchors.add(anchors);
        }
        ThreadView thread = body.isBlank() ? null : discussions.open(annotation.subject(), body, credit, actor);
        AnnotationView view = AnnotationView.of(annotation, anchors, current, thread);
        news.tell(annotation, view, actor);
        return new Marked(view, true);
    }

    /**
     * Changes the colour, the visibility, the passages or the suggested words of one's own annotation.
     *
     * @throws Problem 404, 403 if it is somebody else's or its new audience is not the actor's to address, 400 and 409 as for
     *     {@link #mark}, 409 if others have spoken in a thread that would become private or the suggestion is decided, 412, 428
     */
    public AnnotationView change(UUID id, @Nullable String ifMatch, AnnotationChange change, Actor actor) {
        Annotations.Found found = own(id, actor);
        Annotation annotation = found.annotation();
        if (annotation.isDeleted()) {
            throw Problem.notFound();
        }
        if (annotation.isHidden()) {
            throw Problem.of(409, "mark-hidden");
        }
        EntityTag.require(ifMatch, annotation.version(), news.view(annotation, found.access()));
        Instant now = clock.instant();
        if (change.colour() != null && change.colour() != annotation.colour()) {
            annotation.recolour(change.colour(), now);
        }
        if (change.passages() != null || change.replacement() != null) {
            reword(found, change, now);
        }
        if (change.visibility() != null && change.visibility() != annotation.visibility()) {
            turnTo(change.visibility(), found, actor, now);
        }
        AnnotationView view = news.changed(annotation, found.access(), actor);
        if (change.visibility() == Visibility.TEAM) {
            shared.fire(new MarkShared(annotation.id(), annotation.brief()));
        }
        return view;
    }

    /**
     * Deletes one's own annotation with its thread; {@link #restore} brings both back. Where others have spoken, their words and
     * the place stay, and only what the actor said goes.
     */
    public void delete(UUID id, Actor actor) {
        Annotations.Found found = own(id, actor);
        Annotation annotation = found.annotation();
        Instant now = clock.instant();
        if (!annotation.isDeleted() && discussions.hasOtherVoices(id, actor)) {
            if (annotation.withdrawnAt() == null) {
                annotation.withdraw(now);
                discussions.fallSilent(id, actor.id(), now);
                news.changed(annotation, found.access(), actor);
            }
            return;
        }
        annotation.delete(now);
        // What a deleted mark was about is, like the mark, there for its author alone.
        discussions.turnTo(id, annotation.author());
        news.gone(annotation);
    }

    /** Brings back a deleted or withdrawn annotation: one's own, or anyone's of the team for those who may. */
    public AnnotationView restore(UUID id, Actor actor) {
        Annotations.Found found = annotations.restorableBy(actor, id);
        Annotation annotation = found.annotation();
        Instant now = clock.instant();
        @Nullable Instant withdrawn = annotation.withdrawnAt();
        if (withdrawn != null) {
            discussions.speakAgain(id, annotation.author(), withdrawn);
            annotation.comeBack(now);
        }
        annotation.restore(now);
        discussions.turnTo(id, annotation.audience());
        return news.changed(annotation, found.access(), actor);
    }

    /** Answers in the thread of an annotation; the first answer begins the thread. */
    public Discussions.Said reply(UUID id, NewComment comment, Actor actor) {
        return reply(id, comment, null, actor);
    }

    /** The same with words that came with a file, by whom it names. */
    public Discussions.Said reply(UUID id, NewComment comment, @Nullable Credit credit, Actor actor) {
        Annotations.Found found = annotations.readableBy(actor, id, LockModeType.NONE);
        Annotation annotation = found.annotation();
        found.access().require(annotation.isPrivate() ? Permission.KEEP_PRIVATE_MARKS : Permission.REPLY);
        if (annotation.isDeleted()) {
            throw Problem.notFound();
        }
        return discussions.say(annotation.subject(), comment.id(), comment.body(), credit, actor);
    }

    /** An annotation with its passages in the current revision and its thread. */
    public AnnotationView read(UUID id, Actor actor) {
        Annotations.Found found = annotations.readableBy(actor, id, LockModeType.NONE);
        return news.view(found.annotation(), found.access());
    }

    /** The brief that an annotation the actor may see belongs to. */
    public UUID briefOf(UUID id, Actor actor) {
        return annotations.readableBy(actor, id, LockModeType.NONE).annotation().brief();
    }

    private Optional<Marked> madeBefore(NewAnnotation wanted, UUID brief, Actor actor) {
        return Optional.ofNullable(wanted.id())
                .flatMap(annotations::findByIdOptional)
                .map(annotation -> {
                    if (!annotation.isBy(actor) || !annotation.brief().equals(brief)) {
                        throw Problem.of(409, "id-taken");
                    }
                    return new Marked(news.view(annotation, briefs.readableBy(actor, brief)), false);
                });
    }

    private void reword(Annotations.Found found, AnnotationChange change, Instant now) {
        Annotation annotation = found.annotation();
        if (annotation.decision() != null) {
            throw Problem.of(409, "already-decided");
        }
        UUID revision = found.access().brief().revision();
        if (change.passages() != null) {
            Placing.requireCurrent(change.revision(), found.access().brief());
            annotations.replace(annotation.id(), revision, placing.anchors(annotation, revision, change.passages()));
            annotation.moved(now);
        }
        if (change.replacement() != null) {
            if (annotation.kind() != Kind.SUGGESTION) {
                throw Problem.of(400, "no-suggestion");
            }
            annotation.suggest(
                    Placing.replacement(change.replacement(), annotations.anchors(annotation.id(), revision)), now);
        }
    }

    private void turnTo(Visibility visibility, Annotations.Found found, Actor actor, Instant now) {
        Annotation annotation = found.annotation();
        if (visibility == Visibility.PRIVATE && discussions.hasOtherVoices(annotation.id(), actor)) {
            throw Problem.of(409, "others-spoke");
        }
        if (visibility == Visibility.TEAM) {
            found.access().require(Permission.ANNOTATE);
        }
        annotation.turnTo(visibility, now);
        discussions.turnTo(annotation.id(), annotation.audience());
        if (annotation.isPrivate()) {
            news.gone(annotation);
        }
    }

    /** Tells once more of an annotation made in this transaction, whose thread has grown since. */
    AnnotationView told(UUID id, Actor actor) {
        Annotations.Found found = annotations.readableBy(actor, id, LockModeType.NONE);
        return news.changed(found.annotation(), found.access(), actor);
    }

    /** One's own annotation, locked; 404 if one may not see it, 403 if it is somebody else's. */
    Annotations.Found own(UUID id, Actor actor) {
        Annotations.Found found = annotations.readableBy(actor, id, LockModeType.PESSIMISTIC_WRITE);
        if (!found.annotation().isBy(actor)) {
            throw Problem.forbidden();
        }
        return found;
    }
}
