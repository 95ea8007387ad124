package app.yeobaek.admin;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.jobs.Jobs;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.People;
import app.yeobaek.security.Actor;
import app.yeobaek.security.SiteRole;
import app.yeobaek.site.Setting;
import app.yeobaek.site.SiteSettings;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Moment;
import app.yeobaek.web.Problem;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/admin/operations")
@RolesAllowed(SiteRole.ADMIN)
@Produces("text/html;charset=UTF-8")
class OperationsPages {
    private final Health health;
    private final DatabaseSizes sizes;
    private final SiteSettings settings;
    private final Jobs jobs;
    private final AuditLog audit;
    private final EntityManager database;
    private final CurrentPerson current;
    private final People people;
    private final Layouts layouts;
    private final SettingChanges changes;

    @Inject
    OperationsPages(
            Health health,
            DatabaseSizes sizes,
            SiteSettings settings,
            Jobs jobs,
            AuditLog audit,
            EntityManager database,
            CurrentPerson current,
            People people,
            Layouts layouts,
            SettingChanges changes) {
        this.health = health;
        this.sizes = sizes;
        this.settings = settings;
        this.jobs = jobs;
        this.audit = audit;
        this.database = database;
        this.current = current;
        this.people = people;
        this.layouts = layouts;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("done") @DefaultValue("") String done) {
        Actor actor = current.actor();
        ZoneId zone = people.zoneOf(actor);
        return new OperationsPage(
                        layouts.saying("admin_operations", actor, "admin"),
                        health.parts(layouts.language()),
                        sizes.sizes(layouts.language()),
                        sizes.outlook(layouts.language()),
                        waiting(),
                        failed(zone),
                        Arrays.stream(Setting.values())
                                .filter(Setting::isNumber)
                                .map(it -> new OperationsPage.Limit(
                                        it.key(),
                                        Catalogue.say(layouts.language(), "admin_setting_" + it.key()),
                                        settings.number(it)))
                                .toList(),
                        settings.word(Setting.ANNOUNCEMENT_KO),
                        settings.word(Setting.ANNOUNCEMENT_EN),
                        settings.isReadOnly(),
                        Catalogue.find(layouts.language(), "admin_operations_" + done.replace('-', '_'))
                                .orElse(""))
                .setLocale(layouts.language().locale());
    }

    @SuppressWarnings("unchecked")
    private List<OperationsPage.Waiting> waiting() {
        List<Object[]> rows = database.createNativeQuery(
                        "select kind, count(*) from job where failed_at is null group by kind order by kind",
                        Object[].class)
                .getResultList();
        return rows.stream()
                .map(it -> new OperationsPage.Waiting((String) it[0], ((Number) it[1]).longValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<OperationsPage.FailedJob> failed(ZoneId zone) {
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select id, kind, failed_at, attempts, error from job
                        where failed_at is not null order by failed_at desc limit 100
                        """,
                        Object[].class)
                .getResultList();
        return rows.stream()
                .map(it -> new OperationsPage.FailedJob(
                        (UUID) it[0],
                        (String) it[1],
                        Moment.of(it[2] instanceof Instant at ? at : ((OffsetDateTime) it[2]).toInstant(), zone),
                        ((Number) it[3]).intValue(),
                        Objects.requireNonNullElse((String) it[4], "")))
                .toList();
    }

    /** Changes whichever settings the form has; all of them or, if one may not be so, none. */
    @POST
    @Path("/settings")
    @Operation(hidden = true)
    public Response change(MultivaluedMap<String, String> form) {
        Map<String, String> wanted = new LinkedHashMap<>();
        form.forEach((name, values) -> wanted.put(name, values.get(0)));
        changes.change(current.actor(), wanted);
        return to("saved");
    }

    @POST
    @Path("/jobs")
    @Transactional
    @Operation(hidden = true)
    public Response retry(@FormParam("job") UUID job) {
        if (!jobs.retry(job)) {
            throw Problem.notFound();
        }
        audit.record(new Act("job.retried", current.actor().id(), null, null, "job:" + job, Map.of(), Map.of()));
        return to("retried");
    }

    private static Response to(String done) {
        return Response.seeOther(URI.create("/admin/operations?done=" + done)).build();
    }
}
