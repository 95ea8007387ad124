package app.yeobaek.discussion;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.web.Tagged;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Threads", description = "What is said about marks, and whether it is settled")
class DiscussionApi {
    private final Discussions discussions;
    private final Reactions reactions;
    private final CurrentPerson current;

    @Inject
    DiscussionApi(Discussions discussions, Reactions reactions, CurrentPerson current) {
        this.discussions = discussions;
        this.reactions = reactions;
        this.current = current;
    }

    @GET
    @Path("/comments/{id}")
    @Transactional
    @Operation(
            operationId = "comment",
            summary = "Read a comment",
            description = "The ETag is wanted for rewording it.")
    @APIResponse(responseCode = "200", description = "The comment; without its words if it was deleted")
    public RestResponse<CommentView> read(@PathParam("id") UUID id) {
        return tagged(discussions.comment(id, current.actor()));
    }

    @PUT
    @Path("/comments/{id}")
    @Transactional
    @Operation(operationId = "reword", summary = "Reword one's own comment")
    @APIResponse(responseCode = "200", description = "The comment with its new words")
    public RestResponse<CommentView> reword(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CommentChange change) {
        return tagged(discussions.reword(id, ifMatch, change.body(), current.actor()));
    }

    @DELETE
    @Path("/comments/{id}")
    @Transactional
    @Operation(operationId = "deleteComment", summary = "Delete one's own comment", description = "It can be restored.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id) {
        discussions.delete(id, current.actor());
    }

    @POST
    @Path("/comments/{id}/restoration")
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "restoreComment", summary = "Bring back one's own deleted comment")
    @APIResponse(responseCode = "200", description = "The comment as it was")
    public RestResponse<CommentView> restore(@PathParam("id") UUID id) {
        return tagged(discussions.restore(id, current.actor()));
    }

    @GET
    @Path("/comments/{id}/versions")
    @Transactional
    @Operation(
            operationId = "wordings",
            summary = "Read what a comment said before",
            description = "For everyone who may read it.")
    @APIResponse(responseCode = "200", description = "Oldest first; the last is what it says now")
    public List<WordingView> wordings(@PathParam("id") UUID id) {
        return discussions.wordings(id, current.actor());
    }

    @PUT
    @Path("/comments/{id}/reactions/{sign}")
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "react",
            summary = "Nod at a comment",
            description = "With agree, thanks, looking, done or doubt; twice is once.")
    @APIResponse(responseCode = "200", description = "All reactions to the comment")
    public ReactionsView react(@PathParam("id") UUID id, @PathParam("sign") Sign sign) {
        return reactions.give(id, sign, current.actor());
    }

    @DELETE
    @Path("/comments/{id}/reactions/{sign}")
    @Transactional
    @Operation(operationId = "takeReactionBack", summary = "Take one's own nod back")
    @APIResponse(responseCode = "200", description = "All reactions to the comment")
    public ReactionsView takeBack(@PathParam("id") UUID id, @PathParam("sign") Sign sign) {
        return reactions.takeBack(id, sign, current.actor());
    }

    /** Words as they will look. */
    @Schema(name = "Preview")
    record Preview(@Schema(examples = "<p>굵게</p>", description = "Safe HTML") String html) {}

    @POST
    @Path("/previews")
    @Operation(operationId = "preview", summary = "See Markdown as it will look", description = "Nothing is stored.")
    @APIResponse(responseCode = "200", description = "The words as HTML")
    public Preview preview(@Valid @NotNull CommentChange words) {
        return new Preview(Markdown.of(words.body()).html());
    }

    private static RestResponse<CommentView> tagged(CommentView comment) {
        return Tagged.ok(comment, comment.version());
    }
}
