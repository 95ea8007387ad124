package app.yeobaek.annotation;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Revisions;
import app.yeobaek.discussion.Discussions;
import app.yeobaek.discussion.ThreadView;
import app.yeobaek.people.People;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.text.QuoteSelector;
import app.yeobaek.text.TextRange;
import app.yeobaek.web.Cursor;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts marks back by hand that a new revision left uncertain or without a place, and tells where marks have been. */
@ApplicationScoped
class PuttingBack {
    private final Annotations annotations;
    private final Anchors anchors;
    private final Revisions revisions;
    private final Discussions discussions;
    private final People people;
    private final AnnotationNews news;
    private final Clock clock;

    @Inject
    PuttingBack(
            Annotations annotations,
            Anchors anchors,
            Revisions revisions,
            Discussions discussions,
            People people,
            AnnotationNews news,
            Clock clock) {
        this.annotations = annotations;
        this.anchors = anchors;
        this.revisions = revisions;
        this.discussions = discussions;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Says where passages of a mark stand in the current revision. May be said again.
     *
     * @param ifMatch the version of the mark that was read, as an entity tag
     * @throws Problem 404, 403 unless it is the actor's own mark or their role allows it, 409 if the revision is not current or
     *     the words differ, 400 if a passage does not fit or there is no such passage, 412, 428
     */
    AnnotationView put(UUID id, @Nullable String ifMatch, NewPlace wanted, Actor actor) {
        Annotations.Found found = annotations.readableBy(actor, id, LockModeType.PESSIMISTIC_WRITE);
        Annotation annotation = found.annotation();
        Access access = found.access();
        if (!annotation.isBy(actor)) {
            access.require(Permission.PUT_BACK_MARKS);
        }
        if (annotation.isDeleted()) {
            throw Problem.notFound();
        }
        EntityTag.require(ifMatch, annotation.version(), news.view(annotation, access));
        Placing.requireCurrent(wanted.revision(), access.brief());
        String text = revisions.published(wanted.revision()).manuscript().text();
        List<Anchor> standing = anchors.of(id, wanted.revision());
        Instant now = clock.instant();
        Set<Integer> named = new HashSet<>();
        for (NewPlace.PlacedPassage passage : wanted.passages()) {
            if (passage.ordinal() >= standing.size() || !named.add(passage.ordinal())) {
                throw Problem.of(400, "no-such-passage", standing.size());
            }
            put(standing.get(passage.ordinal()), passage, text, actor, now);
        }
        annotation.moved(now);
        return news.changed(annotation, access, actor);
    }

    private static void put(Anchor anchor, NewPlace.PlacedPassage passage, String text, Actor actor, Instant now) {
        if (passage.isGone()) {
            anchor.giveUp(actor, now);
            return;
        }
        if (passage.start() == null || passage.end() == null) {
            throw Problem.of(400, "place-wanted");
        }
        TextRange range = Placing.checked(passage.start(), passage.end(), text);
        QuoteSelector quote = QuoteSelector.of(text, range);
        Placing.requireWords(passage.exact(), quote);
        anchor.putBack(range, quote, actor, now);
    }

    /** What waits for a person in the current revision of a brief, oldest first, as far as the actor sees it. */
    PendingList pending(Access access, Actor actor, @Nullable Cursor after, int limit) {
        Revisions.Published current = revisions.published(access.brief().revision());
        List<Annotation> found = annotations.pending(current.id(), actor, after, limit + 1);
        List<Annotation> page = found.stream().limit(limit).toList();
        Map<UUID, ThreadView> threads =
                discussions.on(page.stream().map(Annotation::id).toList());
        Map<Anchor.Key, Anchor> origins = anchors.origins(current.id());
        List<PendingList.Item> items = page.stream()
                .map(it -> item(it, current, threads.get(it.id()), origins))
                .toList();
        Set<UUID> named = new HashSet<>();
        items.forEach(it -> named.addAll(it.annotation().people()));
        long count = annotations.pending(current.id(), actor);
        Annotation last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new PendingList(
                current.id(),
                current.number(),
                count,
                count == 0,
                people.shown(named),
                items,
                last == null || found.size() <= limit ? null : new Cursor(last.createdAt(), last.id()).encode());
    }

    private PendingList.Item item(
            Annotation annotation,
            Revisions.Published current,
            @Nullable ThreadView thread,
            Map<Anchor.Key, Anchor> origins) {
        List<Anchor> standing = anchors.of(annotation.id(), current.id());
        String text = current.manuscript().text();
        List<PendingList.PendingPassage> passages = standing.stream()
                .filter(it -> it.standing().isPending())
                .map(it -> PendingList.PendingPassage.of(it, origin(it, origins), text))
                .toList();
        return new PendingList.Item(AnnotationView.of(annotation, standing, current.id(), thread), passages);
    }

    private PendingList.Origin origin(Anchor anchor, Map<Anchor.Key, Anchor> origins) {
        UUID revision = java.util.Objects.requireNonNull(anchor.origin());
        Anchor origin = java.util.Objects.requireNonNull(
                origins.get(new Anchor.Key(anchor.annotation(), revision, anchor.ordinal())));
        TextRange range = origin.range().orElseThrow();
        return PendingList.Origin.of(revision, revisions.published(revision).number(), range, anchor.quote());
    }

    /** Where a mark has been in each revision of its brief, oldest first. */
    PlacesView places(UUID id, Actor actor) {
        Annotations.Found found = annotations.readableBy(actor, id, LockModeType.NONE);
        return PlacesView.of(anchors.of(id), found.access().brief().revision(), revisions, people);
    }
}
