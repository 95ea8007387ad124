package app.yeobaek.recommendation;

import app.yeobaek.security.Actor;
import app.yeobaek.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays a round out for one of its reviewers. */
@ApplicationScoped
class Desks {
    private final Rounds rounds;
    private final Reviewing reviewing;
    private final Boards boards;
    private final Recommendations recommendations;

    @Inject
    Desks(Rounds rounds, Reviewing reviewing, Boards boards, Recommendations recommendations) {
        this.rounds = rounds;
        this.reviewing = reviewing;
        this.boards = boards;
        this.recommendations = recommendations;
    }

    /** The desk of a reviewer; the first time, it is noted that they have seen what is asked. */
    Desk of(UUID id, Actor actor, Language language) {
        reviewing.asked(id, actor, LockModeType.NONE);
        Sight sight = rounds.seenBy(actor, id, language);
        RoundReviewer reviewer =
                rounds.reviewer(id, actor.id(), LockModeType.PESSIMISTIC_WRITE).orElseThrow();
        if (reviewer.sees(rounds.now())) {
            rounds.noted(id, actor.id(), "saw", null, null, null);
        }
        Board board = boards.of(sight, actor);
        Map<UUID, VerdictDraft.View> drafts = reviewing.drafts(id, actor.id()).stream()
                .collect(Collectors.toMap(VerdictDraft::recommendation, VerdictDraft::view));
        String me = sight.key(actor.id());
        List<Earlier> earlier = earlier(sight, actor);
        List<Desk.Item> items = board.rows().stream()
                .map(row -> item(row.recommendation(), board, drafts, me, earlier))
                .toList();
        return new Desk(board.round(), items);
    }

    private Desk.Item item(
            RecommendationView it, Board board, Map<UUID, VerdictDraft.View> drafts, String me, List<Earlier> earlier) {
        List<VerdictView> own = board.verdicts().stream()
                .filter(verdict -> verdict.recommendation().equals(it.id())
                        && verdict.reviewer().equals(me))
                .toList();
        List<UUID> ids = own.stream().map(VerdictView::id).toList();
        List<Answer.View> answers = board.answers().stream()
                .filter(answer -> answer.recommendation().equals(it.id())
                        && (answer.verdict() == null || ids.contains(answer.verdict())))
                .toList();
        return new Desk.Item(it, drafts.get(it.id()), own, previous(it.id(), earlier), answers, again(it, answers, me));
    }

    private Desk.@Nullable LookAgain again(RecommendationView it, List<Answer.View> answers, String me) {
        for (Answer.View answer : answers) {
            Optional<Contentment.View> said = answer.contentments().stream()
                    .filter(mine -> mine.reviewer().equals(me) && mine.state() == Contentedness.LOOK_AGAIN)
                    .findFirst();
            if (said.isPresent()) {
                List<PassageView> then = recommendations
                        .passages(List.of(it.id()), said.get().revision())
                        .getOrDefault(it.id(), List.of());
                String before = then.stream().map(PassageView::exact).collect(Collectors.joining("\n"));
                return new Desk.LookAgain(answer.id(), before);
            }
        }
        return null;
    }

    /** One's own verdicts in an earlier round. */
    private record Earlier(Round round, List<VerdictView> own) {}

    private List<Earlier> earlier(Sight sight, Actor actor) {
        return rounds.of(sight.round().brief()).stream()
                .filter(it -> it.number() < sight.round().number())
                .map(it -> {
                    Sight then = rounds.sight(it, sight.access(), actor, sight.language());
                    List<Verdict> own = rounds.verdicts(it.id()).stream()
                            .filter(verdict -> verdict.isBy(actor.id()))
                            .toList();
                    return new Earlier(it, then.shown(own));
                })
                .toList();
    }

    private static Desk.@Nullable Previous previous(UUID recommendation, List<Earlier> earlier) {
        for (Earlier it : earlier) {
            Optional<VerdictView> last = it.own().stream()
                    .filter(verdict -> verdict.recommendation().equals(recommendation))
                    .reduce((one, other) -> other);
            if (last.isPresent()) {
                return new Desk.Previous(it.round().number(), it.round().id(), last.get());
            }
        }
        return null;
    }
}
