package app.yeobaek.annotation;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.text.TextRange;
import app.yeobaek.web.Cursor;
import app.yeobaek.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** All annotations, found through the person who asks. */
@ApplicationScoped
public class Annotations implements PanacheRepositoryBase<Annotation, UUID> {
    private static final List<Standing> PENDING = List.of(Standing.UNCERTAIN, Standing.DETACHED);

    private final Briefs briefs;
    private final StatelessSession writer;

    @Inject
    Annotations(Briefs briefs, StatelessSession writer) {
        this.briefs = briefs;
        this.writer = writer;
    }

    /** Saves a new annotation. At once, without the bookkeeping of a session: nothing is saved more often than marks. */
    void add(Annotation annotation, List<Anchor> anchors) {
        writer.insert(annotation);
        writer.insertMultiple(anchors);
    }

    /** An annotation in the hands of somebody who may see it, with what they may do with its brief. */
    record Found(Annotation annotation, Access access) {}

    /** One passage of one annotation: a row of the list. */
    record Row(
            UUID id,
            int version,
            Kind kind,
            Colour colour,
            Visibility visibility,
            UUID author,
            Instant createdAt,
            Instant updatedAt,
            @Nullable String replacement,
            @Nullable Decision decision,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason,
            @Nullable Instant withdrawnAt,
            @Nullable Instant hiddenAt,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Standing standing) {
        /** The suggested words and what became of them, or null if it suggests nothing. */
        @Nullable
        SuggestionView suggestion() {
            return replacement == null || hiddenAt != null
                    ? null
                    : new SuggestionView(replacement, decision, decidedBy, decidedAt, decisionReason);
        }
    }

    /**
     * An annotation that the actor may see; deleted ones only its author sees, to restore them.
     *
     * @throws Problem 404 if there is none for them
     */
    Found readableBy(Actor actor, UUID id, LockModeType lock) {
        Annotation annotation = findByIdOptional(id, lock).orElseThrow(Problem::notFound);
        Access access = briefs.readableBy(actor, annotation.brief());
        if (!annotation.isFor(actor) || (annotation.isDeleted() && !annotation.isBy(actor))) {
            throw Problem.notFound();
        }
        return new Found(annotation, access);
    }

    /**
     * An annotation that the actor may bring back: their own, or the team's where their role allows it.
     *
     * @throws Problem 404 if there is none for them, 403 if it is somebody else's
     */
    Found restorableBy(Actor actor, UUID id) {
        Annotation annotation =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        Access access = briefs.readableBy(actor, annotation.brief());
        if (!annotation.isFor(actor)) {
            throw Problem.notFound();
        }
        if (annotation.isBy(actor) || (annotation.isDeleted() && access.may(Permission.RESTORE_ANY))) {
            return new Found(annotation, access);
        }
        throw annotation.isDeleted() ? Problem.notFound() : Problem.forbidden();
    }

    /** Puts an annotation's anchors in a revision in place of those it has there. */
    void replace(UUID annotation, UUID revision, List<Anchor> anchors) {
        getEntityManager()
                .createNativeQuery("delete from anchor where annotation_id = :annotation and revision_id = :revision")
                .setParameter("annotation", annotation)
                .setParameter("revision", revision)
                .executeUpdate();
        writer.insertMultiple(anchors);
    }

    /** The passages of an annotation that have a place in a revision, with their words. */
    List<Passage> passages(UUID annotation, UUID revision) {
        return anchors(annotation, revision).stream().flatMap(Anchor::passage).toList();
    }

    /** How many marks that the actor sees have a passage in a revision that a person should look at. */
    long pending(UUID revision, Actor actor) {
        return getEntityManager()
                .createQuery(
                        """
                        select count(distinct a.id) from Anchor p join Annotation a on a.id = p.annotation
                        where p.revision = :revision and p.standing in :pending and a.deletedAt is null
                          and (a.visibility = app.yeobaek.annotation.Visibility.TEAM or a.author = :actor)
                        """,
                        Long.class)
                .setParameter("revision", revision)
                .setParameter("pending", PENDING)
                .setParameter("actor", actor.id())
                .getSingleResult();
    }

