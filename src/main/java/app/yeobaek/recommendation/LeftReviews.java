package app.yeobaek.recommendation;

import app.yeobaek.people.PersonDeparted;
import app.yeobaek.people.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What becomes of the reviews of somebody who left. What they decided stays, or results that others built on would change;
 * the words go, if they wished so. */
@ApplicationScoped
class LeftReviews {
    private final EntityManager database;
    private final Rounds rounds;

    @Inject
    LeftReviews(EntityManager database, Rounds rounds) {
        this.database = database;
        this.rounds = rounds;
    }

    void follow(@Observes PersonDeparted departed) {
        UUID person = departed.person();
        carryOut("delete from verdict_draft where reviewer_id = :person", person);
        // A round does not wait for who is gone; whoever gave a verdict stays among its reviewers.
        carryOut(
                """
                update round_reviewer v set left_at = now() from review_round r
                where r.id = v.round_id and r.closed_at is null and v.person_id = :person and v.left_at is null
                  and not exists (select 1 from verdict d where d.round_id = v.round_id and d.reviewer_id = v.person_id)
                """,
                person);
        if (departed.words() == Words.REMOVED) {
            takeBack(person);
        }
    }

    private void takeBack(UUID person) {
        // Verdicts are closed to the application; the database itself lets these words go, and only because they left.
        Object unused = database.createNativeQuery("select cast(empty_reviews_of_departed(:person) as text)")
                .setParameter("person", person)
                .getSingleResult();
        tellOpenPages(person);
        carryOut("update contentment set words = null where person_id = :person", person);
        carryOut("update answer set words = '', version = version + 1 where by_id = :person and words <> ''", person);
        carryOut("update answer set done_note = null, version = version + 1 where done_by = :person", person);
        carryOut("update evidence set note = null where by_id = :person", person);
    }

    private void tellOpenPages(UUID person) {
        database.createQuery(
                        """
                        select r from Round r where r.id in (select v.round from Verdict v where v.reviewer = :person)
                        or r.id in (select o.round from MinorityOpinion o where o.reviewer = :person) order by r.id
                        """,
                        Round.class)
                .setParameter("person", person)
                .getResultList()
                .forEach(rounds::told);
    }

    private void carryOut(String statement, UUID person) {
        database.createNativeQuery(statement).setParameter("person", person).executeUpdate();
    }
}
