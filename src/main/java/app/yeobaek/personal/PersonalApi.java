package app.yeobaek.personal;

import app.yeobaek.account.AccountSession;
import app.yeobaek.account.Accounts;
import app.yeobaek.people.ApiTokens;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.security.TokenHolder;
import app.yeobaek.web.Problem;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/me/account")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Who asks, and the teams they belong to")
class PersonalApi {
    private final CurrentPerson current;
    private final SecurityIdentity identity;
    private final ApiTokens tokens;
    private final Accounts accounts;
    private final OwnLogins logins;

    @Inject
    PersonalApi(
            CurrentPerson current, SecurityIdentity identity, ApiTokens tokens, Accounts accounts, OwnLogins logins) {
        this.current = current;
        this.identity = identity;
        this.tokens = tokens;
        this.accounts = accounts;
        this.logins = logins;
    }

    @GET
    @Path("/tokens")
    @Transactional
    @Operation(operationId = "tokens", summary = "List one's own tokens", description = "Those that are good.")
    public List<TokenView> tokens() {
        return tokens.goodOf(oneself()).stream()
                .map(it -> TokenView.of(it, null))
                .toList();
    }

    @POST
    @Path("/tokens")
    @ResponseStatus(201)
    @Operation(
            operationId = "makeToken",
            summary = "Make a token for a program",
            description = "It is sent as a bearer token. The answer is the only place where it is told.")
    public TokenView make(@Valid @NotNull NewToken wanted) {
        ApiTokens.Fresh fresh = tokens.make(oneself(), wanted.name(), wanted.scope(), wanted.days());
        return TokenView.of(fresh.token(), fresh.word());
    }

    @DELETE
    @Path("/tokens/{id}")
    @Operation(operationId = "revokeToken", summary = "Revoke a token", description = "It ends at once.")
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(oneself(), id);
    }

    @GET
    @Path("/sessions")
    @Operation(operationId = "sessions", summary = "List one's own logins that are going on")
    public List<AccountSession> sessions() {
        return accounts.sessions(oneself().subject());
    }

    @DELETE
    @Path("/sessions/{id}")
    @Operation(operationId = "endSession", summary = "End one of one's own logins", description = "Within seconds.")
    public void end(@PathParam("id") String session) {
        logins.end(oneself(), session);
    }

    /** A token that leaked must not be able to make itself last, or to lock its person out. */
    private Actor oneself() {
        if (identity.getPrincipal() instanceof TokenHolder) {
            throw Problem.of(403, "token-not-enough");
        }
        return current.actor();
    }
}
