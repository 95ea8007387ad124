package app.yeobaek.notification;

import app.yeobaek.people.TeamMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** What people were told of a merged team leads to the team it is now. */
@ApplicationScoped
class InboxMoves {
    private final EntityManager database;

    @Inject
    InboxMoves(EntityManager database) {
        this.database = database;
    }

    void follow(@Observes TeamMerged merged) {
        database.createNativeQuery(
                        "update notification set path = replace(path, :from, :into) where strpos(path, :from) > 0")
                .setParameter("into", merged.into().toString())
                .setParameter("from", merged.from().toString())
                .executeUpdate();
    }
}
