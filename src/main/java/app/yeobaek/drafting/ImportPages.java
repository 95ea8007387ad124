package app.yeobaek.drafting;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.drafting.ImportPage.Revised;
import app.yeobaek.importing.ImportDesk;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.TeamRole;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Problem;
import app.yeobaek.web.ProblemDetails;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/briefs/new")
@Produces("text/html;charset=UTF-8")
class ImportPages {
    private static final int MOST_LISTED = 200;

    private final Intake intake;
    private final Drafts drafts;
    private final Briefs briefs;
    private final Teams teams;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    ImportPages(Intake intake, Drafts drafts, Briefs briefs, Teams teams, CurrentPerson current, Layouts layouts) {
        this.intake = intake;
        this.drafts = drafts;
        this.briefs = briefs;
        this.teams = teams;
        this.current = current;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form(@QueryParam("revises") @Nullable UUID revises) {
        return page(current.actor(), null, revises, "", null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response take(
            @RestForm @Nullable UUID team,
            @RestForm @Nullable UUID revises,
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable String text) {
        Actor actor = current.actor();
        String pasted = text == null ? "" : text;
        if (team == null && revises == null) {
            throw Problem.of(400, "malformed");
        }
        try {
            boolean empty = file == null || file.size() == 0;
            if (empty && pasted.isBlank()) {
                throw Problem.of(422, "import-empty", "");
            }
            Intake.Arrival arrival = file != null && !empty
                    ? DraftsApi.arrival(null, false, file)
                    : new Intake.Arrival(null, ImportDesk.plain(""), pasted.getBytes(StandardCharsets.UTF_8), false);
            Intake.Taken taken = revises != null || team == null
                    ? intake.takeFor(revises == null ? new UUID(0, 0) : revises, arrival, actor)
                    : intake.take(team, arrival, actor);
            return Response.seeOther(URI.create("/drafts/" + taken.draft())).build();
        } catch (Problem refused) {
            if (refused.status() == 403 || refused.status() == 404) {
                throw refused;
            }
            String why = ProblemDetails.detail(refused, layouts.language());
            return Response.status(refused.status())
                    .entity(page(actor, team == null ? null : team.toString(), revises, pasted, why))
                    .build();
        }
    }

    private TemplateInstance page(
            Actor actor, @Nullable String team, @Nullable UUID revises, String text, @Nullable String refusal) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<TeamRole> mine = teams.importableBy(actor);
            @Nullable Revised revised = revises == null ? null : revised(revises, actor);
            if (mine.isEmpty()) {
                throw Problem.forbidden();
            }
            List<DraftView> waiting = drafts.openFor(actor, null, MOST_LISTED).stream()
                    .map(it -> DraftView.of(it, null, layouts.language()))
                    .toList();
            return new ImportPage(
                            layouts.saying("drafting_import_title", actor, "library", "drafting"),
                            mine,
                            team,
                            revised,
                            text,
                            refusal,
                            waiting)
                    .setLocale(layouts.language().locale());
        });
    }

    private Revised revised(UUID brief, Actor actor) {
        Access access = briefs.readableBy(actor, brief);
        access.require(Permission.REVISE_BRIEF);
        return new Revised(
                access.brief().id().toString(),
                access.brief().title(),
                access.brief().language());
    }
}
