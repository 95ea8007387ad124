package app.yeobaek.brief;

import app.yeobaek.people.TeamMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Briefs go where their team goes. */
@ApplicationScoped
class TeamMoves {
    private final EntityManager database;

    @Inject
    TeamMoves(EntityManager database) {
        this.database = database;
    }

    void follow(@Observes TeamMerged merged) {
        database.createNativeQuery("update brief set team_id = :into, version = version + 1 where team_id = :from")
                .setParameter("into", merged.into())
                .setParameter("from", merged.from())
                .executeUpdate();
    }
}
