package app.yeobaek.annotation;

import app.yeobaek.brief.Access;
import app.yeobaek.discussion.Discussions;
import app.yeobaek.live.Audience;
import app.yeobaek.live.EventLog;
import app.yeobaek.people.People;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells live what became of annotations, and shows them as they are told. */
@ApplicationScoped
class AnnotationNews {
    private final Annotations annotations;
    private final Discussions discussions;
    private final People people;
    private final EventLog log;

    @Inject
    AnnotationNews(Annotations annotations, Discussions discussions, People people, EventLog log) {
        this.annotations = annotations;
        this.discussions = discussions;
        this.people = people;
        this.log = log;
    }

    /** An annotation with its passages in the current revision and its thread. */
    AnnotationView view(Annotation annotation, Access access) {
        UUID revision = access.brief().revision();
        return AnnotationView.of(
                annotation,
                annotations.anchors(annotation.id(), revision),
                revision,
                discussions.on(List.of(annotation.id())).get(annotation.id()));
    }

    /** Writes what was changed, and tells everyone of the annotation's audience how it is now. */
    AnnotationView changed(Annotation annotation, Access access, Actor actor) {
        annotations.flush();
        AnnotationView view = view(annotation, access);
        tell(annotation, view, actor);
        return view;
    }

    /** Tells everyone of its audience of an annotation. */
    void tell(Annotation annotation, AnnotationView view, Actor actor) {
        Set<UUID> ids = view.people();
        Map<UUID, PersonView> named =
                ids.equals(Set.of(actor.id())) ? Map.of(actor.id(), PersonView.of(actor)) : people.shown(ids);
        log.append(
                annotation.brief(), Audience.only(annotation.audience()), new Told("event", "annotation", view, named));
    }

    /**
     * Tells that an annotation is gone for everyone but its author, or for its audience if it was deleted. What the log still
     * holds of it is from now on for its author alone: whoever comes back with an old place in the log must not read it there.
     */
    void gone(Annotation annotation) {
        annotations.flush();
        log.keepFor(annotation.author(), annotation.brief(), annotation.id());
        Audience audience =
                annotation.isDeleted() ? Audience.only(annotation.audience()) : Audience.allBut(annotation.author());
        log.append(
                annotation.brief(),
                audience,
                new Removed("event", "annotation-removed", annotation.id(), annotation.version()));
    }

    /** An annotation is new or changed, told live. */
    record Told(String type, String kind, AnnotationView annotation, Map<UUID, PersonView> people) {}

    /** An annotation is gone for its hearers, told live. */
    record Removed(String type, String kind, UUID id, int version) {}
}
