package app.yeobaek.annotation;

import app.yeobaek.discussion.CommentView;
import app.yeobaek.discussion.Discussions;
import app.yeobaek.discussion.NewComment;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Tagged;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/annotations/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Annotations", description = "Marks on passages of a brief")
class AnnotationApi {
    private final Marking marking;
    private final Deciding deciding;
    private final PuttingBack puttingBack;
    private final CurrentPerson current;

    @Inject
    AnnotationApi(Marking marking, Deciding deciding, PuttingBack puttingBack, CurrentPerson current) {
        this.marking = marking;
        this.deciding = deciding;
        this.puttingBack = puttingBack;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "annotation",
            summary = "Read an annotation",
            description = "With its words and its thread.")
    @APIResponse(responseCode = "200", description = "The annotation; the ETag is wanted for changing it")
    public RestResponse<AnnotationView> read(@PathParam("id") UUID id) {
        return tagged(marking.read(id, current.actor()));
    }

    @GET
    @Path("/places")
    @Transactional
    @Operation(
            operationId = "places",
            summary = "See where an annotation has been",
            description = "In each revision, and who put it back by hand.")
    @APIResponse(responseCode = "200", description = "Oldest revision first")
    public PlacesView places(@PathParam("id") UUID id) {
        return puttingBack.places(id, current.actor());
    }

    @PUT
    @Path("/place")
    @Transactional
    @Operation(
            operationId = "putBack",
            summary = "Say where passages of an annotation stand in the current revision, or that they are gone",
            description = "For the one who made it, and for editors.")
    @APIResponse(responseCode = "200", description = "The annotation as it is now")
    public RestResponse<AnnotationView> putBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NewPlace place) {
        return tagged(puttingBack.put(id, ifMatch, place, current.actor()));
    }

    @PATCH
    @Transactional
    @Operation(
            operationId = "changeAnnotation",
            summary = "Change colour, visibility, passages or suggested words of one's own annotation")
    @APIResponse(responseCode = "200", description = "The annotation as it is now")
    public RestResponse<AnnotationView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AnnotationChange change) {
        return tagged(marking.change(id, ifMatch, change, current.actor()));
    }

    @DELETE
    @Transactional
    @Operation(
            operationId = "deleteAnnotation",
            summary = "Delete one's own annotation",
            description =
                    "With its thread; it can be restored. Where others have spoken, their words stay beside the passage.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id) {
        marking.delete(id, current.actor());
    }

    @POST
    @Path("/restoration")
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "restoreAnnotation",
            summary = "Bring back one's own deleted annotation",
            description = "A lead may bring back anyone's of the team.")
    @APIResponse(responseCode = "200", description = "The annotation with its thread")
    public RestResponse<AnnotationView> restore(@PathParam("id") UUID id) {
        return tagged(marking.restore(id, current.actor()));
    }

    /** What becomes of a suggestion. */
    @Schema(name = "NewDecision", description = "What becomes of a suggestion")
    record NewDecision(
            @NotNull Decision decision,
            @Schema(examples = "같은 용어를 다른 곳에서도 쓰고 있습니다.", description = "Wanted for declining")
                    @Size(max = 1000)
                    @Nullable
                    String reason) {}

    @PUT
    @Path("/decision")
    @Transactional
    @Operation(
            operationId = "decide",
            summary = "Accept or decline a suggestion",
            description = "For editors. What is accepted is collected for the next revision.")
    @APIResponse(responseCode = "200", description = "The suggestion as it is now")
    public RestResponse<AnnotationView> decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NewDecision wanted) {
        return tagged(deciding.decide(id, ifMatch, wanted.decision(), wanted.reason(), current.actor()));
    }

    @DELETE
    @Path("/decision")
    @Transactional
    @Operation(operationId = "undecide", summary = "Take the decision on a suggestion back")
    @APIResponse(responseCode = "200", description = "The suggestion, open again")
    public RestResponse<AnnotationView> undecide(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(deciding.undecide(id, ifMatch, current.actor()));
    }

    @POST
    @Path("/comments")
    @Operation(
            operationId = "reply",
            summary = "Answer in the thread of an annotation",
            description = "The first answer begins the thread.")
    @APIResponse(
            responseCode = "201",
            description = "The new comment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommentView.class)))
    @APIResponse(responseCode = "200", description = "The comment that an earlier request with this id made")
    public RestResponse<CommentView> reply(@PathParam("id") UUID id, @Valid @NotNull NewComment comment) {
        Actor actor = current.actor();
        Discussions.Said said = Repeats.once(() -> marking.reply(id, comment, actor));
        CommentView view = said.comment();
        return Tagged.made(said.isNew(), "/api/comments/" + view.id(), view, view.version());
    }

    private static RestResponse<AnnotationView> tagged(AnnotationView annotation) {
        return Tagged.ok(annotation, annotation.version());
    }
}
