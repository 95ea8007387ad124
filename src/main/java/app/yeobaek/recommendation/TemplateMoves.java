package app.yeobaek.recommendation;

import app.yeobaek.people.TeamMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Criteria go where their team goes; of two with one name the one that comes is told apart by the team it came from. */
@ApplicationScoped
class TemplateMoves {
    private final EntityManager database;

    @Inject
    TemplateMoves(EntityManager database) {
        this.database = database;
    }

    void follow(@Observes TeamMerged merged) {
        database.createNativeQuery(
                        """
                        delete from criteria_template c using criteria_template k
                        where c.team_id = :from and k.team_id = :into and k.name = c.name and k.criteria = c.criteria
                        """)
                .setParameter("into", merged.into())
                .setParameter("from", merged.from())
                .executeUpdate();
        database.createNativeQuery(
                        """
                        update criteria_template c set team_id = :into,
                               name = case when exists (select 1 from criteria_template k where k.team_id = :into and k.name = c.name)
                                           then left(c.name, 40) || ' (' || left(t.name, 40) || ' ' || right(cast(c.id as text), 6) || ')'
                                           else c.name end
                        from team t where t.id = c.team_id and c.team_id = :from
                        """)
                .setParameter("into", merged.into())
                .setParameter("from", merged.from())
                .executeUpdate();
    }
}
