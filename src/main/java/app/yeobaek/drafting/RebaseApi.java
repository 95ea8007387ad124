package app.yeobaek.drafting;

import app.yeobaek.people.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/drafts/{id}/rebase")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
class RebaseApi {
    private final Rebase rebase;
    private final CurrentPerson current;

    @Inject
    RebaseApi(Rebase rebase, CurrentPerson current) {
        this.rebase = rebase;
        this.current = current;
    }

    /** What came of it. */
    @Schema(name = "RebasedDraft", description = "A draft that stands on the current revision of its brief")
    record RebasedDraft(
            @Schema(description = "Places that both had changed; both versions stand there, each to be looked at")
                    int conflicts,
            int version) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "rebaseDraft",
            summary = "Carry a draft over to the current revision of its brief",
            description =
                    "Where somebody published meanwhile: block by block, what only one side changed stands, and what both changed "
                            + "stands twice with something to check. Its earlier steps can no longer be taken back. Does nothing to a draft that is up to date.")
    @APIResponse(responseCode = "200", description = "It stands on the current revision")
    public RebasedDraft rebase(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Rebase.Rebased rebased = rebase.onto(id, ifMatch, current.actor());
        return new RebasedDraft(rebased.conflicts(), rebased.version());
    }
}
