package app.yeobaek.importing;

import app.yeobaek.brief.Brief;
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
    private final ImportDesk desk;
    private final Teams teams;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    ImportPages(ImportDesk desk, Teams teams, CurrentPerson current, Layouts layouts) {
        this.desk = desk;
        this.teams = teams;
        this.current = current;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form() {
        return page(current.actor(), null, "", null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response take(
            @RestForm @Nullable UUID team, @RestForm @Nullable FileUpload file, @RestForm @Nullable String text) {
        Actor actor = current.actor();
        String pasted = text == null ? "" : text;
        if (team == null) {
            throw Problem.of(400, "malformed");
        }
        try {
            Brief brief = file != null && file.size() > 0
                    ? desk.take(team, ImportApi.bytes(file), file.fileName(), actor)
                    : desk.take(team, pasted.getBytes(StandardCharsets.UTF_8), "", actor);
            return Response.seeOther(URI.create("/briefs/" + brief.id())).build();
        } catch (Problem refused) {
            if (refused.status() == 403 || refused.status() == 404) {
                throw refused;
            }
            String why = ProblemDetails.detail(refused, layouts.language());
            return Response.status(refused.status())
                    .entity(page(actor, team.toString(), pasted, why))
                    .build();
        }
    }

    private TemplateInstance page(Actor actor, @Nullable String team, String text, @Nullable String refusal) {
        List<TeamRole> mine = QuarkusTransaction.requiringNew().call(() -> teams.of(actor)).stream()
                .filter(it -> it.may(Permission.IMPORT_BRIEF))
                .toList();
        if (mine.isEmpty()) {
            throw Problem.forbidden();
        }
        return new ImportPage(
                        layouts.saying("importing_title", actor, "library", "importing"), mine, team, text, refusal)
                .setLocale(layouts.language().locale());
    }
}
