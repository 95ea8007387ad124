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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/answers/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds", description = "Rounds of review: verdicts, answers, boards, reports")
class AnswerApi {
    private final Answers answers;
    private final Rounds rounds;
    private final CurrentPerson current;
    private final RequestLanguage language;

    @Inject
    AnswerApi(Answers answers, Rounds rounds, CurrentPerson current, RequestLanguage language) {
        this.answers = answers;
        this.rounds = rounds;
        this.current = current;
        this.language = language;
    }

    @PUT
    @Path("/doing")
    @Transactional
    @Operation(operationId = "markDone", summary = "Mark that the brief was changed accordingly")
    @APIResponse(responseCode = "200", description = "The answer as it is now")
    public RestResponse<Answer.View> done(@PathParam("id") UUID id, @Valid @NotNull RoundForms.Doing doing) {
        Actor actor = current.actor();
        return tagged(answers.done(id, true, doing.note(), actor), actor);
    }

    @DELETE
    @Path("/doing")
    @Transactional
    @Operation(operationId = "markUndone", summary = "Take back that the brief was changed accordingly")
    @APIResponse(responseCode = "200", description = "The answer as it is now")
    public RestResponse<Answer.View> undone(@PathParam("id") UUID id) {
        Actor actor = current.actor();
        return tagged(answers.done(id, false, null, actor), actor);
    }

    @PUT
    @Path("/contentment")
    @Transactional
    @Operation(
            operationId = "sayContent",
            summary = "Say whether one is content with an answer",
            description =
                    "For reviewers whose verdict it answers. `if-revised` asks again when the next revision comes.")
    @APIResponse(responseCode = "200", description = "What one said")
    public Contentment.View content(@PathParam("id") UUID id, @Valid @NotNull RoundForms.NewContentment wanted) {
        Actor actor = current.actor();
        Contentment said = answers.content(id, wanted, actor);
        UUID round = answers.findById(id).round();
        return said.shown(rounds.seenBy(actor, round, language.get()));
    }

    private static RestResponse<Answer.View> tagged(Answer answer, Actor actor) {
        return Tagged.ok(answer.shown(actor.name(), List.of()), answer.version());
    }
}
