package app.yeobaek.annotation;

import app.yeobaek.people.PersonDeparted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** How far somebody read is nobody else's matter: it goes with them. */
@ApplicationScoped
class LeftReading {
    private final EntityManager database;

    @Inject
    LeftReading(EntityManager database) {
        this.database = database;
    }

    void follow(@Observes PersonDeparted departed) {
        carryOut("delete from mark_seen where person_id = :person", departed.person());
        carryOut("delete from reading_since where person_id = :person", departed.person());
    }

    private void carryOut(String statement, UUID person) {
        database.createNativeQuery(statement).setParameter("person", person).executeUpdate();
    }
}
