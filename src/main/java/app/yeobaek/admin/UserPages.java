package app.yeobaek.admin;

import app.yeobaek.account.Account;
import app.yeobaek.account.Accounts;
import app.yeobaek.account.NewAccount;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.Members;
import app.yeobaek.people.People;
import app.yeobaek.people.Person;
import app.yeobaek.people.Teams;
import app.yeobaek.people.Words;
import app.yeobaek.security.Actor;
import app.yeobaek.security.SiteRole;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Moment;
import app.yeobaek.web.Problem;
import app.yeobaek.web.ProblemDetails;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/admin/users")
@RolesAllowed(SiteRole.ADMIN)
@Produces("text/html;charset=UTF-8")
class UserPages {
    private static final int AT_ONCE = 100;

    private final Accounts accounts;
    private final UserActs acts;
    private final UserDesk desk;
    private final Departure departure;
    private final CurrentPerson current;
    private final People people;
    private final Teams teams;
    private final Members members;
    private final Layouts layouts;
    private final Validator validator;

    @Inject
    UserPages(
            Accounts accounts,
            UserActs acts,
            UserDesk desk,
            Departure departure,
            CurrentPerson current,
            People people,
            Teams teams,
            Members members,
            Layouts layouts,
            Validator validator) {
        this.accounts = accounts;
        this.acts = acts;
        this.desk = desk;
        this.departure = departure;
        this.current = current;
        this.people = people;
        this.teams = teams;
        this.members = members;
        this.layouts = layouts;
        this.validator = validator;
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public TemplateInstance form() {
        return form(Map.of("mail", "yes", "language", "ko"), Map.of());
    }

    private TemplateInstance form(Map<String, String> values, Map<String, String> wrong) {
        return new NewUserPage(layouts.saying("admin_new_user", current.actor(), "admin"), values, wrong)
                .setLocale(layouts.language().locale());
    }

    @POST
    @Path("/new")
    @Operation(hidden = true)
    public Response create(
            @FormParam("handle") @DefaultValue("") String handle,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("language") @DefaultValue("ko") String language,
            @FormParam("mail") @DefaultValue("") String mail) {
        NewAccount wanted =
                new NewAccount(handle.strip().toLowerCase(Locale.ROOT), name.strip(), email.strip(), language);
        Map<String, String> wrong = validator.validate(wanted).stream()
                .collect(Collectors.toMap(
                        it -> it.getPropertyPath().toString(),
                        it -> say("admin_wrong_" + it.getPropertyPath()),
                        (first, second) -> first));
        Map<String, String> values = new LinkedHashMap<>(
                Map.of("handle", handle, "name", name, "email", email, "language", language, "mail", mail));
        if (!wrong.isEmpty()) {
            return Response.status(400).entity(form(values, wrong)).build();
        }
        try {
            String id = acts.create(current.actor(), wanted).subject();
            if (!mail.isEmpty()) {
                acts.mailPassword(current.actor(), id);
            }
            return to(id, mail.isEmpty() ? "made" : "made-mailed");
        } catch (Problem problem) {
            if (!problem.type().startsWith("account-")) {
                throw problem;
            }
            return Response.status(problem.status())
                    .entity(form(values, Map.of("handle", ProblemDetails.detail(problem, layouts.language()))))
                    .build();
        }
    }

    @POST
    @Path("/bulk")
    @Operation(hidden = true)
    public Response bulk(@FormParam("act") @DefaultValue("") String key, @FormParam("id") List<String> ids) {
        UserAct act = act(key);
        if (ids.isEmpty() || ids.size() > AT_ONCE) {
            throw Problem.of(400, "choose-users", AT_ONCE);
        }
        UserDesk.Outcome outcome = desk.carryOut(current.actor(), act, ids);
        String refused =
                outcome.refused().stream().map(UserDesk.Refusal::why).distinct().collect(Collectors.joining(","));
        return Response.seeOther(URI.create("/admin?done=" + act.key() + "&ids=" + String.join(",", outcome.done())
                        + "&refused=" + refused))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") String id, @QueryParam("done") @DefaultValue("") String done) {
        return page(id, done, "");
    }

    private TemplateInstance page(String id, String done, String password) {
        Actor actor = current.actor();
        Account account = accounts.get(id);
        ZoneId zone = people.zoneOf(actor);
        Optional<Person> person = people.knownAs(id);
        List<UserPage.Session> sessions = accounts.sessions(id).stream()
                .map(it -> new UserPage.Session(
                        it.id(),
                        it.address(),
                        Moment.of(it.begun(), zone),
                        Moment.of(it.lastUsed(), zone),
                        String.join(", ", it.clients())))
                .toList();
        return new UserPage(
                        layouts.titled(account.name(), actor, "admin"),
                        account,
                        Moment.of(account.createdAt(), zone),
                        Moment.of(person.map(Person::seenAt).orElse(null), zone),
                        sessions,
                        accounts.links(id),
                        person.map(it -> teams.rolesOf(it.id())).orElse(List.of()).stream()
                                .map(it -> new UserPage.Membership(
                                        it.id().toString(),
                                        it.name(),
                                        "people_role_" + it.role().name().toLowerCase(Locale.ROOT)))
                                .toList(),
                        person.map(it -> String.join(", ", members.ledOnlyBy(it.id())))
                                .orElse(""),
                        Catalogue.find(layouts.language(), "admin_user_" + done.replace('-', '_'))
                                .orElse(""),
                        password,
                        person.flatMap(it -> departure.requestOf(it.id()))
                                .map(it -> DeletionWish.of(it, zone))
                                .orElse(null),
                        actor.subject().equals(id))
                .setLocale(layouts.language().locale());
    }

    @POST
    @Path("/{id}/act")
    @Operation(hidden = true)
    public Response act(@PathParam("id") String id, @FormParam("act") @DefaultValue("") String key) {
        desk.carryOut(current.actor(), act(key), id);
        return to(id, key);
    }

    @POST
    @Path("/{id}/profile")
    @Operation(hidden = true)
    public Response rename(
            @PathParam("id") String id,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("email") @DefaultValue("") String email) {
        NewAccount checked = new NewAccount("checked", name.strip(), email.strip(), "ko");
        if (!validator.validate(checked).isEmpty()) {
            throw Problem.of(400, "invalid");
        }
        acts.rename(current.actor(), id, checked.name(), checked.email());
        return to(id, "renamed");
    }

    /** Shown in the answer itself: a password must not stand in an address. */
    @POST
    @Path("/{id}/password")
    @Operation(hidden = true)
    public TemplateInstance password(@PathParam("id") String id) {
        return page(id, "", acts.temporaryPassword(current.actor(), id));
    }

    @POST
    @Path("/{id}/sessions")
    @Operation(hidden = true)
    public Response endSession(@PathParam("id") String id, @FormParam("session") @DefaultValue("") String session) {
        acts.endSession(current.actor(), id, session);
        return to(id, "session-ended");
    }

    @POST
    @Path("/{id}/links")
    @Operation(hidden = true)
    public Response unlink(@PathParam("id") String id, @FormParam("provider") @DefaultValue("") String provider) {
        acts.unlink(current.actor(), id, provider);
        return to(id, "unlinked");
    }

    @POST
    @Path("/{id}/departure")
    @Operation(hidden = true)
    public Response delete(
            @PathParam("id") String id,
            @FormParam("words") @DefaultValue("") String words,
            @FormParam("handle") @DefaultValue("") String typed) {
        Account account = accounts.get(id);
        if (!account.handle().equals(typed.strip())) {
            throw Problem.of(400, "handle-to-confirm", account.handle());
        }
        Words choice = java.util.Arrays.stream(Words.values())
                .filter(it -> it.name().equalsIgnoreCase(words))
                .findFirst()
                .orElseThrow(() -> Problem.of(400, "malformed"));
        acts.refuseForOneself(current.actor(), id);
        acts.requireAnotherAdmin(id);
        departure.begin(current.actor(), id, choice);
        return Response.seeOther(URI.create("/admin?done=deleted")).build();
    }

    private static UserAct act(String key) {
        return UserAct.ofKey(key).orElseThrow(() -> Problem.of(400, "malformed"));
    }

    private String say(String key) {
        return Catalogue.find(layouts.language(), key).orElse("");
    }

    private static Response to(String id, String done) {
        return Response.seeOther(URI.create("/admin/users/" + id + "?done=" + done))
                .build();
    }
}
