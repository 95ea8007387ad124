package app.yeobaek.recommendation;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.web.RequestLanguage;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds", description = "Rounds of review: verdicts, answers, boards, reports")
class MyRoundsApi {
    private final Rounds rounds;
    private final Boards boards;
    private final Joining joining;
    private final CurrentPerson current;
    private final RequestLanguage language;

    @Inject
    MyRoundsApi(Rounds rounds, Boards boards, Joining joining, CurrentPerson current, RequestLanguage language) {
        this.rounds = rounds;
        this.boards = boards;
        this.joining = joining;
        this.current = current;
        this.language = language;
    }

    @GET
    @Path("/my-rounds")
    @Transactional
    @Operation(operationId = "myRounds", summary = "List the rounds that ask for one's verdicts")
    @APIResponse(responseCode = "200", description = "Open ones first, by deadline")
    public List<RoundView> mine() {
        Actor actor = current.actor();
        return rounds.asking(actor.id()).stream()
                .map(it -> boards.view(rounds.seenBy(actor, it.id(), language.get()), actor))
                .toList();
    }

    @POST
    @Path("/round-links/{secret}")
    @Transactional
    @Operation(
            operationId = "joinRound",
            summary = "Join a round by a link",
            description = "And its team as a reviewer, if one is not in it.")
    @APIResponse(responseCode = "200", description = "The round")
    public RoundView join(@PathParam("secret") String secret) {
        Actor actor = current.actor();
        Round round = joining.join(secret, actor);
        return boards.view(rounds.seenBy(actor, round.id(), language.get()), actor);
    }
}
