package app.yeobaek.moderation;

import app.yeobaek.discussion.Hidden;
import app.yeobaek.moderation.Matters.Sort;
import app.yeobaek.people.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/moderation/comments/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation", description = "Asking a lead for help, and hiding what was said with a reason")
class HidingApi {
    private final Moderation moderation;
    private final CurrentPerson current;

    @Inject
    HidingApi(Moderation moderation, CurrentPerson current) {
        this.moderation = moderation;
        this.current = current;
    }

    /** Why something is hidden. */
    @Schema(name = "HiddenComment")
    record HiddenComment(
            UUID comment,
            @Schema(description = "What it said, in Markdown") String body,
            @Nullable String reason,
            @Schema(description = "Id of the lead who hid it") @Nullable UUID by,
            @Nullable Instant at) {}

    @POST
    @Path("/flags")
    @Transactional
    @Operation(operationId = "flagComment", summary = "Ask the team's leads to look at a comment")
    @APIResponse(responseCode = "204", description = "They are told")
    public void flag(@PathParam("id") UUID id, @Valid @NotNull ModerationReason reason) {
        moderation.flag(Sort.COMMENT, id, reason.reason().strip(), current.actor());
    }

    @GET
    @Path("/hiding")
    @Transactional
    @Operation(
            operationId = "hiding",
            summary = "Why is a comment hidden?",
            description = "For its author and for leads.")
    public HiddenComment hidden(@PathParam("id") UUID id) {
        Matter held = moderation.hidden(Sort.COMMENT, id, current.actor());
        Hidden hidden = Objects.requireNonNull(held.hidden());
        return new HiddenComment(held.id(), held.words(), hidden.reason(), hidden.by(), hidden.at());
    }

    @PUT
    @Path("/hiding")
    @Transactional
    @Operation(
            operationId = "hideComment",
            summary = "Hide a comment with a reason",
            description = "Its author is told why.")
    @APIResponse(responseCode = "204", description = "Hidden")
    public void hide(@PathParam("id") UUID id, @Valid @NotNull ModerationReason reason) {
        moderation.hide(Sort.COMMENT, id, reason.reason().strip(), current.actor());
    }

    @DELETE
    @Path("/hiding")
    @Transactional
    @Operation(operationId = "showComment", summary = "Show a hidden comment again")
    @APIResponse(responseCode = "204", description = "Shown")
    public void show(@PathParam("id") UUID id) {
        moderation.show(Sort.COMMENT, id, current.actor());
    }
}
