package app.yeobaek.drafting;

import app.yeobaek.people.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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

@Path("/api/briefs/{brief}/suggestions/draft")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
class SuggestedDraftApi {
    private final SuggestedWording wording;
    private final CurrentPerson current;

    @Inject
    SuggestedDraftApi(SuggestedWording wording, CurrentPerson current) {
        this.wording = wording;
        this.current = current;
    }

    /** The draft that has the accepted suggestions now. */
    @Schema(name = "SuggestedDraft", description = "The draft that has the accepted suggestions now")
    record SuggestedDraft(
            UUID draft,
            @Schema(description = "How many suggestions stand in it") int taken,
            @Schema(description = "How many do not: their paragraph was changed in the draft already") int left) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "draftSuggestions",
            summary = "Carry the accepted suggestions into the draft of the next revision",
            description = "Begins the draft, or goes on with the one that is being edited; repeating it does no harm.")
    @APIResponse(responseCode = "200", description = "The draft")
    public SuggestedDraft draft(@PathParam("brief") UUID brief) {
        SuggestedWording.Carried carried = wording.carry(brief, current.actor());
        return new SuggestedDraft(
                carried.draft(), carried.taken(), carried.left().size());
    }
}
