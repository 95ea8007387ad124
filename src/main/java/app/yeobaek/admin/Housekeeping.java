package app.yeobaek.admin;

import app.yeobaek.audit.AuditRecords;
import app.yeobaek.site.Setting;
import app.yeobaek.site.SiteSettings;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Forgets what has outlived its term. Any node may do it, and two at once do no harm. */
@ApplicationScoped
class Housekeeping {
    private final AuditRecords records;
    private final SiteSettings settings;
    private final EntityManager database;
    private final Clock clock;

    private final DatabaseSizes sizes;

    @Inject
    Housekeeping(
            AuditRecords records, SiteSettings settings, EntityManager database, Clock clock, DatabaseSizes sizes) {
        this.records = records;
        this.settings = settings;
        this.database = database;
        this.clock = clock;
        this.sizes = sizes;
    }

    @Scheduled(every = "6h", delayed = "10m")
    @Transactional
    void forget() {
        Object unused =
                records.forget(clock.instant().minus(Duration.ofDays(settings.number(Setting.AUDIT_DAYS) + 1L)));
        emptyTrash();
        sizes.note();
        database.createNativeQuery("delete from personal_archive where expires_at < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
        database.createNativeQuery("delete from account_import where asked_at < :horizon")
                .setParameter("horizon", clock.instant().minus(Duration.ofDays(30)))
                .executeUpdate();
    }

    /** What a team threw away longer ago than it keeps such things loses its words for good. */
    void emptyTrash() {
        database.createNativeQuery(
                        """
                        with old as (
                            select c.id from comment c join brief b on b.id = c.brief_id join team t on t.id = b.team_id
                            where c.deleted_at < cast(:now as timestamptz) - t.trash_days * interval '1 day' and c.body <> ''
                            order by c.id limit 5000 for update of c),
                        earlier as (delete from comment_version where comment_id in (select id from old))
                        update comment c set body = '', html = '', version = c.version + 1
                        where c.id in (select id from old)
                        """)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
