package app.yeobaek.recommendation;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.discussion.Discussions;
import app.yeobaek.discussion.ThreadView;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All recommendations, found through the person who asks. */
@ApplicationScoped
class Recommendations implements PanacheRepositoryBase<Recommendation, UUID> {
    private final Briefs briefs;
    private final Discussions discussions;

    @Inject
    Recommendations(Briefs briefs, Discussions discussions) {
        this.briefs = briefs;
        this.discussions = discussions;
    }

    /** A recommendation in the hands of somebody who may see it, with what they may do with its brief. */
    record Found(Recommendation recommendation, Access access) {}

    /**
     * A recommendation that the actor may see, removed ones too.
     *
     * @throws Problem 404 if there is none for them
     */
    Found readableBy(Actor actor, UUID id, LockModeType lock) {
        Recommendation recommendation = findByIdOptional(id, lock).orElseThrow(Problem::notFound);
        return new Found(recommendation, briefs.readableBy(actor, recommendation.brief()));
    }

    /** The recommendations of a brief in their order, without removed ones. */
    List<Recommendation> of(UUID brief) {
        return list("brief = ?1 and removedAt is null order by position, id", brief);
    }

    /** The removed recommendations of a brief, the latest first. */
    List<Recommendation> removedFrom(UUID brief) {
        return list("brief = ?1 and removedAt is not null order by removedAt desc, id", brief);
    }

    /** These recommendations in their order, removed or not. */
    List<Recommendation> these(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by position, id", ids);
    }

    int freeNumber(UUID brief) {
        return 1
                + getEntityManager()
                        .createQuery(
                                "select coalesce(max(r.number), 0) from Recommendation r where r.brief = :brief and r.removedAt is null",
                                Integer.class)
                        .setParameter("brief", brief)
                        .getSingleResult();
    }

    /** Views of recommendations as they stand in a revision, in the order given. */
    List<RecommendationView> shown(List<Recommendation> wanted, UUID revision) {
        List<UUID> ids = wanted.stream().map(Recommendation::id).toList();
        Map<UUID, List<PassageView>> passages = passages(ids, revision);
        Map<UUID, List<Evidence.View>> evidence = evidence(ids);
        Map<UUID, ThreadView> threads = discussions.on(ids);
        return wanted.stream()
                .map(it -> RecommendationView.of(
                        it,
                        passages.getOrDefault(it.id(), List.of()),
                        evidence.getOrDefault(it.id(), List.of()),
                        threads.get(it.id())))
                .toList();
    }

    /** The passages in a revision, with their words, by recommendation. */
    Map<UUID, List<PassageView>> passages(Collection<UUID> ids, UUID revision) {
        return rows(ids, revision).stream()
                .collect(Collectors.groupingBy(
                        RecommendationPassage::recommendation,
                        Collectors.mapping(RecommendationPassage::view, Collectors.toList())));
    }

    /** The rows behind {@link #passages}, in the order of the text. */
    List<RecommendationPassage> rows(Collection<UUID> ids, UUID revision) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return getEntityManager()
                .createQuery(
                        "from RecommendationPassage p where p.recommendation in :ids and p.revision = :revision order by p.start, p.ordinal",
                        RecommendationPassage.class)
                .setParameter("ids", ids)
                .setParameter("revision", revision)
                .getResultList();
    }

    private Map<UUID, List<Evidence.View>> evidence(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("from Evidence e where e.recommendation in :ids order by e.at, e.id", Evidence.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Evidence::recommendation, Collectors.mapping(Evidence::view, Collectors.toList())));
    }

    /** What happened to a recommendation, oldest first. */
    List<RecommendationChange> history(UUID id) {
        return getEntityManager()
                .createQuery(
                        "from RecommendationChange c where c.recommendation = :id order by c.at, c.id",
                        RecommendationChange.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The link with this id, or null. */
    @Nullable
    Evidence link(UUID id) {
        return getEntityManager().find(Evidence.class, id);
    }
}
