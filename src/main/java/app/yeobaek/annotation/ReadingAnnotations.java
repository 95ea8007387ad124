package app.yeobaek.annotation;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Revisions;
import app.yeobaek.discussion.Discussions;
import app.yeobaek.discussion.ThreadView;
import app.yeobaek.live.EventLog;
import app.yeobaek.people.People;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Cursor;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of a brief together with the place in the event log from which the live channel goes on. */
@ApplicationScoped
class ReadingAnnotations {
    private final Annotations annotations;
    private final Revisions revisions;
    private final Discussions discussions;
    private final People people;
    private final EventLog log;
    private final EntityManager database;

    @Inject
    ReadingAnnotations(
            Annotations annotations,
            Revisions revisions,
            Discussions discussions,
            People people,
            EventLog log,
            EntityManager database) {
        this.annotations = annotations;
        this.revisions = revisions;
        this.discussions = discussions;
        this.people = people;
        this.log = log;
        this.database = database;
    }

    /**
     * A page of what the actor sees, read from one snapshot: in a transaction of its own, for nothing may have been asked in it
     * before. To find out who asks is such a question now and then.
     *
     * @param readable finds the brief; called inside the snapshot
     * @param wanted the revision to read, or null for the current one
     * @throws Problem 404 if the brief has no such revision
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    AnnotationList of(
            Supplier<Access> readable, @Nullable UUID wanted, Actor actor, @Nullable Cursor after, int limit) {
        database.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        String cursor = log.here().encode();
        Access access = readable.get();
        UUID revision = wanted == null
                ? access.brief().revision()
                : revisions.published(wanted, access.brief().id()).id();
        List<Annotations.Row> rows = annotations.on(access.brief().id(), revision, actor, after, limit + 1);
        Map<UUID, List<Annotations.Row>> byAnnotation = new LinkedHashMap<>();
        rows.forEach(row ->
                byAnnotation.computeIfAbsent(row.id(), it -> new ArrayList<>(1)).add(row));
        boolean more = byAnnotation.size() > limit;
        List<UUID> ids = byAnnotation.keySet().stream().limit(limit).toList();
        Map<UUID, ThreadView> threads = discussions.on(ids);
        List<AnnotationView> views = byAnnotation.entrySet().stream()
                .limit(limit)
                .map(it -> view(it.getValue(), threads.get(it.getKey())))
                .toList();
        return new AnnotationList(
                revision,
                cursor,
                people.shown(named(views)),
                views,
                more ? next(views.get(views.size() - 1)) : null,
                annotations.pending(revision, actor));
    }

    private static String next(AnnotationView last) {
        return new Cursor(last.createdAt(), last.id()).encode();
    }

    private static AnnotationView view(List<Annotations.Row> rows, @Nullable ThreadView thread) {
        Annotations.Row first = rows.get(0);
        List<Passage> passages =
                rows.stream().flatMap(ReadingAnnotations::passage).toList();
        long anchors = rows.stream().filter(it -> it.standing() != null).count();
        return new AnnotationView(
                first.id(),
                first.version(),
                first.kind(),
                first.colour(),
                first.visibility(),
                first.author(),
                first.createdAt(),
                first.updatedAt(),
                passages,
                thread,
                first.suggestion(),
                first.withdrawnAt() != null,
                first.hiddenAt() != null,
                (int) anchors - passages.size(),
                null);
    }

    private static Stream<Passage> passage(Annotations.Row row) {
        return row.start() == null || row.end() == null || row.standing() == null
                ? Stream.empty()
                : Stream.of(Passage.bare(row.start(), row.end(), row.standing()));
    }

    private static Set<UUID> named(List<AnnotationView> views) {
        Set<UUID> ids = new HashSet<>();
        views.forEach(it -> ids.addAll(it.people()));
        return ids;
    }
}
