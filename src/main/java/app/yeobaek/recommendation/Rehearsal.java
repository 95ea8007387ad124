package app.yeobaek.recommendation;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** Plays a round that somebody wrote down beforehand, by the same ways as everybody's: for the sample data. */
@ApplicationScoped
public class Rehearsal {
    private final Briefs briefs;
    private final Register register;
    private final Chairing chairing;
    private final Reviewing reviewing;

    @Inject
    Rehearsal(Briefs briefs, Register register, Chairing chairing, Reviewing reviewing) {
        this.briefs = briefs;
        this.register = register;
        this.chairing = chairing;
        this.reviewing = reviewing;
    }

    /**
     * What somebody says.
     *
     * @param by a member of the team who may give verdicts
     * @param number which recommendation, counted from 0 in the order of the register; beyond the last one nothing is said
     * @param choice the verdict
     * @param reason empty only with an endorsement
     */
    public record Line(Actor by, int number, Choice choice, String reason) {}

    /** Opens a round on a brief without criteria and lets people submit their lines; does nothing where there is no register. */
    @Transactional
    public void play(
            UUID brief, Actor chair, String title, String instructions, LocalDateTime deadline, List<Line> lines) {
        Access access = briefs.readableBy(chair, brief);
        List<RecommendationView> recommendations = register.of(access);
        if (recommendations.isEmpty()) {
            return;
        }
        List<UUID> reviewers = lines.stream().map(it -> it.by().id()).distinct().toList();
        Round round = chairing.open(
                        brief,
                        new RoundForms.NewRound(
                                null,
                                title,
                                instructions,
                                null,
                                reviewers,
                                deadline,
                                "Asia/Seoul",
                                Blindness.UNTIL_SUBMITTED,
                                false,
                                List.of(
                                        new Criterion("importance", "중요성", "Importance", 1, 5, 2),
                                        new Criterion("feasibility", "실현 가능성", "Feasibility", 1, 5, 1))),
                        chair)
                .round();
        for (Line line : lines) {
            if (line.number() < recommendations.size()) {
                UUID of = recommendations.get(line.number()).id();
                Opinion opinion = new Opinion(line.choice(), line.reason(), null, null, null, null);
                reviewing.submit(round.id(), new RoundForms.NewVerdict(Ids.next(), of, 0, opinion), line.by());
            }
        }
    }
}
