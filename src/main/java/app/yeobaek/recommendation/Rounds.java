package app.yeobaek.recommendation;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.live.Audience;
import app.yeobaek.live.EventLog;
import app.yeobaek.people.People;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Language;
import app.yeobaek.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All rounds, found through the person who asks; and what belongs to them. */
@ApplicationScoped
class Rounds implements PanacheRepositoryBase<Round, UUID> {
    private final Briefs briefs;
    private final People people;
    private final EventLog log;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Rounds(Briefs briefs, People people, EventLog log, AuditLog audit, Clock clock) {
        this.briefs = briefs;
        this.people = people;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /** A round with what the actor may see of it now. Locks nothing. */
    Sight seenBy(Actor actor, UUID id, Language language) {
        return seenBy(actor, id, language, LockModeType.NONE);
    }

    /**
     * A round with what the actor may see of it now.
     *
     * @throws Problem 404 if there is no such round or the actor is not in the team
     */
    Sight seenBy(Actor actor, UUID id, Language language, LockModeType lock) {
        Round round = findByIdOptional(id, lock).orElseThrow(Problem::notFound);
        Access access = briefs.readableBy(actor, round.brief());
        return sight(round, access, actor, language);
    }

    /** What the actor may see of a round that was found already. */
    Sight sight(Round round, Access access, Actor actor, Language language) {
        List<RoundReviewer> reviewers = reviewers(round.id());
        return new Sight(
                round,
                access,
                actor,
                clock.instant(),
                reviewers,
                people.shown(reviewers.stream().map(RoundReviewer::person).toList()),
                judgedBy(actor.id(), round.id()),
                language);
    }

    /** The rounds of a brief, the latest first. */
    List<Round> of(UUID brief) {
        return list("brief = ?1 order by number desc", brief);
    }

    /** The rounds in which somebody is asked, those with the next deadline first. */
    List<Round> asking(UUID person) {
        return list(
                "from Round r where exists (select 1 from RoundReviewer v join Membership m on m.person = v.person"
                        + " join Brief b on b.id = r.brief and b.team = m.team"
                        + " where v.round = r.id and v.person = ?1 and v.leftAt is null)"
                        + " order by case when r.closedAt is null then 0 else 1 end, r.deadline, r.id",
                person);
    }

    List<RoundReviewer> reviewers(UUID round) {
        return getEntityManager()
                .createQuery("from RoundReviewer v where v.round = :round order by v.pseudonym", RoundReviewer.class)
                .setParameter("round", round)
                .getResultList();
    }

    /** A reviewer of a round, locked, so that what one person submits comes one after the other. */
    Optional<RoundReviewer> reviewer(UUID round, UUID person, LockModeType lock) {
        return Optional.ofNullable(
                getEntityManager().find(RoundReviewer.class, new RoundReviewer.Key(round, person), lock));
    }

    /** The recommendations that a round asks about, in its order. */
    List<UUID> scope(UUID round) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = getEntityManager()
                .createNativeQuery(
                        "select recommendation_id from round_scope where round_id = :round order by position",
                        UUID.class)
                .setParameter("round", round)
                .getResultList();
        return ids;
    }

    private List<UUID> judgedBy(UUID person, UUID round) {
        return getEntityManager()
                .createQuery(
                        "select distinct v.recommendation from Verdict v where v.round = :round and v.reviewer = :person",
                        UUID.class)
                .setParameter("round", round)
                .setParameter("person", person)
                .getResultList();
    }

    /** Every verdict of a round, every version. For {@link Sight} to choose from. */
    List<Verdict> verdicts(UUID round) {
        return getEntityManager()
                .createQuery("from Verdict v where v.round = :round order by v.sequence", Verdict.class)
                .setParameter("round", round)
                .getResultList();
    }

    /** The verdicts of one reviewer on one recommendation, the first one first. */
    List<Verdict> verdicts(Verdict.Place place) {
        return getEntityManager()
                .createQuery(
                        "from Verdict v where v.round = :round and v.recommendation = :recommendation and v.reviewer = :reviewer order by v.sequence",
                        Verdict.class)
                .setParameter("round", place.round())
                .setParameter("recommendation", place.recommendation())
                .setParameter("reviewer", place.reviewer())
                .getResultList();
    }

    List<MinorityOpinion> minority(UUID round) {
        return getEntityManager()
                .createQuery("from MinorityOpinion o where o.round = :round order by o.id", MinorityOpinion.class)
                .setParameter("round", round)
                .getResultList();
    }

    List<TrailEntry> trail(UUID round) {
        return getEntityManager()
                .createQuery("from TrailEntry t where t.round = :round order by t.at, t.id", TrailEntry.class)
                .setParameter("round", round)
                .getResultList();
    }

    /** Writes down who did what in a round. */
    void noted(
            UUID round,
            @Nullable UUID by,
            String act,
            @Nullable UUID recommendation,
            @Nullable UUID person,
            @Nullable String detail) {
        TrailEntry entry = new TrailEntry(round, by, clock.instant(), act, recommendation, person, detail);
        getEntityManager().persist(entry);
        // What reviewers do stays in the round's own trail, which knows what it must hide.
        if (!entry.isOfReviewer()) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("person", person);
            said.put("recommendation", recommendation);
            said.put("detail", detail);
            audit.record(new Act("round." + act, by, null, briefOf(round), "round:" + round, Map.of(), said));
        }
    }

    private @Nullable UUID briefOf(UUID round) {
        return findByIdOptional(round).map(Round::brief).orElse(null);
    }

    /**
     * Tells open pages that there is something new to read in a round. It names nobody and says nothing of what it is: each
     * reads what they may see.
     */
    void told(Round round) {
        log.append(round.brief(), Audience.EVERYONE, new Told("event", "round", round.id()));
    }

    /** Something happened in a round, told live. */
    record Told(String type, String kind, UUID round) {}

    /** From where on the live channel tells what is not in what is read now. */
    String cursor() {
        return log.here().encode();
    }

    Instant now() {
        return clock.instant();
    }
}
