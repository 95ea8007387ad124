package app.yeobaek.recommendation;

import app.yeobaek.brief.Access;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Ids;
import app.yeobaek.web.Language;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes drafts and verdicts from reviewers. The deadline is asked of the clock while the round is held. */
@ApplicationScoped
class Reviewing {
    private final Rounds rounds;
    private final Recommendations recommendations;
    private final EntityManager database;

    @Inject
    Reviewing(Rounds rounds, Recommendations recommendations, EntityManager database) {
        this.rounds = rounds;
        this.recommendations = recommendations;
        this.database = database;
    }

    /** A verdict, and whether it was submitted now or already before by the same request. */
    record Submitted(Verdict verdict, boolean isNew) {}

    /**
     * Keeps what a reviewer is writing. Also after the deadline, when it can no longer be submitted: nobody loses words.
     *
     * @throws Problem 404, 403 if they are not asked in this round, 412 if it was written on elsewhere meanwhile
     */
    VerdictDraft keep(UUID round, UUID recommendation, @Nullable String ifMatch, Opinion opinion, Actor actor) {
        Sight sight = asked(round, actor, LockModeType.NONE);
        inScope(round, recommendation);
        fits(opinion, sight.round().criteria());
        reviewer(round, actor);
        Verdict.Place place = new Verdict.Place(round, recommendation, actor.id());
        @Nullable VerdictDraft draft = draft(place);
        if (draft == null) {
            draft = new VerdictDraft(place, opinion.cleaned(), rounds.now());
            database.persist(draft);
        } else {
            if (ifMatch != null) {
                EntityTag.require(ifMatch, draft.version(), draft.view());
            }
            draft.say(opinion.cleaned(), rounds.now());
        }
        database.flush();
        return draft;
    }

    /** Throws away what a reviewer was writing. */
    void discard(UUID round, UUID recommendation, Actor actor) {
        asked(round, actor, LockModeType.NONE);
        inScope(round, recommendation);
        @Nullable VerdictDraft draft = draft(new Verdict.Place(round, recommendation, actor.id()));
        if (draft != null) {
            database.remove(draft);
        }
    }

    /**
     * Submits a verdict, or another one in place of an earlier one.
     *
     * @throws Problem 404, 403, 400 if something is missing, 409 after the deadline or if the id is taken, 412 if another
     *     verdict of theirs stands meanwhile
     */
    Submitted submit(UUID round, RoundForms.NewVerdict wanted, Actor actor) {
        Sight sight = asked(round, actor, LockModeType.PESSIMISTIC_READ);
        RoundReviewer reviewer = reviewer(round, actor);
        Optional<Verdict> before = database.createQuery("from Verdict v where v.request = :request", Verdict.class)
                .setParameter("request", wanted.id())
                .getResultStream()
                .findFirst();
        if (before.isPresent()) {
            boolean same = before.get().isBy(actor.id())
                    && before.get().round().equals(round)
                    && before.get().recommendation().equals(wanted.recommendation());
            if (!same) {
                throw Problem.of(409, "id-taken");
            }
            return new Submitted(before.get(), false);
        }
        inTime(sight.round(), reviewer);
        inScope(round, wanted.recommendation());
        Verdict verdict = add(
                sight,
                wanted.recommendation(),
                wanted.id(),
                wanted.replaces(),
                wanted.opinion().cleaned(),
                actor);
        database.flush();
        rounds.told(sight.round());
        return new Submitted(verdict, true);
    }

    /** What became of drafts that were submitted together. */
    @Schema(name = "Submission", description = "What became of drafts that were submitted together")
    record Submission(
            @Schema(description = "Recommendations whose verdict is submitted now") List<UUID> submitted,
            @Schema(
                            description = "Recommendations whose draft stays, and the fields it lacks",
                            examples = "{\"0197a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b\": [\"reason\"]}")
                    Map<UUID, List<String>> incomplete) {}

    /** Submits all drafts that are complete, in one go; the others stay drafts. */
    Submission submitAll(UUID round, Actor actor) {
        Sight sight = asked(round, actor, LockModeType.PESSIMISTIC_READ);
        inTime(sight.round(), reviewer(round, actor));
        List<UUID> submitted = new ArrayList<>();
        Map<UUID, List<String>> incomplete = new java.util.LinkedHashMap<>();
        for (VerdictDraft draft : drafts(round, actor.id())) {
            Verdict.Place place = new Verdict.Place(round, draft.recommendation(), actor.id());
            int sequence = rounds.verdicts(place).size();
            Opinion opinion = draft.opinion();
            List<String> missing = opinion.missing(sequence > 0);
            if (missing.isEmpty()) {
                add(sight, draft.recommendation(), Ids.next(), sequence, opinion, actor);
                submitted.add(draft.recommendation());
            } else {
                incomplete.put(draft.recommendation(), missing);
            }
        }
        database.flush();
        if (!submitted.isEmpty()) {
            rounds.told(sight.round());
        }
        return new Submission(submitted, incomplete);
    }

