package app.yeobaek.recommendation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Closes rounds whose last deadline has passed and says so. That nothing is taken after a deadline does not hang on this: the
 * clock is asked with each verdict. Any number of nodes may do it; each round is taken by one.
 */
@ApplicationScoped
class Deadlines {
    private final Rounds rounds;
    private final EntityManager database;
    private final Event<RoundNews> news;

    @Inject
    Deadlines(Rounds rounds, EntityManager database, Event<RoundNews> news) {
        this.rounds = rounds;
        this.database = database;
        this.news = news;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void closeWhatIsDue() {
        @SuppressWarnings("unchecked")
        List<UUID> due = database.createNativeQuery(
                        "select id from review_round where closed_at is null and deadline <= :now"
                                + " order by deadline limit 50 for update skip locked",
                        UUID.class)
                .setParameter("now", rounds.now())
                .getResultList();
        for (UUID id : due) {
            Round round = rounds.findById(id);
            List<RoundReviewer> reviewers = rounds.reviewers(id);
            if (round.isClosed(rounds.now(), Sight.lastDeadline(round, reviewers))) {
                round.close(Sight.lastDeadline(round, reviewers));
                rounds.noted(id, null, "closed-by-deadline", null, null, null);
                rounds.told(round);
                List<UUID> asked = reviewers.stream()
                        .filter(RoundReviewer::isAsked)
                        .map(RoundReviewer::person)
                        .toList();
                news.fire(new RoundNews("closed", round.brief(), id, round.title(), asked, null));
            }
        }
    }
}
