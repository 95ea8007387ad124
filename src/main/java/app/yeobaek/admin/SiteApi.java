package app.yeobaek.admin;

import app.yeobaek.audit.AuditRecords;
import app.yeobaek.audit.Entry;
import app.yeobaek.audit.Question;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.Team;
import app.yeobaek.people.TeamLife;
import app.yeobaek.security.SiteRole;
import app.yeobaek.site.Setting;
import app.yeobaek.site.SiteSettings;
import app.yeobaek.web.Cursor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/admin/site")
@RolesAllowed(SiteRole.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "For site admins; everybody else gets 404")
class SiteApi {
    private final CurrentPerson current;
    private final SiteTeams siteTeams;
    private final TeamLife life;
    private final AuditRecords records;
    private final SiteSettings settings;
    private final SettingChanges changes;

    @Inject
    SiteApi(
            CurrentPerson current,
            SiteTeams siteTeams,
            TeamLife life,
            AuditRecords records,
            SiteSettings settings,
            SettingChanges changes) {
        this.current = current;
        this.siteTeams = siteTeams;
        this.life = life;
        this.records = records;
        this.settings = settings;
        this.changes = changes;
    }

    /** A team to be made. */
    @Schema(name = "NewTeam", description = "A team to be made")
    record NewTeam(
            @Schema(examples = "기후정책팀") @NotBlank @Size(max = 80) String name,
            @Schema(description = "The id of its first lead, a person") @NotNull UUID lead) {}

    /** The team that was made. */
    @Schema(name = "MadeTeam", description = "A team that was just made")
    record Made(UUID id, String name) {}

    /** Two teams to become one. */
    @Schema(name = "Merge", description = "Two teams to become one")
    record Merge(@Schema(examples = "0197a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b") @NotNull UUID from, @NotNull UUID into) {}

    /** Some entries of the log. */
    @Schema(name = "AuditList", description = "Entries of the audit log, latest first")
    record AuditList(List<Entry> entries, @Nullable String next) {}

    @GET
    @Path("/teams")
    @Operation(
            operationId = "siteTeams",
            summary = "List all teams of the site",
            description = "With their sizes; `archived` asks for those put away.")
    public List<TeamsPage.TeamRow> teams(@QueryParam("archived") @DefaultValue("false") boolean archived) {
        return siteTeams.all(archived);
    }

    @POST
    @Path("/teams")
    @ResponseStatus(201)
    @Operation(operationId = "beginTeam", summary = "Make a team")
    public Made begin(@Valid @NotNull NewTeam wanted) {
        Team team = life.begin(current.actor(), wanted.name(), wanted.lead());
        return new Made(team.id(), team.name());
    }

    @POST
    @Path("/merges")
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "They are one")
    @Operation(
            operationId = "mergeTeams",
            summary = "Move the briefs and members of a team into another",
            description = "Whoever is in both keeps the higher role; the first team is put away for good.")
    public void merge(@Valid @NotNull Merge merge) {
        life.merge(current.actor(), merge.from(), merge.into());
    }

    @GET
    @Path("/audit")
    @Operation(operationId = "audit", summary = "Read the audit log", description = "Acts in Keycloak itself included.")
    public AuditList audit(
            @QueryParam("action") @DefaultValue("") @Size(max = 80) String action,
            @QueryParam("by") @Nullable UUID by,
            @QueryParam("team") @Nullable UUID team,
            @QueryParam("subject") @DefaultValue("") @Size(max = 200) String subject,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        List<Entry> found = records.find(
                new Question(action, by, team, subject, from, to),
                after == null ? null : Cursor.decode(after),
                limit + 1);
        Entry last = found.size() > limit ? found.get(limit - 1) : null;
        return new AuditList(
                found.stream().limit(limit).toList(), last == null ? null : new Cursor(last.at(), last.id()).encode());
    }

    @GET
    @Path("/settings")
    @Operation(
            operationId = "settings",
            summary = "Read the settings of the site",
            description = "By name; numbers as words.")
    public Map<String, String> settings() {
        Map<String, String> all = new TreeMap<>();
        Arrays.stream(Setting.values()).forEach(it -> all.put(it.key(), settings.word(it)));
        return all;
    }

    @PUT
    @Path("/settings")
    @Operation(
            operationId = "changeSettings",
            summary = "Change settings of the site",
            description = "Those named, all or none; known on every node within two seconds.")
    public Map<String, String> change(
            @Schema(examples = "{\"read_only\": \"true\"}") @NotNull @Size(max = 30) Map<String, String> wanted) {
        changes.change(current.actor(), wanted);
        return settings();
    }
}
