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

    @Inject
    LeftReviews(EntityManager database) {
        this.database = database;
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
        allowFor(person.toString());
        // A verdict that is no plain yes has a reason, and says so even when the reason is gone.
        carryOut(
                """
                update verdict set reason = case when reason = '' then '' else '—' end, wording = null, note = null,
                       why = case when why is null then null else '' end
                where reviewer_id = :person
                """,
                person);
        carryOut("update minority_opinion set words = '—' where reviewer_id = :person", person);
        allowFor("");
        carryOut("update contentment set words = null where person_id = :person", person);
        carryOut("update answer set words = '', version = version + 1 where by_id = :person and words <> ''", person);
        carryOut("update answer set done_note = null, version = version + 1 where done_by = :person", person);
        carryOut("update evidence set note = null where by_id = :person", person);
    }

    /** The trigger lets the words of this one person go, until the transaction ends or somebody else is named. */
    private void allowFor(String person) {
        Object unused = database.createNativeQuery("select set_config('yeobaek.departed', :person, true)")
                .setParameter("person", person)
                .getSingleResult();
    }

    private void carryOut(String statement, UUID person) {
        database.createNativeQuery(statement).setParameter("person", person).executeUpdate();
    }
}
