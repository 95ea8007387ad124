package app.yeobaek.brief;

import app.yeobaek.people.TeamMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Briefs go where their team goes, and what colours mean. */
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
        // Where both gave a colour a meaning, the team that stays keeps its own.
        database.createNativeQuery(
                        """
                        insert into colour_meaning (team_id, colour, meaning)
                        select :into, colour, meaning from colour_meaning where team_id = :from
                        on conflict (team_id, colour) do nothing
                        """)
                .setParameter("into", merged.into())
                .setParameter("from", merged.from())
                .executeUpdate();
    }
}
