package app.yeobaek.moderation;

import app.yeobaek.people.PersonDeparted;
import app.yeobaek.people.TeamMerged;
import app.yeobaek.people.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Flags follow what happens to people and teams: reasons go with those who wished their words gone, flags with their team. */
@ApplicationScoped
class FlagMoves {
    private final EntityManager database;

    @Inject
    FlagMoves(EntityManager database) {
        this.database = database;
    }

    void follow(@Observes PersonDeparted departed) {
        if (departed.words() == Words.REMOVED) {
            database.createNativeQuery("update flag set reason = '—' where by_id = :person")
                    .setParameter("person", departed.person())
                    .executeUpdate();
        }
    }

    void follow(@Observes TeamMerged merged) {
        database.createNativeQuery("update flag set team_id = :into where team_id = :from")
                .setParameter("into", merged.into())
                .setParameter("from", merged.from())
                .executeUpdate();
    }
}
