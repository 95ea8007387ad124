package app.yeobaek.people;

import app.yeobaek.mail.Post;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.security.Permissions;
import app.yeobaek.security.Role;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Moment;
import app.yeobaek.web.Problem;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/teams")
@Authenticated
@Produces("text/html;charset=UTF-8")
class TeamPages {
    private final CurrentPerson current;
    private final Teams teams;
    private final TeamLife life;
    private final Members members;
    private final Invitations invitations;
    private final People people;
    private final Post post;
    private final Layouts layouts;
    private final Validator validator;

    @Inject
    TeamPages(
            CurrentPerson current,
            Teams teams,
            TeamLife life,
            Members members,
            Invitations invitations,
            People people,
            Post post,
            Layouts layouts,
            Validator validator) {
        this.current = current;
        this.teams = teams;
        this.life = life;
        this.members = members;
        this.invitations = invitations;
        this.people = people;
        this.post = post;
        this.layouts = layouts;
        this.validator = validator;
    }

    @GET
    @Path("/{team}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("team") UUID id, @QueryParam("done") @DefaultValue("") String done) {
        return page(id, done, List.of());
    }

    private TemplateInstance page(UUID id, String done, List<TeamPage.Made> made) {
        Actor actor = current.actor();
        Team team = teams.seenBy(actor, id);
        Optional<Role> role = teams.roleIn(id, actor);
        boolean manages = actor.admin()
                || role.filter(it -> Permissions.may(it, Permission.MANAGE_TEAM))
                        .isPresent();
        ZoneId zone = people.zoneOf(actor);
        List<Member> all = teams.members(id);
        return new TeamPage(
                        layouts.titled(team.name(), actor, "team", "people"),
                        TeamView.of(team, all.size()),
                        all.stream()
                                .map(it -> new TeamPage.Row(
                                        it.id(),
                                        it.name(),
                                        it.handle(),
                                        it.role().name(),
                                        words(it.role())))
                                .toList(),
                        manages
                                ? invitations.of(actor, id).stream()
                                        .map(it -> open(it, zone))
                                        .toList()
                                : List.of(),
                        made,
                        actor.id(),
                        manages,
                        actor.admin(),
                        role.isPresent(),
                        role.filter(it -> Permissions.may(it, Permission.NAME_COLOURS))
                                .isPresent(),
                        Catalogue.find(layouts.language(), "people_done_" + done.replace('-', '_'))
                                .orElse(""))
                .setLocale(layouts.language().locale());
    }

    private TeamPage.Open open(InvitationView it, ZoneId zone) {
        return new TeamPage.Open(
                it.id(),
                words(it.role()),
                it.email() == null ? "" : it.email(),
                it.places(),
                it.used(),
                Moment.of(it.expiresAt(), zone));
    }

    private String words(Role role) {
        return Catalogue.say(layouts.language(), "people_role_" + role.name().toLowerCase(Locale.ROOT));
    }

    @POST
    @Path("/{team}/members")
    @Operation(hidden = true)
    public Response change(
            @PathParam("team") UUID team,
            @FormParam("id") List<UUID> ids,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("act") @DefaultValue("role") String act) {
        if (ids.isEmpty()) {
            throw Problem.of(400, "choose-members");
        }
        if (act.equals("remove")) {
            members.removeAll(current.actor(), team, ids);
        } else {
            members.giveAll(current.actor(), team, ids, role(role));
        }
        return to(team, act.equals("remove") ? "removed" : "role");
    }

    @POST
    @Path("/{team}/invitations")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance invite(
            @PathParam("team") UUID team,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("emails") @DefaultValue("") String emails,
            @FormParam("places") @DefaultValue("1") int places,
            @FormParam("days") @DefaultValue("14") int days) {
        List<String> addresses = Arrays.stream(emails.split("[\\s,;]+", 200))
                .filter(it -> !it.isBlank())
                .toList();
        NewInvitation wanted = checked(new NewInvitation(role(role), addresses, places, days));
        List<TeamPage.Made> made = invitations.invite(current.actor(), team, wanted).stream()
                .map(it -> new TeamPage.Made(
                        it.email() == null ? "" : it.email(), post.addressOf(it.path() == null ? "" : it.path())))
                .toList();
        return page(team, "", made);
    }

    @POST
    @Path("/{team}/invitations/revocation")
    @Operation(hidden = true)
    public Response revoke(@PathParam("team") UUID team, @FormParam("id") UUID id) {
        invitations.revoke(current.actor(), team, id);
        return to(team, "revoked");
    }

    @POST
    @Path("/{team}/settings")
    @Operation(hidden = true)
    public Response settle(
            @PathParam("team") UUID team,
            @FormParam("version") int version,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("importers") @DefaultValue("EDITOR") String importers,
            @FormParam("trashDays") @DefaultValue("30") int trashDays,
            @FormParam("language") @DefaultValue("ko") String language) {
        TeamSettings settings = checked(new TeamSettings(name, role(importers), trashDays, language));
        Object unused = life.settle(current.actor(), team, settings, EntityTag.of(version));
        return to(team, "settled");
    }

    @POST
    @Path("/{team}/departure")
    @Operation(hidden = true)
    public Response leave(@PathParam("team") UUID team) {
        members.leave(current.actor(), team);
        return Response.seeOther(URI.create("/briefs")).build();
    }

    @POST
    @Path("/{team}/archive")
    @Operation(hidden = true)
    public Response archive(@PathParam("team") UUID team) {
        life.archive(current.actor(), team);
        return Response.seeOther(URI.create(current.actor().admin() ? "/admin/teams" : "/briefs"))
                .build();
    }

    private <T> T checked(T wanted) {
        if (!validator.validate(wanted).isEmpty()) {
            throw Problem.of(400, "invalid");
        }
        return wanted;
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(it -> it.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(400, "malformed"));
    }

    private static Response to(UUID team, String done) {
        return Response.seeOther(URI.create("/teams/" + team + "?done=" + done)).build();
    }
}
