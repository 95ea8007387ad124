package app.yeobaek.annotation;

import app.yeobaek.annotation.NewAnnotation.NewPassage;
import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Revisions;
import app.yeobaek.discussion.Discussions;
import app.yeobaek.discussion.NewComment;
import app.yeobaek.discussion.ThreadView;
import app.yeobaek.live.Audience;
import app.yeobaek.live.EventLog;
import app.yeobaek.people.People;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.text.QuoteSelector;
import app.yeobaek.text.TextRange;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Ids;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, changes, deletes and restores annotations, and tells everyone of their audience live. */
@ApplicationScoped
public class Marking {
    private final Annotations annotations;
    private final Briefs briefs;
    private final Revisions revisions;
    private final Discussions discussions;
    private final People people;
    private final EventLog log;
    private final Clock clock;

    @Inject
    Marking(
            Annotations annotations,
            Briefs briefs,
            Revisions revisions,
            Discussions discussions,
            People people,
            EventLog log,
            Clock clock) {
        this.annotations = annotations;
        this.briefs = briefs;
        this.revisions = revisions;
        this.discussions = discussions;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /** An annotation, and whether it was made now or already before by the same request. */
    public record Marked(AnnotationView annotation, boolean isNew) {}

    /**
     * Marks passages of a brief.
     *
     * @throws Problem 404, 403 if the actor may not mark for this audience, 400 if a passage does not fit the text, 409 if
     *     the revision is not the current one, the words differ, or the id is taken
     */
    public Marked mark(UUID briefId, NewAnnotation wanted, Actor actor) {
        Access access = briefs.readableBy(actor, briefId);
        access.require(wanted.visibility() == Visibility.PRIVATE ? Permission.KEEP_PRIVATE_MARKS : Permission.ANNOTATE);
        Optional<Marked> before = madeBefore(wanted, briefId, actor);
        if (before.isPresent()) {
            return before.get();
        }
        if (!wanted.revision().equals(access.brief().revision())) {
            throw Problem.of(409, "revision-outdated")
                    .with("current", access.brief().revision());
        }
        if (wanted.kind() == Kind.COMMENT
                && (wanted.body() == null || wanted.body().isBlank())) {
            throw Problem.of(400, "comment-empty");
        }
        Instant now = clock.instant();
        UUID id = wanted.id() == null ? Ids.next() : wanted.id();
        Annotation annotation =
                new Annotation(id, briefId, actor, wanted.kind(), wanted.colour(), wanted.visibility(), now);
        List<Anchor> anchors = anchors(annotation, wanted);
        annotations.add(annotation, anchors);
        ThreadView thread = wanted.body() == null || wanted.body().isBlank()
                ? null
                : discussions.open(annotation.subject(), wanted.body(), actor);
        AnnotationView view = AnnotationView.of(
                annotation, anchors.stream().map(Anchor::passage).toList(), thread);
        tell(annotation, view, PersonView.of(actor));
        return new Marked(view, true);
    }

    /**
     * Changes the colour or the visibility of one's own annotation.
     *
     * @throws Problem 404, 403 if it is somebody else's or its new audience is not the actor's to address, 409 if others
     *     have spoken in a thread that would become private, 412, 428
     */
    public AnnotationView change(UUID id, @Nullable String ifMatch, AnnotationChange change, Actor actor) {
        Annotations.Found found = own(id, actor);
        Annotation annotation = found.annotation();
        if (annotation.isDeleted()) {
            throw Problem.notFound();
        }
        EntityTag.require(ifMatch, annotation.version(), view(annotation, found.access()));
        Instant now = clock.instant();
        if (change.colour() != null && change.colour() != annotation.colour()) {
            annotation.recolour(change.colour(), now);
        }
        if (change.visibility() != null && change.visibility() != annotation.visibility()) {
            turnTo(change.visibility(), found, actor, now);
        }
        annotations.flush();
        AnnotationView view = view(annotation, found.access());
        tell(annotation, view, PersonView.of(actor));
        return view;
    }

    /** Deletes one's own annotation with its thread; {@link #restore} brings both back. */
    public void delete(UUID id, Actor actor) {
        Annotation annotation = own(id, actor).annotation();
        annotation.delete(clock.instant());
        // What a deleted mark was about is, like the mark, there for its author alone.
        discussions.turnTo(id, annotation.author());
        annotations.flush();
        log.append(annotation.brief(), Audience.only(annotation.audience()), Removed.of(annotation));
    }

    /** Brings back one's own deleted annotation. */
    public AnnotationView restore(UUID id, Actor actor) {
        Annotations.Found found = own(id, actor);
        found.annotation().restore(clock.instant());
        discussions.turnTo(id, found.annotation().audience());
        annotations.flush();
        AnnotationView view = view(found.annotation(), found.access());
        tell(found.annotation(), view, PersonView.of(actor));
        return view;
    }

    /** Answers in the thread of an annotation; the first answer begins the thread. */
    public Discussions.Said reply(UUID id, NewComment comment, Actor actor) {
        Annotations.Found found = annotations.readableBy(actor, id, LockModeType.NONE);
        Annotation annotation = found.annotation();
        found.access().require(annotation.isPrivate() ? Permission.KEEP_PRIVATE_MARKS : Permission.REPLY);
        if (annotation.isDeleted()) {
            throw Problem.notFound();
        }
        return discussions.say(annotation.subject(), comment.id(), comment.body(), actor);
    }

    /** An annotation with its passages in the current revision and its thread. */
    public AnnotationView read(UUID id, Actor actor) {
        Annotations.Found found = annotations.readableBy(actor, id, LockModeType.NONE);
        return view(found.annotation(), found.access());
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
                    return new Marked(view(annotation, briefs.readableBy(actor, brief)), false);
                });
    }

    private List<Anchor> anchors(Annotation annotation, NewAnnotation wanted) {
        String text = revisions.published(wanted.revision()).manuscript().text();
        List<NewPassage> ordered = wanted.passages().stream()
                .sorted(Comparator.comparingInt(NewPassage::start))
                .toList();
        List<Anchor> anchors = new ArrayList<>();
        for (NewPassage passage : ordered) {
            TextRange range = checked(passage, text);
            QuoteSelector quote = QuoteSelector.of(text, range);
            if (passage.exact() != null && !passage.exact().equals(quote.exact())) {
                throw Problem.of(409, "words-differ").with("exact", quote.exact());
            }
            anchors.add(new Anchor(annotation, wanted.revision(), anchors.size(), range, quote));
        }
        return anchors;
    }

    private static TextRange checked(NewPassage passage, String text) {
        boolean fits = passage.start() < passage.end()
                && passage.end() <= text.length()
                && passage.end() - passage.start() <= NewAnnotation.LENGTH
                && !QuoteSelector.isCut(text, passage.start())
                && !QuoteSelector.isCut(text, passage.end())
                && !text.substring(passage.start(), passage.end()).isBlank();
        if (!fits) {
            throw Problem.of(400, "passage-outside", text.length());
        }
        return new TextRange(passage.start(), passage.end());
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
            annotations.flush();
            log.append(annotation.brief(), Audience.allBut(actor.id()), Removed.of(annotation));
        }
    }

    private Annotations.Found own(UUID id, Actor actor) {
        Annotations.Found found = annotations.readableBy(actor, id, LockModeType.PESSIMISTIC_WRITE);
        if (!found.annotation().isBy(actor)) {
            throw Problem.forbidden();
        }
        return found;
    }

    private AnnotationView view(Annotation annotation, Access access) {
        return AnnotationView.of(
                annotation,
                annotations.passages(annotation.id(), access.brief().revision()),
                discussions.on(List.of(annotation.id())).get(annotation.id()));
    }

    private void tell(Annotation annotation, AnnotationView view, PersonView actor) {
        log.append(
                annotation.brief(),
                Audience.only(annotation.audience()),
                new Told("event", "annotation", view, named(view, actor)));
    }

    private Map<UUID, PersonView> named(AnnotationView view, PersonView actor) {
        Set<UUID> ids = new HashSet<>();
        ids.add(view.author());
        ThreadView thread = view.thread();
        if (thread != null && thread.comments() != null) {
            thread.comments().forEach(it -> ids.add(it.author()));
        }
        return ids.equals(Set.of(actor.id())) ? Map.of(actor.id(), actor) : people.shown(ids);
    }

    /** An annotation is new or changed, told live. */
    record Told(String type, String kind, AnnotationView annotation, Map<UUID, PersonView> people) {}

    /** An annotation is gone for its hearers, told live. */
    record Removed(String type, String kind, UUID id, int version) {
        static Removed of(Annotation annotation) {
            return new Removed("event", "annotation-removed", annotation.id(), annotation.version());
        }
    }
}
