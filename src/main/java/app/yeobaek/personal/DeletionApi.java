package app.yeobaek.personal;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.security.TokenHolder;
import app.yeobaek.web.Problem;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/me/deletion")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Who asks, and the teams they belong to")
class DeletionApi {
    private final CurrentPerson current;
    private final SecurityIdentity identity;
    private final OwnDeletion deletion;

    @Inject
    DeletionApi(CurrentPerson current, SecurityIdentity identity, OwnDeletion deletion) {
        this.current = current;
        this.identity = identity;
        this.deletion = deletion;
    }

    @GET
    @Operation(
            operationId = "deletion",
            summary = "Read one's own wish to be deleted",
            description = "404 if there is none.")
    public DeletionView read() {
        return deletion.of(oneself()).map(DeletionView::of).orElseThrow(Problem::notFound);
    }

    @PUT
    @Operation(
            operationId = "askForDeletion",
            summary = "Ask to be deleted",
            description = "An admin carries it out or declines. Asking again changes the wish.")
    public DeletionView ask(@Valid @NotNull DeletionWish wish) {
        Actor actor = oneself();
        deletion.ask(actor, wish.words(), wish.note() == null ? "" : wish.note());
        return deletion.of(actor).map(DeletionView::of).orElseThrow(Problem::notFound);
    }

    @DELETE
    @Operation(
            operationId = "withdrawDeletion",
            summary = "Take the wish back",
            description = "Nothing happens if there is none.")
    public void withdraw() {
        deletion.withdraw(oneself());
    }

    /** Whoever found a program's token must not be able to end its person's being here. */
    private Actor oneself() {
        if (identity.getPrincipal() instanceof TokenHolder) {
            throw Problem.of(403, "token-not-enough");
        }
        return current.actor();
    }
}
