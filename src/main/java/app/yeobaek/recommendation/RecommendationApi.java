package app.yeobaek.recommendation;

import app.yeobaek.discussion.CommentView;
import app.yeobaek.discussion.Discussions;
import app.yeobaek.discussion.NewComment;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.People;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Tagged;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/recommendations/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations", description = "The register of what a brief proposes to do")
class RecommendationApi {
    private final Register register;
    private final Reshaping reshaping;
    private final Recommendations recommendations;
    private final People people;
    private final CurrentPerson current;

    @Inject
    RecommendationApi(
            Register register,
            Reshaping reshaping,
            Recommendations recommendations,
            People people,
            CurrentPerson current) {
        this.register = register;
        this.reshaping = reshaping;
        this.recommendations = recommendations;
        this.people = people;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(operationId = "recommendation", summary = "Read a recommendation")
    @APIResponse(responseCode = "200", description = "The recommendation; the ETag is wanted for changing it")
    public RestResponse<RecommendationView> read(@PathParam("id") UUID id) {
        return tagged(register.read(id, current.actor()));
    }

    @PATCH
    @Transactional
    @Operation(operationId = "changeRecommendation", summary = "Change what is said of a recommendation")
    @APIResponse(responseCode = "200", description = "The recommendation as it is now")
    public RestResponse<RecommendationView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RegisterForms.Edit edit) {
        return tagged(register.change(id, ifMatch, edit, current.actor()));
    }

    @PUT
    @Path("/passages")
    @Transactional
    @Operation(operationId = "placeRecommendation", summary = "Put a recommendation onto other passages")
    @APIResponse(responseCode = "200", description = "The recommendation as it is now")
    public RestResponse<RecommendationView> place(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RegisterForms.Passages wanted) {
        return tagged(reshaping.place(id, ifMatch, wanted, current.actor()));
    }

    @DELETE
    @Transactional
    @Operation(
            operationId = "removeRecommendation",
            summary = "Take a recommendation off the list",
            description = "It can be restored; what was said of it in rounds stays.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") UUID id) {
        register.remove(id, current.actor());
    }

    @POST
    @Path("/restoration")
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "restoreRecommendation", summary = "Put a recommendation back on the list")
    @APIResponse(responseCode = "200", description = "The recommendation, under its number or a free one")
    public RestResponse<RecommendationView> restore(@PathParam("id") UUID id) {
        return tagged(register.restore(id, current.actor()));
    }

    @POST
    @Path("/parts")
    @Transactional
    @Operation(
            operationId = "splitRecommendation",
            summary = "Split a recommendation",
            description = "The first passage stays its own, each further one becomes a new recommendation behind it.")
    @APIResponse(responseCode = "200", description = "All recommendations of the brief")
    public List<RecommendationView> split(@PathParam("id") UUID id, @Valid @NotNull RegisterForms.Passages wanted) {
        return reshaping.split(id, wanted, current.actor());
    }

    @POST
    @Path("/evidence")
    @Transactional
    @Operation(operationId = "linkEvidence", summary = "Link a passage that supports or contradicts a recommendation")
    @APIResponse(responseCode = "200", description = "The recommendation as it is now")
    public RestResponse<RecommendationView> link(
            @PathParam("id") UUID id, @Valid @NotNull RegisterForms.NewEvidence wanted) {
        return tagged(reshaping.link(id, wanted, current.actor()));
    }

    @DELETE
    @Path("/evidence/{link}")
    @Transactional
    @Operation(operationId = "unlinkEvidence", summary = "Take a link away")
    @APIResponse(responseCode = "200", description = "The recommendation as it is now")
    public RestResponse<RecommendationView> unlink(@PathParam("id") UUID id, @PathParam("link") UUID link) {
        return tagged(reshaping.unlink(id, link, current.actor()));
    }

    @POST
    @Path("/comments")
    @Transactional
    @Operation(operationId = "discussRecommendation", summary = "Say something in the thread of a recommendation")
    @APIResponse(
            responseCode = "201",
            description = "The new comment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommentView.class)))
    @APIResponse(responseCode = "200", description = "The comment that an earlier request with this id made")
    public RestResponse<CommentView> reply(@PathParam("id") UUID id, @Valid @NotNull NewComment comment) {
        Discussions.Said said = register.reply(id, comment, current.actor());
        CommentView view = said.comment();
        return Tagged.made(said.isNew(), "/api/comments/" + view.id(), view, view.version());
    }

    /** What happened to a recommendation. */
    @Schema(name = "RecommendationHistory")
    record History(
            @Schema(description = "Oldest first") List<RecommendationChange.View> changes,
            @Schema(description = "Who is named, by id") Map<UUID, PersonView> people) {}

    @GET
    @Path("/history")
    @Transactional
    @Operation(operationId = "recommendationHistory", summary = "Read what happened to a recommendation")
    @APIResponse(responseCode = "200", description = "Every change, who made it and when")
    public History history(@PathParam("id") UUID id) {
        Actor actor = current.actor();
        recommendations.readableBy(actor, id, LockModeType.NONE);
        List<RecommendationChange> changes = recommendations.history(id);
        return new History(
                changes.stream().map(RecommendationChange::view).toList(),
                people.shown(changes.stream()
                        .map(RecommendationChange::by)
                        .distinct()
                        .toList()));
    }

    private static RestResponse<RecommendationView> tagged(RecommendationView view) {
        return Tagged.ok(view, view.version());
    }
}
