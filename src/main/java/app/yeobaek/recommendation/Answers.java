package app.yeobaek.recommendation;

import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Language;
import app.yeobaek.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the authors say to verdicts, what they did about them, and whether the reviewers are content. */
@ApplicationScoped
class Answers implements PanacheRepositoryBase<Answer, UUID> {
    private static final Set<Contentedness> SAID_BY_REVIEWERS =
            Set.of(Contentedness.CONTENT, Contentedness.NOT_CONTENT, Contentedness.IF_REVISED);

    private final Rounds rounds;
    private final RegisterNews history;
    private final Event<RoundNews> news;

    @Inject
    Answers(Rounds rounds, RegisterNews history, Event<RoundNews> news) {
        this.rounds = rounds;
        this.history = history;
        this.news = news;
    }

    List<Answer> of(UUID round) {
        return list("round = ?1 order by id", round);
    }

    Map<UUID, List<Contentment>> contentments(UUID round) {
        return getEntityManager()
                .createQuery(
                        "select c from Contentment c join Answer a on a.id = c.answer where a.round = :round",
                        Contentment.class)
                .setParameter("round", round)
                .getResultStream()
                .collect(Collectors.groupingBy(Contentment::answer));
    }

    /**
     * Answers the verdicts on a recommendation, or one of them; answering again replaces the words.
     *
     * @throws Problem 404 if there is no such verdict for the actor (hidden ones are not there), 403, 412
     */
    Answer answer(UUID roundId, @Nullable String ifMatch, RoundForms.NewAnswer wanted, Actor actor) {
        Sight sight = rounds.seenBy(actor, roundId, Language.KO);
        sight.access().require(Permission.ANSWER_VERDICTS);
        if (!rounds.scope(roundId).contains(wanted.recommendation())) {
            throw Problem.notFound();
        }
        List<Verdict> verdicts = rounds.verdicts(roundId).stream()
                .filter(it -> it.recommendation().equals(wanted.recommendation()))
                .toList();
        Optional<Verdict> answered =
                verdicts.stream().filter(it -> it.id().equals(wanted.verdict())).findFirst();
        if (wanted.verdict() == null
                ? !sight.seesOthersOn(wanted.recommendation())
                : answered.filter(sight::sees).isEmpty()) {
            throw wanted.verdict() == null ? Problem.of(409, "verdicts-hidden") : Problem.notFound();
        }
        String words = wanted.words().replace("\u0000", "").strip();
        if (words.isEmpty() && wanted.decision() != Decision.ACCEPTED) {
            throw Problem.of(400, "answer-empty");
        }
        @Nullable
        Answer answer = of(roundId).stream()
                .filter(it -> it.recommendation().equals(wanted.recommendation())
                        && Objects.equals(it.verdict(), wanted.verdict()))
                .findFirst()
                .orElse(null);
        if (answer == null) {
            answer = new Answer(
                    roundId,
                    wanted.recommendation(),
                    wanted.verdict(),
                    wanted.decision(),
                    words,
                    actor.id(),
                    rounds.now());
        } else {
            if (ifMatch != null) {
                EntityTag.require(ifMatch, answer.version(), answer.shown("", List.of()));
            }
            answer.say(wanted.decision(), words, actor.id(), rounds.now());
        }
        persist(answer);
        flush();
        rounds.noted(roundId, actor.id(), "answered", wanted.recommendation(), null, null);
        history.wrote(
                wanted.recommendation(),
                actor,
                "answered",
                null,
                wanted.decision().word());
        rounds.told(sight.round());
        List<UUID> concerned = answered.map(it -> List.of(it.reviewer()))
                .orElseGet(() ->
                        verdicts.stream().map(Verdict::reviewer).distinct().toList());
        news.fire(news("answered", sight.round(), concerned, actor));
        return answer;
    }

    /** Marks that the brief was changed accordingly, or takes that back. */
    Answer done(UUID id, boolean done, @Nullable String note, Actor actor) {
        Answer answer = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        Sight sight = rounds.seenBy(actor, answer.round(), Language.KO);
        sight.access().require(Permission.ANSWER_VERDICTS);
        if (done) {
            String clean = note == null || note.isBlank()
                    ? null
                    : note.replace("\u0000", "").strip();
            answer.done(actor.id(), clean, rounds.now());
            history.wrote(answer.recommendation(), actor, "done", null, clean);
        } else {
            answer.undone();
            history.wrote(answer.recommendation(), actor, "undone", null, null);
        }
        rounds.noted(answer.round(), actor.id(), done ? "done" : "undone", answer.recommendation(), null, null);
        flush();
        rounds.told(sight.round());
        return answer;
    }

    /**
     * Says whether one is content with an answer: for the reviewer whose verdict it answers, or, where it answers all, for
     * every reviewer who gave one.
     */
    Contentment content(UUID id, RoundForms.NewContentment wanted, Actor actor) {
        Answer answer = findByIdOptional(id).orElseThrow(Problem::notFound);
        Sight sight = rounds.seenBy(actor, answer.round(), Language.KO);
        boolean own = rounds.verdicts(answer.round()).stream()
                .filter(it -> it.isBy(actor.id()) && it.recommendation().equals(answer.recommendation()))
                .anyMatch(it -> answer.verdict() == null || it.id().equals(answer.verdict()));
        if (!own) {
            throw Problem.forbidden();
        }
        if (!SAID_BY_REVIEWERS.contains(wanted.state())) {
            throw Problem.of(400, "contentment-wrong");
        }
        UUID revision = sight.access().brief().revision();
        String words = wanted.words() == null || wanted.words().isBlank()
                ? null
                : wanted.words().replace("\u0000", "").strip();
        @Nullable Contentment said = getEntityManager().find(Contentment.class, new Contentment.Key(id, actor.id()));
        if (said == null) {
            said = new Contentment(id, actor.id(), wanted.state(), words, revision, rounds.now());
        } else {
            said.say(wanted.state(), words, revision, rounds.now());
        }
        getEntityManager().persist(said);
        rounds.noted(answer.round(), actor.id(), "content", answer.recommendation(), null, null);
        flush();
        rounds.told(sight.round());
        return said;
    }

    /** A new revision has come: whoever said "settled if the next revision does it" is asked to look. */
    void askToLookAgain(UUID brief) {
        for (Round round : rounds.of(brief)) {
            List<Contentment> waiting = contentments(round.id()).values().stream()
                    .flatMap(List::stream)
                    .filter(it -> it.state() == Contentedness.IF_REVISED)
                    .toList();
            if (waiting.isEmpty()) {
                continue;
            }
            // The revision stays the one they spoke on: what changed since then is what they are shown.
            waiting.forEach(Contentment::lookAgain);
            rounds.told(round);
            List<UUID> who =
                    waiting.stream().map(Contentment::person).distinct().toList();
            news.fire(new RoundNews("look-again", brief, round.id(), round.title(), who, null));
        }
        flush();
    }

    private static RoundNews news(String kind, Round round, List<UUID> to, Actor by) {
        return new RoundNews(kind, round.brief(), round.id(), round.title(), to, by.id());
    }
}
