package app.yeobaek.admin;

import app.yeobaek.account.Account;
import app.yeobaek.account.AccountSession;
import app.yeobaek.account.Accounts;
import app.yeobaek.account.NewAccount;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.Words;
import app.yeobaek.security.Actor;
import app.yeobaek.security.SiteRole;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/admin/users")
@RolesAllowed(SiteRole.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "For site admins; everybody else gets 404")
class AdminApi {
    private final Accounts accounts;
    private final UserActs acts;
    private final UserDesk desk;
    private final Departure departure;
    private final CurrentPerson current;

    @Inject
    AdminApi(Accounts accounts, UserActs acts, UserDesk desk, Departure departure, CurrentPerson current) {
        this.accounts = accounts;
        this.acts = acts;
        this.desk = desk;
        this.departure = departure;
        this.current = current;
    }

    /** A page of users. */
    @Schema(name = "UserList", description = "A page of users, by login name")
    record UserList(List<Account> users, @Schema(description = "How many match in all") int total) {}

    /** An act on several users. */
    @Schema(name = "UserActs", description = "An act on several users")
    record Wanted(
            @Schema(examples = "sign-out") @NotNull UserAct act,
            @Schema(description = "The users' ids") @NotEmpty @Size(max = 100) List<String> ids) {}

    @GET
    @Operation(
            operationId = "users",
            summary = "List users",
            description = "`state` is enabled, disabled, unverified or admins. 503 while Keycloak does not answer.")
    public UserList users(
            @QueryParam("q") @DefaultValue("") @Size(max = 100) String words,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("first") @DefaultValue("0") @Min(0) @Max(1_000_000) int first,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        Accounts.Found found = accounts.find(UserListPages.filter(words, state), first, limit);
        return new UserList(found.accounts(), found.total());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "createUser",
            summary = "Make an account",
            description = "Without a password: send a mail to set one.")
    public Account create(@Valid @NotNull NewAccount wanted) {
        return accounts.get(acts.create(current.actor(), wanted).subject());
    }

    @POST
    @Path("/acts")
    @Operation(
            operationId = "actOnUsers",
            summary = "Do something to several users",
            description = "What fails for one does not keep the others.")
    public UserDesk.Outcome act(@Valid @NotNull Wanted wanted) {
        return desk.carryOut(current.actor(), wanted.act(), wanted.ids());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "user", summary = "Read a user")
    public Account user(@PathParam("id") String id) {
        return accounts.get(id);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(202)
    @Operation(
            operationId = "deleteUser",
            summary = "Delete an account",
            description =
                    "They are out at once; their words stay under the `name`, under `former` member, or are `removed`.")
    public Departing delete(@PathParam("id") String id, @QueryParam("words") @DefaultValue("former") String words) {
        Actor admin = current.actor();
        Words choice = java.util.Arrays.stream(Words.values())
                .filter(it -> it.name().equalsIgnoreCase(words))
                .findFirst()
                .orElseThrow(() -> app.yeobaek.web.Problem.of(400, "malformed"));
        acts.refuseForOneself(admin, id);
        acts.requireAnotherAdmin(accounts.get(id).id());
        departure.begin(admin, id, choice);
        return new Departing(id, choice);
    }

    /** A departure that has begun. */
    @Schema(name = "Departing", description = "A departure that has begun")
    record Departing(String id, Words words) {}

    @GET
    @Path("/{id}/sessions")
    @Operation(operationId = "userSessions", summary = "List the logins of a user that are going on")
    public List<AccountSession> sessions(@PathParam("id") String id) {
        return accounts.sessions(id);
    }
}
