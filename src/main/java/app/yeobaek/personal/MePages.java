package app.yeobaek.personal;

import app.yeobaek.account.Account;
import app.yeobaek.account.AccountSession;
import app.yeobaek.account.Accounts;
import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.people.ApiTokens;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.People;
import app.yeobaek.people.Person;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Grant;
import app.yeobaek.security.Scope;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Moment;
import app.yeobaek.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/me")
@Authenticated
@Produces("text/html;charset=UTF-8")
class MePages {
    private final CurrentPerson current;
    private final SecurityIdentity identity;
    private final People people;
    private final Teams teams;
    private final ApiTokens tokens;
    private final Accounts accounts;
    private final OwnLogins logins;
    private final OwnArchive archives;
    private final AuditLog audit;
    private final OwnDeletion deletion;
    private final Layouts layouts;

    @Inject
    MePages(
            CurrentPerson current,
            SecurityIdentity identity,
            People people,
            Teams teams,
            ApiTokens tokens,
            Accounts accounts,
            OwnLogins logins,
            OwnArchive archives,
            AuditLog audit,
            OwnDeletion deletion,
            Layouts layouts) {
        this.current = current;
        this.identity = identity;
        this.people = people;
        this.teams = teams;
        this.tokens = tokens;
        this.accounts = accounts;
        this.logins = logins;
        this.archives = archives;
        this.audit = audit;
        this.deletion = deletion;
        this.layouts = layouts;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("done") @DefaultValue("") String done) {
        return page(done, "");
    }

    private TemplateInstance page(String done, String fresh) {
        Actor actor = current.actor();
        Person person = people.findById(actor.id());
        ZoneId zone = people.zoneOf(actor);
        String here = Grant.of(identity).map(Grant::session).orElse("");
        List<MePage.Session> sessions = List.of();
        boolean away = false;
        try {
            sessions = accounts.sessions(actor.subject()).stream()
                    .map(it -> session(it, zone, here))
                    .toList();
        } catch (Problem problem) {
            away = true;
        }
        Optional<OwnArchive.State> archive = archives.latest(actor);
        return new MePage(
                        layouts.saying("personal_title", actor, "me"),
                        person.name(),
                        person.handle(),
                        Objects.requireNonNullElse(person.email(), ""),
                        Objects.requireNonNullElse(person.language(), ""),
                        person.timeZone(),
                        zones(),
                        tokens.goodOf(actor).stream()
                                .map(it -> new MePage.Token(
                                        it.id(),
                                        it.name(),
                                        say("personal_scope_"
                                                + it.scope().name().toLowerCase(Locale.ROOT)),
                                        it.hint(),
                                        Moment.of(it.expiresAt(), zone),
                                        Moment.of(it.lastUsedAt(), zone)))
                                .toList(),
                        fresh,
                        sessions,
                        away,
                        archive.map(it -> it.ready() ? "ready" : "waiting").orElse("none"),
                        archive.map(OwnArchive.State::id).orElse(null),
                        deletion.of(actor).isPresent(),
                        actor.admin(),
                        teams.of(actor),
                        Catalogue.find(layouts.language(), "personal_done_" + done.replace('-', '_'))
                                .orElse(""))
                .setLocale(layouts.language().locale());
    }

    private static MePage.Session session(AccountSession it, ZoneId zone, String here) {
        return new MePage.Session(
                it.id(),
                it.address(),
                Moment.of(it.begun(), zone),
                Moment.of(it.lastUsed(), zone),
                it.id().equals(here));
    }

    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(it -> it.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC"))
                .sorted()
                .toList();
    }

    private String say(String key) {
        return Catalogue.say(layouts.language(), key);
    }

    @POST
    @Path("/profile")
    @Operation(hidden = true)
    public Response rename(@FormParam("name") @DefaultValue("") String name) {
        Actor actor = current.actor();
        if (name.isBlank() || name.strip().length() > 120) {
            throw Problem.of(400, "invalid");
        }
        String before = actor.name();
        accounts.rename(
                actor.subject(), name.strip(), accounts.get(actor.subject()).email());
        follow(actor, before);
        return to("renamed");
    }

    private void follow(Actor actor, String before) {
        Account account = accounts.get(actor.subject());
        QuarkusTransaction.requiringNew().run(() -> {
            people.findById(actor.id()).follow(account.identity(), account.enabled());
            audit.record(new Act(
                    "account.renamed",
                    actor.id(),
                    null,
                    null,
                    "account:" + actor.subject(),
                    Map.of("name", before),
                    Map.of("name", account.name())));
        });
    }

    @POST
    @Path("/preferences")
    @Transactional
    @Operation(hidden = true)
    public Response prefer(
            @FormParam("language") @DefaultValue("") String language,
            @FormParam("timeZone") @DefaultValue("") String timeZone) {
        Optional<Language> chosen = Language.ofTag(language);
        ZoneId zone;
        try {
            zone = ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            throw Problem.of(400, "invalid");
        }
        people.findById(current.actor().id()).prefer(chosen.map(Language::tag).orElse(null), zone);
        NewCookie cookie = new NewCookie.Builder("yeobaek_language")
                .value(chosen.map(Language::tag).orElse(""))
                .path("/")
                .maxAge(chosen.isPresent() ? (int) Duration.ofDays(400).toSeconds() : 0)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.fromResponse(to("preferred")).cookie(cookie).build();
    }

    /** Shown in the answer itself: a token must not stand in an address. */
    @POST
    @Path("/tokens")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance makeToken(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("scope") @DefaultValue("READ") String scope,
            @FormParam("days") @DefaultValue("90") int days) {
        Scope wanted = Arrays.stream(Scope.values())
                .filter(it -> it.name().equals(scope))
                .findFirst()
                .orElseThrow(() -> Problem.of(400, "malformed"));
        if (name.isBlank() || name.strip().length() > 80 || days < 1 || days > 366) {
            throw Problem.of(400, "invalid");
        }
        return page("", tokens.make(current.actor(), name.strip(), wanted, days).word());
    }

    @POST
    @Path("/tokens/revocation")
    @Operation(hidden = true)
    public Response revokeToken(@FormParam("id") UUID id) {
        tokens.revoke(current.actor(), id);
        return to("token-revoked");
    }

    @POST
    @Path("/sessions")
    @Operation(hidden = true)
    public Response endSession(@FormParam("session") @DefaultValue("") String session) {
        if (session.equals("all")) {
            logins.endAll(current.actor());
            return Response.seeOther(URI.create("/")).build();
        }
        logins.end(current.actor(), session);
        return to("session-ended");
    }

    @POST
    @Path("/archive")
    @Operation(hidden = true)
    public Response askForArchive() {
        Object unused = archives.ask(current.actor());
        return to("archive-asked");
    }

    @GET
    @Path("/archive/{id}")
    @Produces("*/*")
    @Operation(hidden = true)
    public Response archive(@PathParam("id") UUID id) {
        return Response.ok(archives.content(current.actor(), id).orElseThrow(Problem::notFound))
                .type("application/zip")
                .header("Content-Disposition", "attachment; filename=\"yeobaek-my-data.zip\"")
                .build();
    }

    /** Back to the page, which says what was done. */
    static Response to(String done) {
        return Response.seeOther(URI.create("/me?done=" + done)).build();
    }
}
