package app.yeobaek.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The teams of the site with their sizes. */
@ApplicationScoped
class SiteTeams {
    private final EntityManager database;

    @Inject
    SiteTeams(EntityManager database) {
        this.database = database;
    }

    /** Those in use, or those put away, by name. */
    @Transactional
    List<TeamsPage.TeamRow> all(boolean archived) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select t.id, t.name,
                               (select count(*) from membership m where m.team_id = t.id)
                                 + (select count(*) from resting_membership m where m.team_id = t.id),
                               (select count(*) from brief b where b.team_id = t.id),
                               (select coalesce(sum(octet_length(o.content)), 0) from brief b
                                  join revision r on r.brief_id = b.id join original o on o.id = r.original_id
                                  where b.team_id = t.id),
                               (select coalesce(string_agg(p.name, ', ' order by p.name), '') from membership m
                                  join person p on p.id = m.person_id where m.team_id = t.id and m.role = 'LEAD'),
                               t.merged_into is not null
                        from team t where (t.archived_at is not null) = :archived order by t.name, t.id
                        """,
                        Object[].class)
                .setParameter("archived", archived)
                .getResultList();
        return rows.stream()
                .map(row -> new TeamsPage.TeamRow(
                        (UUID) row[0],
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue(),
                        String.format(Locale.ROOT, "%.1f MB", ((Number) row[4]).doubleValue() / 1e6),
                        (String) row[5],
                        (Boolean) row[6]))
                .toList();
    }
}
