package app.yeobaek.admin;

import app.yeobaek.audit.AuditRecords;
import app.yeobaek.audit.Entry;
import app.yeobaek.audit.Question;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.People;
import app.yeobaek.security.Actor;
import app.yeobaek.security.SiteRole;
import app.yeobaek.site.Setting;
import app.yeobaek.site.SiteSettings;
import app.yeobaek.web.Cursor;
import app.yeobaek.web.Layouts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/admin/audit")
@RolesAllowed(SiteRole.ADMIN)
class AuditPages {
    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;

    private final AuditRecords records;
    private final AuditLines lines;
    private final CurrentPerson current;
    private final People people;
    private final SiteSettings settings;
    private final Layouts layouts;
    private final ObjectMapper mapper;

    @Inject
    AuditPages(
            AuditRecords records,
            AuditLines lines,
            CurrentPerson current,
            People people,
            SiteSettings settings,
            Layouts layouts,
            ObjectMapper mapper) {
        this.records = records;
        this.lines = lines;
        this.current = current;
        this.people = people;
        this.settings = settings;
        this.layouts = layouts;
        this.mapper = mapper;
    }

    @GET
    @Transactional
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public TemplateInstance entries(
            @QueryParam("action") @DefaultValue("") String action,
            @QueryParam("who") @DefaultValue("") String who,
            @QueryParam("what") @DefaultValue("") String what,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("after") @Nullable String after) {
        Actor actor = current.actor();
        ZoneId zone = people.zoneOf(actor);
        Question question = question(action, who, what, from, to, zone);
        List<Entry> found = records.find(question, after == null ? null : Cursor.decode(after), PAGE + 1);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("action", action);
        asked.put("who", who);
        asked.put("what", what);
        asked.put("from", from);
        asked.put("to", to);
        Entry last = found.size() > PAGE ? found.get(PAGE - 1) : null;
        return new AuditPage(
                        layouts.saying("admin_audit", actor, "admin"),
                        asked,
                        AuditLines.families(layouts.language()),
                        lines.of(found.subList(0, Math.min(found.size(), PAGE)), layouts.language(), zone),
                        last == null ? null : address("/admin/audit", asked, new Cursor(last.at(), last.id()).encode()),
                        address("/admin/audit/entries.csv", asked, null),
                        settings.number(Setting.AUDIT_DAYS))
                .setLocale(layouts.language().locale());
    }

    /** The same as a table, streamed: however long the log, only some entries at a time are in memory. */
    @GET
    @Path("/entries.csv")
    @Operation(hidden = true)
    public Response csv(
            @QueryParam("action") @DefaultValue("") String action,
            @QueryParam("who") @DefaultValue("") String who,
            @QueryParam("what") @DefaultValue("") String what,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        Question question = question(action, who, what, from, to, people.zoneOf(current.actor()));
        StreamingOutput table = out -> {
            out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
            out.write(Csv.line(List.of("at", "who", "action", "subject", "before", "after", "address", "source"))
                    .getBytes(StandardCharsets.UTF_8));
            @Nullable Cursor after = null;
            List<Entry> some;
            do {
                some = records.find(question, after, AT_ONCE);
                for (Entry it : some) {
                    out.write(Csv.line(List.of(
                                    it.at().toString(),
                                    Objects.requireNonNullElse(it.byName(), ""),
                                    it.action(),
                                    it.subject(),
                                    json(it.before()),
                                    json(it.after()),
                                    Objects.requireNonNullElse(it.address(), ""),
                                    it.source()))
                            .getBytes(StandardCharsets.UTF_8));
                }
                if (!some.isEmpty()) {
                    Entry last = some.get(some.size() - 1);
                    after = new Cursor(last.at(), last.id());
                }
            } while (some.size() == AT_ONCE);
        };
        return Response.ok(table)
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"yeobaek-audit.csv\"")
                .build();
    }

    private String json(Map<String, Object> values) {
        try {
            return values.isEmpty() ? "" : mapper.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what came from JSON is none", e);
        }
    }

    private Question question(String action, String who, String what, String from, String to, ZoneId zone) {
        @Nullable
        UUID by = who.isBlank() ? null : people.withHandle(who.strip()).orElse(new UUID(0, 0));
        @Nullable Instant end = day(to, zone);
        return new Question(
                action,
                by,
                null,
                what,
                day(from, zone),
                end == null ? null : end.atZone(zone).plusDays(1).toInstant());
    }

    private static @Nullable Instant day(String day, ZoneId zone) {
        try {
            return day.isBlank()
                    ? null
                    : LocalDate.parse(day.strip()).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String address(String path, Map<String, String> asked, @Nullable String after) {
        UriBuilder address = UriBuilder.fromPath(path);
        List<Object> values = new ArrayList<>();
        asked.forEach((name, value) -> {
            if (!value.isBlank()) {
                address.queryParam(name, "{" + name + "}");
                values.add(value);
            }
        });
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.build(values.toArray()).toString();
    }
}
