package app.yeobaek.brief;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Cursor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/briefs")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Briefs", description = "Briefs, their text and the files they came from")
class BriefApi {
    private final Briefs briefs;
    private final Revisions revisions;
    private final Originals originals;
    private final Teams teams;
    private final CurrentPerson current;

    @Inject
    BriefApi(Briefs briefs, Revisions revisions, Originals originals, Teams teams, CurrentPerson current) {
        this.briefs = briefs;
        this.revisions = revisions;
        this.originals = originals;
        this.teams = teams;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(operationId = "briefs", summary = "List the briefs of one's teams")
    @APIResponse(responseCode = "200", description = "Newest first")
    public BriefList list(
            @Parameter(description = "Only the briefs of this team") @QueryParam("team") @Nullable UUID team,
            @Parameter(description = "Where to go on: `next` of the page before") @QueryParam("after") @Nullable
                    String after,
            @Parameter(description = "The most briefs to return")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(200)
                    int limit) {
        Actor actor = current.actor();
        if (team != null) {
            teams.require(Permission.READ, team, actor);
        }
        List<Brief> found = briefs.readableBy(actor, team, after == null ? null : Cursor.decode(after), limit + 1);
        List<Brief> page = found.stream().limit(limit).toList();
        return new BriefList(
                page.stream().map(BriefView::of).toList(), found.size() > limit ? cursor(page.get(limit - 1)) : null);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "brief", summary = "Read what is known of a brief")
    @APIResponse(responseCode = "200", description = "The brief, without its text")
    public BriefView read(@PathParam("id") UUID id) {
        return BriefView.of(briefs.readableBy(current.actor(), id).brief());
    }

    @GET
    @Path("/{id}/revision")
    @Transactional
    @Operation(
            operationId = "revision",
            summary = "Read the current text of a brief",
            description = "Every position anywhere counts in it.")
    @APIResponse(responseCode = "200", description = "The text with its blocks")
    public RevisionView revision(@PathParam("id") UUID id) {
        return RevisionView.of(revisions.published(
                briefs.readableBy(current.actor(), id).brief().revision()));
    }

    @GET
    @Path("/{id}/original")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "original",
            summary = "Download the file that a brief came from",
            description = "Byte by byte.")
    @APIResponse(
            responseCode = "200",
            description = "The file, as an attachment",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response original(@PathParam("id") UUID id) {
        UUID file = QuarkusTransaction.requiringNew()
                .call(() -> revisions.original(
                        briefs.readableBy(current.actor(), id).brief().revision()));
        return originals.attachment(file);
    }

    private static String cursor(Brief brief) {
        return new Cursor(brief.createdAt(), brief.id()).encode();
    }
}
