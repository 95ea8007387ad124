package app.yeobaek.drafting;

import app.yeobaek.people.PersonDeparted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Drafts are the team's and stay; nobody who left keeps one from the others. */
@ApplicationScoped
class LeftDrafts {
    private final EntityManager database;

    @Inject
    LeftDrafts(EntityManager database) {
        this.database = database;
    }

    void follow(@Observes PersonDeparted departed) {
        carryOut("delete from draft_lock where holder = :person", departed.person());
    }

    private void carryOut(String statement, UUID person) {
        database.createNativeQuery(statement).setParameter("person", person).executeUpdate();
    }
}
