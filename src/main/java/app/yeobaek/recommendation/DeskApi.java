package app.yeobaek.recommendation;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.web.RequestLanguage;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/rounds/{id}/desk")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds", description = "Rounds of review: verdicts, answers, boards, reports")
class DeskApi {
    private final Desks desks;
    private final Reviewing reviewing;
    private final CurrentPerson current;
    private final RequestLanguage language;

    @Inject
    DeskApi(Desks desks, Reviewing reviewing, CurrentPerson current, RequestLanguage language) {
        this.desks = desks;
        this.reviewing = reviewing;
        this.current = current;
        this.language = language;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "desk",
            summary = "Read everything one needs to give verdicts in a round",
            description =
                    "For those who are asked in it: what is asked, one's drafts and verdicts, and what one said before.")
    @APIResponse(responseCode = "200", description = "In the order of the round")
    public Desk desk(@PathParam("id") UUID id) {
        return desks.of(id, current.actor(), language.get());
    }

    @PUT
    @Path("/{recommendation}")
    @Transactional
    @Operation(
            operationId = "keepVerdictDraft",
            summary = "Keep what one is writing on a recommendation",
            description =
                    "Also after the deadline. With If-Match it is refused where one wrote on elsewhere meanwhile.")
    @APIResponse(responseCode = "200", description = "The draft")
    public RestResponse<VerdictDraft.View> keep(
            @PathParam("id") UUID id,
            @PathParam("recommendation") UUID recommendation,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Opinion opinion) {
        VerdictDraft.View draft = reviewing
                .keep(id, recommendation, ifMatch, opinion, current.actor())
                .view();
        return Tagged.ok(draft, draft.version());
    }

    @DELETE
    @Path("/{recommendation}")
    @Transactional
    @Operation(operationId = "discardVerdictDraft", summary = "Throw away what one was writing")
    @APIResponse(responseCode = "204", description = "Gone")
    public void discard(@PathParam("id") UUID id, @PathParam("recommendation") UUID recommendation) {
        reviewing.discard(id, recommendation, current.actor());
    }

    @POST
    @Path("/submission")
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "submitDrafts",
            summary = "Submit all complete drafts in one go",
            description = "The others stay drafts, and the answer says what they lack.")
    @APIResponse(responseCode = "200", description = "What became of each draft")
    public Reviewing.Submission submitAll(@PathParam("id") UUID id) {
        return reviewing.submitAll(id, current.actor());
    }
}
