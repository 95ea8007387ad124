package app.yeobaek.recommendation;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/rounds/{id}/board")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds", description = "Rounds of review: verdicts, answers, boards, reports")
class VerdictsApi {
    private final Rounds rounds;
    private final Boards boards;
    private final Reviewing reviewing;
    private final Answers answers;
    private final CurrentPerson current;
    private final RequestLanguage language;

    @Inject
    VerdictsApi(
            Rounds rounds,
            Boards boards,
            Reviewing reviewing,
            Answers answers,
            CurrentPerson current,
            RequestLanguage language) {
        this.rounds = rounds;
        this.boards = boards;
        this.reviewing = reviewing;
        this.answers = answers;
        this.current = current;
        this.language = language;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "board",
            summary = "Read a round at a glance",
            description = "Every verdict, answer and measure that one may see now.")
    @APIResponse(responseCode = "200", description = "The board")
    public Board board(@PathParam("id") UUID id) {
        return boards.of(id, current.actor(), language.get());
    }

    @POST
    @Path("/verdicts")
    @Transactional
    @Operation(
            operationId = "submitVerdict",
            summary = "Submit a verdict, or another one in place of an earlier one",
            description = "Taken until the deadline, to the instant.")
    @APIResponse(
            responseCode = "201",
            description = "The verdict",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerdictView.class)))
    @APIResponse(responseCode = "200", description = "The verdict that an earlier request with this id submitted")
    public RestResponse<VerdictView> submit(@PathParam("id") UUID id, @Valid @NotNull RoundForms.NewVerdict wanted) {
        Actor actor = current.actor();
        Reviewing.Submitted submitted = reviewing.submit(id, wanted, actor);
        VerdictView view = rounds.seenBy(actor, id, language.get())
                .shown(List.of(submitted.verdict()))
                .get(0);
        return Tagged.made(submitted.isNew(), "/api/rounds/" + id + "/board", view, view.sequence());
    }

    @POST
    @Path("/minority-opinions")
    @Transactional
    @Operation(
            operationId = "recordMinorityOpinion",
            summary = "Record a minority opinion, which stands in the report",
            description = "For reviewers who submitted a verdict on the recommendation.")
    @APIResponse(
            responseCode = "201",
            description = "The opinion",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MinorityOpinion.View.class)))
    public RestResponse<MinorityOpinion.View> dissent(
            @PathParam("id") UUID id, @Valid @NotNull RoundForms.NewMinority wanted) {
        Actor actor = current.actor();
        MinorityOpinion opinion = reviewing.dissent(id, wanted, actor);
        return RestResponse.ResponseBuilder.<MinorityOpinion.View>create(201)
                .entity(opinion.shown(rounds.seenBy(actor, id, language.get())))
                .build();
    }

    @PUT
    @Path("/answers")
    @Transactional
    @Operation(
            operationId = "answer",
            summary = "Answer the verdicts on a recommendation, or one of them",
            description = "In the name of the authors; answering again replaces the words. With If-Match it is refused"
                    + " where somebody else answered meanwhile.")
    @APIResponse(responseCode = "200", description = "The answer")
    public RestResponse<Answer.View> answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RoundForms.NewAnswer wanted) {
        Actor actor = current.actor();
        Answer answer = answers.answer(id, ifMatch, wanted, actor);
        return Tagged.ok(answer.shown(actor.name(), List.of()), answer.version());
    }
}
