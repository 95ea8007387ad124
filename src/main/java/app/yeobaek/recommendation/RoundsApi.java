package app.yeobaek.recommendation;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.web.RequestLanguage;
import app.yeobaek.web.Tagged;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/briefs/{id}/rounds")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds", description = "Rounds of review: verdicts, answers, boards, reports")
class RoundsApi {
    private final Rounds rounds;
    private final Chairing chairing;
    private final Boards boards;
    private final Briefs briefs;
    private final CurrentPerson current;
    private final RequestLanguage language;

    @Inject
    RoundsApi(
            Rounds rounds,
            Chairing chairing,
            Boards boards,
            Briefs briefs,
            CurrentPerson current,
            RequestLanguage language) {
        this.rounds = rounds;
        this.chairing = chairing;
        this.boards = boards;
        this.briefs = briefs;
        this.current = current;
        this.language = language;
    }

    @GET
    @Transactional
    @Operation(operationId = "rounds", summary = "List the rounds of a brief")
    @APIResponse(responseCode = "200", description = "The latest first")
    public List<RoundView> list(@PathParam("id") UUID id) {
        Actor actor = current.actor();
        Access access = briefs.readableBy(actor, id);
        return rounds.of(id).stream()
                .map(it -> boards.view(rounds.sight(it, access, actor, language.get()), actor))
                .toList();
    }

    @POST
    @Transactional
    @Operation(
            operationId = "openRound",
            summary = "Open a round of review",
            description = "On the current revision. From role editor on.")
    @APIResponse(
            responseCode = "201",
            description = "The new round",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoundView.class)))
    @APIResponse(responseCode = "200", description = "The one that an earlier request with this id opened")
    public RestResponse<RoundView> open(@PathParam("id") UUID id, @Valid @NotNull RoundForms.NewRound wanted) {
        Actor actor = current.actor();
        Chairing.Opened opened = chairing.open(id, wanted, actor);
        RoundView view =
                boards.view(rounds.sight(opened.round(), briefs.readableBy(actor, id), actor, language.get()), actor);
        return Tagged.made(opened.isNew(), "/api/rounds/" + view.id(), view, view.version());
    }
}
