package app.yeobaek.notification;

import app.yeobaek.people.PersonDeparted;
import app.yeobaek.people.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What was told to somebody who left goes with them; what was told of them loses its words, if they wished so. */
@ApplicationScoped
class LeftInbox {
    private final EntityManager database;

    @Inject
    LeftInbox(EntityManager database) {
        this.database = database;
    }

    void follow(@Observes PersonDeparted departed) {
        carryOut("delete from notification where person_id = :person", departed.person());
        carryOut("delete from notification_choice where person_id = :person", departed.person());
        carryOut("delete from notification_setting where person_id = :person", departed.person());
        carryOut("delete from watch where person_id = :person", departed.person());
        if (departed.words() == Words.REMOVED) {
            carryOut("update notification set words = '' where by_id = :person", departed.person());
        }
    }

    private void carryOut(String statement, UUID person) {
        database.createNativeQuery(statement).setParameter("person", person).executeUpdate();
    }
}
