package app.yeobaek.recommendation;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Problem;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/teams/{team}/criteria-templates")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds", description = "Rounds of review: verdicts, answers, boards, reports")
class CriteriaApi {
    private static final int MOST = 100;

    private final EntityManager database;
    private final Teams teams;
    private final CurrentPerson current;
    private final Clock clock;

    @Inject
    CriteriaApi(EntityManager database, Teams teams, CurrentPerson current, Clock clock) {
        this.database = database;
        this.teams = teams;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(operationId = "criteriaTemplates", summary = "List the team's criteria templates")
    @APIResponse(responseCode = "200", description = "By name")
    public List<CriteriaTemplate.View> list(@PathParam("team") UUID team) {
        teams.require(Permission.READ, team, current.actor());
        return of(team).stream().map(CriteriaTemplate::view).toList();
    }

    @POST
    @Transactional
    @Operation(operationId = "keepCriteria", summary = "Keep criteria for later rounds")
    @APIResponse(
            responseCode = "201",
            description = "The template",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CriteriaTemplate.View.class)))
    public RestResponse<CriteriaTemplate.View> keep(
            @PathParam("team") UUID team, @Valid @NotNull RoundForms.NewTemplate wanted) {
        Actor actor = current.actor();
        teams.require(Permission.MANAGE_ROUNDS, team, actor);
        RoundChecks.criteria(wanted.criteria());
        List<CriteriaTemplate> kept = of(team);
        String name = wanted.name().strip();
        if (kept.size() >= MOST || kept.stream().anyMatch(it -> it.view().name().equals(name))) {
            throw Problem.of(409, "template-taken");
        }
        CriteriaTemplate template = new CriteriaTemplate(team, name, wanted.criteria(), actor, clock.instant());
        database.persist(template);
        return RestResponse.ResponseBuilder.<CriteriaTemplate.View>created(
                        URI.create("/api/teams/" + team + "/criteria-templates"))
                .entity(template.view())
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "forgetCriteria",
            summary = "Delete a criteria template",
            description = "Rounds that were opened with it keep their criteria.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void forget(@PathParam("team") UUID team, @PathParam("id") UUID id) {
        teams.require(Permission.MANAGE_ROUNDS, team, current.actor());
        int gone = database.createQuery("delete from CriteriaTemplate t where t.id = :id and t.team = :team")
                .setParameter("id", id)
                .setParameter("team", team)
                .executeUpdate();
        if (gone == 0) {
            throw Problem.notFound();
        }
    }

    private List<CriteriaTemplate> of(UUID team) {
        return database.createQuery(
                        "from CriteriaTemplate t where t.team = :team order by t.name, t.id", CriteriaTemplate.class)
                .setParameter("team", team)
                .getResultList();
    }
}
