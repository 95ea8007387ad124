package app.yeobaek.recommendation;

import app.yeobaek.people.People;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what somebody may see of a round; everything of it was let through by {@link Sight}. */
@ApplicationScoped
class Boards {
    private final Rounds rounds;
    private final Answers answers;
    private final Recommendations recommendations;
    private final People people;

    @Inject
    Boards(Rounds rounds, Answers answers, Recommendations recommendations, People people) {
        this.rounds = rounds;
        this.answers = answers;
        this.recommendations = recommendations;
        this.people = people;
    }

    /** The board of a round. */
    Board of(UUID id, Actor actor, Language language) {
        return of(rounds.seenBy(actor, id, language), actor);
    }

    /** The board of a round that was found already. */
    Board of(Sight sight, Actor actor) {
        Round round = sight.round();
        // Before anything is read: what comes later is heard on the channel, at worst twice.
        String cursor = rounds.cursor();
        List<UUID> scope = rounds.scope(round.id());
        List<Verdict> all = rounds.verdicts(round.id());
        List<VerdictView> shown = sight.shown(all);
        List<VerdictView> latest = Measuring.latest(shown);
        Map<UUID, List<VerdictView>> latestBy =
                latest.stream().collect(Collectors.groupingBy(VerdictView::recommendation));
        List<Board.Row> rows = recommendations
                .shown(inOrder(scope), sight.access().brief().revision())
                .stream()
                .map(it -> row(it, sight, all, latestBy.getOrDefault(it.id(), List.of())))
                .toList();
        boolean seesAll = scope.stream().allMatch(sight::seesOthersOn);
        List<MinorityOpinion.View> minority = rounds.minority(round.id()).stream()
                .filter(sight::sees)
                .map(it -> it.shown(sight))
                .toList();
        return new Board(
                cursor,
                view(sight, actor, scope, all),
                sight.columns(all.stream().map(Verdict::reviewer).collect(Collectors.toSet())),
                rows,
                shown,
                answersOf(sight, shown),
                minority,
                seesAll ? Measuring.round(latest, scope, round.criteria()) : null,
                earlier(sight, actor, scope));
    }

    private List<Recommendation> inOrder(List<UUID> scope) {
        Map<UUID, Recommendation> found =
                recommendations.these(scope).stream().collect(Collectors.toMap(Recommendation::id, it -> it));
        return scope.stream().map(found::get).toList();
    }

    private static Board.Row row(RecommendationView it, Sight sight, List<Verdict> all, List<VerdictView> latest) {
        boolean visible = sight.seesOthersOn(it.id());
        List<String> submitted = all.stream()
                .filter(verdict -> verdict.recommendation().equals(it.id()) && verdict.sequence() == 1)
                .map(verdict -> sight.key(verdict.reviewer()))
                .sorted()
                .toList();
        return new Board.Row(
                it,
                submitted,
                visible,
                visible ? Measuring.row(latest, sight.round().criteria()) : null);
    }

    /** Answers to verdicts that may be seen, and to recommendations whose verdicts may be seen. */
    private List<Answer.View> answersOf(Sight sight, List<VerdictView> shown) {
        Set<UUID> seen = shown.stream().map(VerdictView::id).collect(Collectors.toSet());
        List<Answer> all = answers.of(sight.round().id());
        Map<UUID, PersonView> named =
                people.shown(all.stream().map(Answer::by).distinct().toList());
        Map<UUID, List<Contentment>> contentments =
                answers.contentments(sight.round().id());
        return all.stream()
                .filter(it ->
                        it.verdict() == null ? sight.seesOthersOn(it.recommendation()) : seen.contains(it.verdict()))
                .map(it -> it.shown(
                        Optional.ofNullable(named.get(it.by()))
                                .map(PersonView::name)
                                .orElse(""),
                        contentments.getOrDefault(it.id(), List.of()).stream()
                                .map(said -> said.shown(sight))
                                .toList()))
                .toList();
    }

    private Board.@Nullable Earlier earlier(Sight sight, Actor actor, List<UUID> scope) {
        Optional<Round> before = rounds.of(sight.round().brief()).stream()
                .filter(it -> it.number() < sight.round().number())
                .findFirst();
        return before.map(it -> earlier(rounds.sight(it, sight.access(), actor, sight.language()), scope))
                .orElse(null);
    }

    private Board.Earlier earlier(Sight before, List<UUID> scope) {
        Set<UUID> asked = Set.copyOf(rounds.scope(before.round().id()));
        Map<UUID, List<VerdictView>> latest =
                Measuring.latest(before.shown(rounds.verdicts(before.round().id()))).stream()
                        .collect(Collectors.groupingBy(VerdictView::recommendation));
        Map<UUID, Board.RowMeasures> rows = new LinkedHashMap<>();
        scope.stream()
                .filter(it -> asked.contains(it) && before.seesOthersOn(it))
                .forEach(it -> rows.put(
                        it,
                        Measuring.row(
                                latest.getOrDefault(it, List.of()),
                                before.round().criteria())));
        return new Board.Earlier(before.round().id(), before.round().number(), rows);
    }

    /** A round without its verdicts. */
    RoundView view(Sight sight, Actor actor) {
        UUID id = sight.round().id();
        return view(sight, actor, rounds.scope(id), rounds.verdicts(id));
    }

    private RoundView view(Sight sight, Actor actor, List<UUID> scope, List<Verdict> all) {
        Round round = sight.round();
        List<RoundReviewer> reviewers = rounds.reviewers(round.id());
        Instant ends = Sight.lastDeadline(round, reviewers);
        List<RoundReviewer> asked =
                reviewers.stream().filter(RoundReviewer::isAsked).toList();
        Optional<Instant> mine = rounds.reviewer(round.id(), actor.id(), LockModeType.NONE)
                .filter(RoundReviewer::isAsked)
                .map(it -> it.deadline(round.deadline()));
        long first = all.stream().filter(it -> it.sequence() == 1).count();
        long own = all.stream()
                .filter(it -> it.sequence() == 1 && it.isBy(actor.id()))
                .count();
        return new RoundView(
                round.id(),
                round.version(),
                round.brief(),
                sight.access().brief().title(),
                round.revision(),
                round.number(),
                round.title(),
                round.instructions(),
                round.deadline(),
                ends,
                round.zone().getId(),
                round.blindness(),
                round.isAnonymous(),
                round.criteria(),
                sight.isClosed(),
                round.openedAt(),
                round.closedAt() == null && sight.isClosed() ? ends : round.closedAt(),
                rounds.trail(round.id()).stream()
                        .filter(it -> it.act().equals("reopened"))
                        .reduce((one, other) -> other)
                        .map(TrailEntry::detail)
                        .orElse(null),
                scope,
                new RoundView.Progress(asked.size(), (int) first, asked.size() * scope.size()),
                new RoundView.Me(
                        mine.isPresent(),
                        mine.orElse(null),
                        round.closedAt() == null
                                && sight.access().may(Permission.GIVE_VERDICTS)
                                && mine.filter(it -> rounds.now().isBefore(it)).isPresent(),
                        (int) own,
                        sight.access().may(Permission.MANAGE_ROUNDS),
                        sight.access().may(Permission.ANSWER_VERDICTS),
                        sight.access().may(Permission.INVITE_TO_ROUND)));
    }
}
