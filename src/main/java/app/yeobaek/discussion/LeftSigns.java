package app.yeobaek.discussion;

import app.yeobaek.people.PersonDeparted;
import app.yeobaek.people.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What somebody who left had not sent goes with them; their signs and pictures too, if they wished so. */
@ApplicationScoped
class LeftSigns {
    private final EntityManager database;

    @Inject
    LeftSigns(EntityManager database) {
        this.database = database;
    }

    void follow(@Observes PersonDeparted departed) {
        carryOut("delete from unsent where person_id = :person", departed.person());
        if (departed.words() == Words.REMOVED) {
            carryOut("delete from reaction where person_id = :person", departed.person());
            carryOut(
                    "delete from comment_image where image_id in (select id from image where owner_id = :person)",
                    departed.person());
            carryOut("delete from image where owner_id = :person", departed.person());
        }
    }

    private void carryOut(String statement, UUID person) {
        database.createNativeQuery(statement).setParameter("person", person).executeUpdate();
    }
}
