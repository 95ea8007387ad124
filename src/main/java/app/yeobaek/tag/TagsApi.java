package app.yeobaek.tag;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Tagged;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/teams/{team}/codebook")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(
        name = "Tags",
        description = "The codebook of a team, and the tags of marks")
class TagsApi {
    private final Codebook codebook;
    private final Teams teams;
    private final CurrentPerson current;

    @Inject
    TagsApi(Codebook codebook, Teams teams, CurrentPerson current) {
        this.codebook = codebook;
        this.teams = teams;
        this.current = current;
    }

    /** The codebook of a team. */
    @Schema(name = "Codebook")
    record View(
            @Schema(description = "Whether members may make tags while tagging") boolean freeTags,
            @Schema(description = "Retired and merged ones too") List<TagView> tags) {}

    @GET
    @Transactional
    @Operation(operationId = "codebook", summary = "Read the codebook of a team", description = "With usage counts.")
    public View read(@PathParam("team") UUID team) {
        teams.require(Permission.READ, team, current.actor());
        return new View(codebook.allowsFreeTags(team), codebook.of(team));
    }

    @POST
    @Transactional
    @Operation(
            operationId = "addTag",
            summary = "Add a tag",
            description = "To the codebook from role editor on; a free one from reviewer on, where the team allows.")
    @APIResponse(
            responseCode = "201",
            description = "The new tag",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TagView.class)))
    @APIResponse(responseCode = "200", description = "For a free tag: the one that has this word already")
    public RestResponse<TagView> add(@PathParam("team") UUID team, @Valid @NotNull TagChange wanted) {
        Actor actor = current.actor();
        Codebook.Made made = codebook.add(team, wanted, actor);
        return Tagged.made(
                made.isNew(),
                "/api/tags/" + made.tag().id(),
                made.tag(),
                made.tag().version());
    }

    /** Whether tags are free. */
    @Schema(name = "FreeTags", examples = "{\"allowed\": true}")
    record FreeTags(@NotNull Boolean allowed) {}

    @PUT
    @Path("/free-tags")
    @Transactional
    @Operation(operationId = "allowFreeTags", summary = "Say whether members may make tags while tagging")
    @APIResponse(responseCode = "200", description = "How it is from now on")
    public FreeTags free(@PathParam("team") UUID team, @Valid @NotNull FreeTags wanted) {
        codebook.allowFreeTags(team, wanted.allowed(), current.actor());
        return wanted;
    }
}