    /** The next of them after a place in the list, in the order they were made. */
    List<Annotation> pending(UUID revision, Actor actor, @Nullable Cursor after, int limit) {
        var query = getEntityManager()
                .createQuery(
                        """
                        select a from Annotation a
                        where a.deletedAt is null
                          and (a.visibility = app.yeobaek.annotation.Visibility.TEAM or a.author = :actor)
                          and exists (select 1 from Anchor p where p.annotation = a.id and p.revision = :revision
                                      and p.standing in :pending)
                        """
                                + (after == null
                                        ? ""
                                        : " and (a.createdAt > :time or (a.createdAt = :time and a.id > :id))")
                                + " order by a.createdAt, a.id",
                        Annotation.class)
                .setParameter("revision", revision)
                .setParameter("pending", PENDING)
                .setParameter("actor", actor.id())
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("time", after.time()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /**
     * What the actor sees marked in a revision, oldest first, a row for each passage. Who may read the brief is for the
     * caller to know.
     *
     * @param after the last annotation of the page before, or null for the first page
     * @param limit the most annotations to read; a row more than they have passages tells that there is a next page
     */
    List<Row> on(UUID brief, UUID revision, Actor actor, @Nullable Cursor after, int limit) {
        String page = "select a.id id, a.createdAt createdAt from Annotation a"
                + " where a.brief = :brief and a.deletedAt is null"
                + " and (a.visibility = app.yeobaek.annotation.Visibility.TEAM or a.author = :actor)"
                + (after == null ? "" : " and (a.createdAt > :time or (a.createdAt = :time and a.id > :id))")
                + " order by a.createdAt, a.id limit :limit";
        var query = getEntityManager()
                .createQuery(
                        "select new app.yeobaek.annotation.Annotations$Row(a.id, a.version, a.kind, a.colour, a.visibility,"
                                + " a.author, a.createdAt, a.updatedAt, a.replacement, a.decision, a.decidedBy, a.decidedAt,"
                                + " a.decisionReason, a.withdrawnAt, a.hidden.at, p.start, p.end, p.standing) from ("
                                + page
                                + ") page"
                                + " join Annotation a on a.id = page.id"
                                + " left join Anchor p on p.annotation = a.id and p.revision = :revision"
                                // A note has no place; what else has no anchor was made in another revision.
                                + " where p.standing is not null or a.kind = app.yeobaek.annotation.Kind.NOTE"
                                + " order by a.createdAt, a.id, p.ordinal",
                        Row.class)
                .setParameter("brief", brief)
                .setParameter("revision", revision)
                .setParameter("actor", actor.id())
                .setParameter("limit", limit);
        if (after != null) {
            query.setParameter("time", after.time()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** The anchors of an annotation in a revision. */
    List<Anchor> anchors(UUID annotation, UUID revision) {
        // Past the session: it would show what was there before a change.
        return writer.createQuery(
                        "from Anchor a where a.annotation = :annotation and a.revision = :revision order by a.ordinal",
                        Anchor.class)
                .setParameter("annotation", annotation)
                .setParameter("revision", revision)
                .getResultList();
    }

    /** A suggestion that was accepted: what is to stand where. */
    public record Accepted(UUID annotation, TextRange range, String exact, String replacement) {}

    /** The accepted suggestions that have a place in a revision, in the order of the text. */
    public List<Accepted> accepted(UUID brief, UUID revision) {
        return getEntityManager()
                .createQuery(
                        """
                        select a.id, p.start, p.end, p.exact, a.replacement from Annotation a
                        join Anchor p on p.annotation = a.id and p.revision = :revision
                        where a.brief = :brief and a.decision = app.yeobaek.annotation.Decision.ACCEPTED
                          and a.deletedAt is null and a.hidden.at is null
                          and a.visibility = app.yeobaek.annotation.Visibility.TEAM and p.standing not in :unsure
                        order by p.start
                        """,
                        Object[].class)
                .setParameter("brief", brief)
                .setParameter("revision", revision)
                .setParameter("unsure", List.of(Standing.UNCERTAIN, Standing.DETACHED, Standing.GONE))
                .getResultList()
                .stream()
                .map(row -> new Accepted(
                        (UUID) row[0], new TextRange((Integer) row[1], (Integer) row[2]), (String) row[3], (String)
                                row[4]))
                .toList();
    }

    /** A suggestion with its place in a revision. */
    public record Suggested(
            UUID annotation,
            int version,
            UUID author,
            String exact,
            String replacement,
            @Nullable Decision decision,
            @Nullable UUID decidedBy,
            @Nullable String reason) {}

    /** All suggestions shared with the team that have a place in a revision, in the order of the text. */
    public List<Suggested> suggested(UUID brief, UUID revision) {
        return getEntityManager()
                .createQuery(
                        """
                        select new app.yeobaek.annotation.Annotations$Suggested(a.id, a.version, a.author, p.exact, a.replacement,
                          a.decision, a.decidedBy, a.decisionReason)
                        from Annotation a join Anchor p on p.annotation = a.id and p.revision = :revision
                        where a.brief = :brief and a.kind = app.yeobaek.annotation.Kind.SUGGESTION and a.deletedAt is null
                          and a.withdrawnAt is null and a.hidden.at is null
                          and a.visibility = app.yeobaek.annotation.Visibility.TEAM
                        order by p.start, a.createdAt, a.id
                        """,
                        Suggested.class)
                .setParameter("brief", brief)
                .setParameter("revision", revision)
                .getResultList();
    }

    /** What the actor sees marked in some briefs: how many annotations, and when somebody last changed one. */
    public record Activity(UUID brief, long count, Instant last) {}

    /** The activity on those of {@code briefs} where anything is marked for the actor to see. */
    public List<Activity> activity(List<UUID> ids, Actor actor) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return getEntityManager()
                .createQuery(
                        """
                        select new app.yeobaek.annotation.Annotations$Activity(a.brief, count(a), max(a.updatedAt))
                        from Annotation a where a.brief in (:briefs) and a.deletedAt is null
                          and (a.visibility = app.yeobaek.annotation.Visibility.TEAM or a.author = :actor)
                        group by a.brief
                        """,
                        Activity.class)
                .setParameter("briefs", ids)
                .setParameter("actor", actor.id())
                .getResultList();
    }
}
