package app.yeobaek.recommendation;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.People;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/rounds/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds", description = "Rounds of review: verdicts, answers, boards, reports")
class RoundApi {
    private final Rounds rounds;
    private final Chairing chairing;
    private final Joining joining;
    private final Boards boards;
    private final Trails trails;
    private final People people;
    private final CurrentPerson current;
    private final RequestLanguage language;

    @Inject
    RoundApi(
            Rounds rounds,
            Chairing chairing,
            Joining joining,
            Boards boards,
            Trails trails,
            People people,
            CurrentPerson current,
            RequestLanguage language) {
        this.rounds = rounds;
        this.chairing = chairing;
        this.joining = joining;
        this.boards = boards;
        this.trails = trails;
        this.people = people;
        this.current = current;
        this.language = language;
    }

    @GET
    @Transactional
    @Operation(operationId = "round", summary = "Read a round, without its verdicts")
    @APIResponse(responseCode = "200", description = "The round; the ETag is wanted for changing it")
    public RestResponse<RoundView> read(@PathParam("id") UUID id) {
        return tagged(id, current.actor());
    }

    @PATCH
    @Transactional
    @Operation(operationId = "changeRound", summary = "Change title, instructions or deadline of an open round")
    @APIResponse(responseCode = "200", description = "The round as it is now")
    public RestResponse<RoundView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RoundForms.Edit edit) {
        Actor actor = current.actor();
        chairing.change(id, ifMatch, edit, actor);
        return tagged(id, actor);
    }

    @PUT
    @Path("/closing")
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "closeRound", summary = "Close a round", description = "Everybody in the team sees then.")
    @APIResponse(responseCode = "200", description = "The round as it is now")
    public RestResponse<RoundView> close(@PathParam("id") UUID id) {
        Actor actor = current.actor();
        chairing.close(id, actor);
        return tagged(id, actor);
    }

    @POST
    @Path("/reopenings")
    @Transactional
    @Operation(operationId = "reopenRound", summary = "Open a closed round again, with a reason")
    @APIResponse(responseCode = "200", description = "The round as it is now")
    public RestResponse<RoundView> reopen(@PathParam("id") UUID id, @Valid @NotNull RoundForms.Reopening wanted) {
        Actor actor = current.actor();
        chairing.reopen(id, wanted, actor);
        return tagged(id, actor);
    }

    @POST
    @Path("/reminders")
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "remindReviewers",
            summary = "Remind those whose verdicts are not all there",
            description = "Who that is, is told to nobody.")
    @APIResponse(responseCode = "204", description = "They are reminded")
    public void remind(@PathParam("id") UUID id) {
        chairing.remind(id, current.actor());
    }

    /** Somebody who is asked, by name; nothing here leads to their pseudonym. */
    @Schema(
            name = "AskedReviewer",
            description = "Somebody who is asked, by name; nothing here leads to their pseudonym")
    record Asked(PersonView person, @Schema(description = "More time than the others") @Nullable Instant extendedTo) {}

    @GET
    @Path("/reviewers")
    @Transactional
    @Operation(
            operationId = "askedReviewers",
            summary = "List those who are asked, by name; for those who lead the round")
    @APIResponse(responseCode = "200", description = "By name")
    public List<Asked> asked(@PathParam("id") UUID id) {
        rounds.seenBy(current.actor(), id, language.get()).access().require(Permission.MANAGE_ROUNDS);
        List<RoundReviewer> asked =
                rounds.reviewers(id).stream().filter(RoundReviewer::isAsked).toList();
        Map<UUID, PersonView> named =
                people.shown(asked.stream().map(RoundReviewer::person).toList());
        return asked.stream()
                .map(it -> new Asked(Objects.requireNonNull(named.get(it.person())), it.extendedTo()))
                .sorted(Comparator.comparing((Asked it) -> it.person().name())
                        .thenComparing(it -> it.person().id()))
                .toList();
    }

    @POST
    @Path("/reviewers")
    @Transactional
    @Operation(operationId = "askReviewers", summary = "Ask more members")
    @APIResponse(responseCode = "200", description = "The round as it is now")
    public RestResponse<RoundView> ask(@PathParam("id") UUID id, @Valid @NotNull RoundForms.MoreReviewers wanted) {
        Actor actor = current.actor();
        chairing.askMore(id, wanted.people(), actor);
        return tagged(id, actor);
    }

    @DELETE
    @Path("/reviewers/{person}")
    @Transactional
    @Operation(
            operationId = "dismissReviewer",
            summary = "Ask somebody no longer",
            description = "What they submitted stays.")
    @APIResponse(responseCode = "204", description = "They are asked no longer")
    public void dismiss(@PathParam("id") UUID id, @PathParam("person") UUID person) {
        chairing.dismiss(id, person, current.actor());
    }

    @PUT
    @Path("/reviewers/{person}/extension")
    @Transactional
    @Operation(operationId = "extendDeadline", summary = "Give one reviewer more time")
    @APIResponse(responseCode = "204", description = "They have until then")
    public void extend(
            @PathParam("id") UUID id,
            @PathParam("person") UUID person,
            @Valid @NotNull RoundForms.Extension extension) {
        chairing.extend(id, person, extension, current.actor());
    }

    @GET
    @Path("/links")
    @Transactional
    @Operation(operationId = "roundLinks", summary = "List the links to a round that can still be used; for leads")
    @APIResponse(responseCode = "200", description = "Without their secrets")
    public List<RoundLink.View> links(@PathParam("id") UUID id) {
        rounds.seenBy(current.actor(), id, language.get()).access().require(Permission.INVITE_TO_ROUND);
        return joining.links(id).stream().map(RoundLink::view).toList();
    }

    /** A new link, the only time its secret is told. */
    @Schema(name = "NewlyMadeLink", description = "A new link; its secret is told this once")
    record MadeLink(RoundLink.View link, @Schema(examples = "/rounds/join/Xb2…") String address) {}

    @POST
    @Path("/links")
    @Transactional
    @Operation(
            operationId = "linkToRound",
            summary = "Make a link by which people join the round, and the team as reviewers",
            description = "For leads.")
    @APIResponse(
            responseCode = "201",
            description = "The link with its secret, told this once",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MadeLink.class)))
    public RestResponse<MadeLink> link(@PathParam("id") UUID id, @Valid @NotNull RoundForms.NewLink wanted) {
        Joining.Made made = joining.link(id, wanted, current.actor());
        String address = "/rounds/join/" + made.secret();
        return RestResponse.ResponseBuilder.<MadeLink>created(URI.create(address))
                .entity(new MadeLink(made.link().view(), address))
                .build();
    }

    @DELETE
    @Path("/links/{link}")
    @Transactional
    @Operation(operationId = "revokeRoundLink", summary = "Make a link useless")
    @APIResponse(responseCode = "204", description = "It leads nowhere now")
    public void revoke(@PathParam("id") UUID id, @PathParam("link") UUID link) {
        joining.revoke(id, link, current.actor());
    }

    @GET
    @Path("/trail")
    @Transactional
    @Operation(
            operationId = "roundTrail",
            summary = "Read who did what in a round and when",
            description = "Never what they thought of it. For those who lead rounds.")
    @APIResponse(responseCode = "200", description = "Oldest first")
    public List<Trails.Line> trail(@PathParam("id") UUID id) {
        return trails.of(id, current.actor(), language.get());
    }

    private RestResponse<RoundView> tagged(UUID id, Actor actor) {
        RoundView view = boards.view(rounds.seenBy(actor, id, language.get()), actor);
        return Tagged.ok(view, view.version());
    }
}