    private Verdict add(Sight sight, UUID recommendation, UUID request, int replaces, Opinion opinion, Actor actor) {
        Round round = sight.round();
        fits(opinion, round.criteria());
        Verdict.Place place = new Verdict.Place(round.id(), recommendation, actor.id());
        List<Verdict> before = rounds.verdicts(place);
        if (replaces != before.size()) {
            throw Problem.of(412, "verdict-outdated").with("current", sight.shown(before));
        }
        List<String> missing = opinion.missing(!before.isEmpty());
        if (!missing.isEmpty()) {
            throw Problem.of(400, "verdict-" + missing.get(0) + "-missing");
        }
        Verdict verdict = new Verdict(
                request,
                place,
                before.size() + 1,
                Objects.requireNonNull(opinion.choice()),
                opinion,
                judged(recommendation, sight.access()),
                rounds.now());
        database.persist(verdict);
        @Nullable VerdictDraft draft = draft(place);
        if (draft != null) {
            database.remove(draft);
        }
        rounds.noted(round.id(), actor.id(), before.isEmpty() ? "submitted" : "changed", recommendation, null, null);
        return verdict;
    }

    /** The words that stand there now; of a passage that is gone, the last ones known. */
    private Verdict.Judged judged(UUID recommendation, Access access) {
        UUID revision = access.brief().revision();
        Recommendation it = recommendations.findById(recommendation);
        return new Verdict.Judged(
                revision, recommendations.shown(List.of(it), revision).get(0).words());
    }

    /** Records what a reviewer wants to stand in the report; they must have submitted a verdict on it. */
    MinorityOpinion dissent(UUID round, RoundForms.NewMinority wanted, Actor actor) {
        Sight sight = asked(round, actor, LockModeType.NONE);
        inScope(round, wanted.recommendation());
        reviewer(round, actor);
        Verdict.Place place = new Verdict.Place(round, wanted.recommendation(), actor.id());
        if (rounds.verdicts(place).isEmpty()) {
            throw Problem.of(409, "minority-without-verdict");
        }
        boolean full = rounds.minority(round).stream()
                        .filter(it -> it.isBy(actor.id()) && it.recommendation().equals(wanted.recommendation()))
                        .count()
                >= 5;
        if (full) {
            throw Problem.of(409, "minority-full");
        }
        MinorityOpinion opinion =
                new MinorityOpinion(place, wanted.words().replace("\u0000", "").strip(), rounds.now());
        database.persist(opinion);
        rounds.noted(round, actor.id(), "minority", wanted.recommendation(), null, null);
        database.flush();
        rounds.told(sight.round());
        return opinion;
    }

    List<VerdictDraft> drafts(UUID round, UUID person) {
        return database.createQuery(
                        "from VerdictDraft d where d.round = :round and d.reviewer = :person", VerdictDraft.class)
                .setParameter("round", round)
                .setParameter("person", person)
                .getResultList();
    }

    private @Nullable VerdictDraft draft(Verdict.Place place) {
        return database.find(
                VerdictDraft.class, new VerdictDraft.Key(place.round(), place.recommendation(), place.reviewer()));
    }

    /** The round in the hands of somebody who is asked in it and still may give verdicts. */
    Sight asked(UUID round, Actor actor, LockModeType lock) {
        Sight sight = rounds.seenBy(actor, round, Language.KO, lock);
        sight.access().require(Permission.GIVE_VERDICTS);
        if (!sight.isAsked()) {
            throw Problem.forbidden();
        }
        return sight;
    }

    private RoundReviewer reviewer(UUID round, Actor actor) {
        return rounds.reviewer(round, actor.id(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(Problem::forbidden);
    }

    private void inTime(Round round, RoundReviewer reviewer) {
        if (round.closedAt() != null) {
            throw Problem.of(409, "round-closed");
        }
        if (!rounds.now().isBefore(reviewer.deadline(round.deadline()))) {
            throw Problem.of(409, "deadline-passed");
        }
    }

    private void inScope(UUID round, UUID recommendation) {
        if (!rounds.scope(round).contains(recommendation)) {
            throw Problem.notFound();
        }
    }

    private static void fits(Opinion opinion, List<Criterion> criteria) {
        if (opinion.scores() == null) {
            return;
        }
        opinion.scores().forEach((key, score) -> {
            boolean taken = criteria.stream().anyMatch(it -> it.key().equals(key) && it.takes(score));
            if (!taken) {
                throw Problem.of(400, "score-wrong");
            }
        });
    }
}
