package app.yeobaek.admin;

import app.yeobaek.brief.BriefPublished;
import app.yeobaek.site.Setting;
import app.yeobaek.site.SiteSettings;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Keeps teams within their quotas: a brief too many is refused in the transaction that would store it. */
@ApplicationScoped
class TeamQuota {
    private final EntityManager database;
    private final SiteSettings settings;

    @Inject
    TeamQuota(EntityManager database, SiteSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    void check(@Observes BriefPublished published) {
        Object[] sizes = (Object[]) database.createNativeQuery(
                        """
                        select count(distinct b.id), coalesce(sum(octet_length(o.content)), 0)
                        from brief b left join revision r on r.brief_id = b.id left join original o on o.id = r.original_id
                        where b.team_id = (select team_id from brief where id = :brief)
                        """,
                        Object[].class)
                .setParameter("brief", published.brief())
                .getSingleResult();
        int briefs = settings.number(Setting.BRIEFS_PER_TEAM);
        int megabytes = settings.number(Setting.MEGABYTES_PER_TEAM);
        if (((Number) sizes[0]).longValue() > briefs) {
            throw Problem.of(409, "quota", briefs);
        }
        if (((Number) sizes[1]).doubleValue() > megabytes * 1e6) {
            throw Problem.of(409, "quota", megabytes + " MB");
        }
    }
}
