package app.yeobaek.drafting;

import app.yeobaek.people.TeamMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Drafts go where their team goes. */
@ApplicationScoped
class DraftMoves {
    private final EntityManager database;

    @Inject
    DraftMoves(EntityManager database) {
        this.database = database;
    }

    void follow(@Observes TeamMerged merged) {
        database.createNativeQuery("update draft set team_id = :into, version = version + 1 where team_id = :from")
                .setParameter("into", merged.into())
                .setParameter("from", merged.from())
                .executeUpdate();
    }
}
