package app.yeobaek.recommendation;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Ids;
import app.yeobaek.web.Language;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leads rounds: opens them, asks people, moves deadlines, reminds, closes and reopens. */
@ApplicationScoped
class Chairing {
    private final Rounds rounds;
    private final Register register;
    private final Recommendations recommendations;
    private final RegisterNews history;
    private final Briefs briefs;
    private final Asking asking;
    private final EntityManager database;
    private final Event<RoundNews> news;

    @Inject
    Chairing(
            Rounds rounds,
            Register register,
            Recommendations recommendations,
            RegisterNews history,
            Briefs briefs,
            Asking asking,
            EntityManager database,
            Event<RoundNews> news) {
        this.rounds = rounds;
        this.register = register;
        this.recommendations = recommendations;
        this.history = history;
        this.briefs = briefs;
        this.asking = asking;
        this.database = database;
        this.news = news;
    }

    /** A round, and whether it was opened now or already before by the same request. */
    record Opened(Round round, boolean isNew) {}

    /**
     * Opens a round on the current revision of a brief.
     *
     * @throws Problem 404, 403, 400 if the deadline, a criterion or the scope is wrong, 409 if the id is taken
     */
    Opened open(UUID briefId, RoundForms.NewRound wanted, Actor actor) {
        Access access = briefs.readableBy(actor, briefId);
        access.require(Permission.MANAGE_ROUNDS);
        Optional<Round> before = Optional.ofNullable(wanted.id()).flatMap(rounds::findByIdOptional);
        if (before.isPresent()) {
            if (!before.get().brief().equals(briefId)) {
                throw Problem.of(409, "id-taken");
            }
            return new Opened(before.get(), false);
        }
        ZoneId zone = RoundChecks.zone(wanted.zone());
        Instant deadline = future(wanted.deadline(), zone);
        RoundChecks.criteria(wanted.criteria());
        List<UUID> scope = scope(access, wanted.scope());
        // Two at once must not get the same number.
        database.createNativeQuery("select 1 from brief where id = :brief for update")
                .setParameter("brief", briefId)
                .getSingleResult();
        List<Round> earlier = rounds.of(briefId);
        Round round = new Round(
                wanted.id() == null ? Ids.next() : wanted.id(),
                briefId,
                access.brief().revision(),
                earlier.isEmpty() ? 1 : earlier.get(0).number() + 1,
                new Round.Terms(
                        wanted.title().replaceAll("\\p{Cntrl}+", " ").strip(),
                        clean(wanted.instructions()),
                        deadline,
                        zone,
                        wanted.blindness(),
                        wanted.anonymous()),
                wanted.criteria(),
                actor.id(),
                rounds.now());
        database.persist(round);
        database.flush();
        asking.ask(round, access, wanted.reviewers());
        takeUp(round, scope, actor);
        rounds.noted(round.id(), actor.id(), "opened", null, null, null);
        database.flush();
        rounds.told(round);
        history.told(briefId);
        news.fire(news("opened", round, wanted.reviewers(), actor));
        return new Opened(round, true);
    }

    private void takeUp(Round round, List<UUID> scope, Actor actor) {
        int position = 0;
        for (Recommendation it : recommendations.these(scope)) {
            position++;
            database.createNativeQuery(
                            "insert into round_scope (round_id, recommendation_id, position) values (:round, :it, :position)")
                    .setParameter("round", round.id())
                    .setParameter("it", it.id())
                    .setParameter("position", position)
                    .executeUpdate();
            if (it.status() == Status.PROPOSED) {
                it.turnTo(Status.UNDER_REVIEW, rounds.now());
                history.wrote(it.id(), actor, "status", Status.PROPOSED.word(), Status.UNDER_REVIEW.word());
            }
        }
    }

    private List<UUID> scope(Access access, @Nullable List<UUID> wanted) {
        Set<UUID> all = register.of(access).stream()
                .map(RecommendationView::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (wanted != null && !all.containsAll(wanted)) {
            throw Problem.of(400, "scope-unknown");
        }
        List<UUID> scope = wanted == null ? List.copyOf(all) : List.copyOf(new LinkedHashSet<>(wanted));
        if (scope.isEmpty()) {
            throw Problem.of(400, "scope-empty");
        }
        return scope;
    }

    private Instant future(LocalDateTime time, ZoneId zone) {
        return RoundChecks.future(time, zone, rounds.now());
    }

    /** Asks more members in an open round. */
    void askMore(UUID id, List<UUID> people, Actor actor) {
        Sight sight = open(id, actor);
        asking.ask(sight.round(), sight.access(), people);
        people.forEach(it -> rounds.noted(id, actor.id(), "asked", null, it, null));
        rounds.told(sight.round());
        news.fire(news("asked", sight.round(), people, actor));
    }

    /** Asks somebody no longer. What they submitted stays. */
    void dismiss(UUID id, UUID person, Actor actor) {
        Sight sight = open(id, actor);
        RoundReviewer reviewer =
                rounds.reviewer(id, person, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        reviewer.leave(rounds.now());
        rounds.noted(id, actor.id(), "dismissed", null, person, null);
        rounds.told(sight.round());
    }

    /** Changes what reviewers are told, or the deadline; 409 once the round is closed. */
    Round change(UUID id, @Nullable String ifMatch, RoundForms.Edit edit, Actor actor) {
        Sight sight = open(id, actor);
        Round round = sight.round();
        EntityTag.require(ifMatch, round.version(), java.util.Map.of("version", round.version()));
        if (edit.title() != null && edit.title().isBlank()) {
            throw Problem.of(400, "invalid");
        }
        round.retitle(
                edit.title() == null ? round.title() : edit.title().strip(),
                edit.instructions() == null ? round.instructions() : clean(edit.instructions()));
        if (edit.deadline() != null) {
            ZoneId zone = edit.zone() == null ? round.zone() : RoundChecks.zone(edit.zone());
            String before = round.deadline().toString();
            round.postpone(future(edit.deadline(), zone), zone);
            rounds.noted(id, actor.id(), "deadline", null, null, before + " → " + round.deadline());
            news.fire(news("deadline", round, asked(id), actor));
        }
        database.flush();
        rounds.told(round);
        return round;
    }

    /** Gives one reviewer more time. */
    void extend(UUID id, UUID person, RoundForms.Extension extension, Actor actor) {
        Sight sight = managed(id, actor);
        if (sight.round().closedAt() != null) {
            throw Problem.of(409, "round-closed");
        }
        RoundReviewer reviewer = rounds.reviewer(id, person, LockModeType.PESSIMISTIC_WRITE)
                .filter(RoundReviewer::isAsked)
                .orElseThrow(Problem::notFound);
        reviewer.extendTo(future(extension.deadline(), RoundChecks.zone(extension.zone())));
        rounds.noted(id, actor.id(), "extended", null, person, String.valueOf(reviewer.extendedTo()));
        database.flush();
        rounds.told(sight.round());
        news.fire(news("extended", sight.round(), List.of(person), actor));
    }

    /** Reminds everybody whose verdicts are not all there. Who that is, is told to nobody. */
    void remind(UUID id, Actor actor) {
        Sight sight = open(id, actor);
        int expected = rounds.scope(id).size();
        List<UUID> late = asked(id).stream()
                .filter(it -> rounds.verdicts(id).stream()
                                .filter(verdict -> verdict.isBy(it) && verdict.sequence() == 1)
                                .count()
                        < expected)
                .toList();
        rounds.noted(id, actor.id(), "reminded", null, null, null);
        rounds.told(sight.round());
        news.fire(news("reminded", sight.round(), late, actor));
    }

    /** Closes a round: from now on nobody submits, and everybody in the team sees. */
    void close(UUID id, Actor actor) {
        Sight sight = managed(id, actor);
        Round round = sight.round();
        if (round.closedAt() == null) {
            round.close(rounds.now());
            rounds.noted(id, actor.id(), "closed", null, null, null);
            database.flush();
            rounds.told(round);
            news.fire(news("closed", round, asked(id), actor));
        }
    }

    /** Opens a closed round again, with a reason that everybody reads. What was hidden is hidden again. */
    Round reopen(UUID id, RoundForms.Reopening wanted, Actor actor) {
        Sight sight = managed(id, actor);
        Round round = sight.round();
        if (!sight.isClosed()) {
            throw Problem.of(409, "round-open");
        }
        ZoneId zone = RoundChecks.zone(wanted.zone());
        round.reopen(future(wanted.deadline(), zone), zone);
        rounds.noted(id, actor.id(), "reopened", null, null, wanted.reason().strip());
        database.flush();
        rounds.told(round);
        news.fire(news("reopened", round, asked(id), actor));
        return round;
    }

    /** A round that the actor leads and that still takes verdicts, locked against a submission at the same moment. */
    Sight open(UUID id, Actor actor) {
        Sight sight = managed(id, actor);
        if (sight.isClosed()) {
            throw Problem.of(409, "round-closed");
        }
        return sight;
    }

    private Sight managed(UUID id, Actor actor) {
        Sight sight = rounds.seenBy(actor, id, Language.KO, LockModeType.PESSIMISTIC_WRITE);
        sight.access().require(Permission.MANAGE_ROUNDS);
        return sight;
    }

    private List<UUID> asked(UUID round) {
        return rounds.reviewers(round).stream()
                .filter(RoundReviewer::isAsked)
                .map(RoundReviewer::person)
                .toList();
    }

    private static RoundNews news(String kind, Round round, List<UUID> to, Actor by) {
        return new RoundNews(kind, round.brief(), round.id(), round.title(), List.copyOf(to), by.id());
    }

    private static String clean(@Nullable String words) {
        return words == null ? "" : words.replace("\u0000", "").strip();
    }
}
