package app.yeobaek.people;

import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.security.Role;
import app.yeobaek.web.Tagged;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/teams")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams", description = "Members, invitations and settings of a team")
class TeamApi {
    private final CurrentPerson current;
    private final Teams teams;
    private final TeamLife life;
    private final Members members;
    private final Invitations invitations;

    @Inject
    TeamApi(CurrentPerson current, Teams teams, TeamLife life, Members members, Invitations invitations) {
        this.current = current;
        this.teams = teams;
        this.life = life;
        this.members = members;
        this.invitations = invitations;
    }

    /** A role to be given. */
    @Schema(name = "NewRole", description = "A role to be given")
    record NewRole(@Schema(examples = "editor") @NotNull Role role) {}

    @GET
    @Path("/{team}")
    @Transactional
    @Operation(operationId = "team", summary = "Read a team", description = "For members and site admins.")
    public RestResponse<TeamView> team(@PathParam("team") UUID id) {
        Team team = teams.seenBy(current.actor(), id);
        return Tagged.ok(TeamView.of(team, teams.members(id).size()), team.version());
    }

    @PUT
    @Path("/{team}/settings")
    @Transactional
    @Operation(
            operationId = "settleTeam",
            summary = "Change the settings of a team",
            description = "For its leads and site admins.")
    public RestResponse<TeamView> settle(
            @PathParam("team") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TeamSettings settings) {
        Team team = life.settle(current.actor(), id, settings, ifMatch);
        return Tagged.ok(TeamView.of(team, teams.members(id).size()), team.version());
    }

    @GET
    @Path("/{team}/members")
    @Transactional
    @Operation(operationId = "members", summary = "List the members of a team", description = "For members only.")
    public List<Member> members(@PathParam("team") UUID team) {
        teams.require(Permission.READ, team, current.actor());
        return teams.members(team);
    }

    @PUT
    @Path("/{team}/members/{person}")
    @ResponseStatus(204)
    @Operation(
            operationId = "giveRole",
            summary = "Give a member another role",
            description =
                    "For leads and site admins; these may also put in somebody who is no member. The last lead cannot vanish.")
    public void give(@PathParam("team") UUID team, @PathParam("person") UUID person, @Valid @NotNull NewRole role) {
        members.give(current.actor(), team, person, role.role());
    }

    @DELETE
    @Path("/{team}/members/{person}")
    @Operation(
            operationId = "removeMember",
            summary = "Take somebody out of a team, or leave it",
            description = "For leads and site admins, and for everybody themselves. The last lead cannot vanish.")
    public void remove(@PathParam("team") UUID team, @PathParam("person") UUID person) {
        Actor actor = current.actor();
        if (actor.id().equals(person)) {
            members.leave(actor, team);
        } else {
            members.removeAll(actor, team, List.of(person));
        }
    }

    @PUT
    @Path("/{team}/archive")
    @ResponseStatus(204)
    @Operation(
            operationId = "archiveTeam",
            summary = "Put a team away",
            description = "Nobody reads or writes in it until a site admin restores it; nothing is lost.")
    public void archive(@PathParam("team") UUID team) {
        life.archive(current.actor(), team);
    }

    @DELETE
    @Path("/{team}/archive")
    @Operation(operationId = "restoreTeam", summary = "Bring an archived team back", description = "For site admins.")
    public void restore(@PathParam("team") UUID team) {
        life.restore(current.actor(), team);
    }

    @GET
    @Path("/{team}/invitations")
    @Operation(
            operationId = "invitations",
            summary = "List the invitations that can still be accepted",
            description = "For leads and site admins. Their links are not told again.")
    public List<InvitationView> invitations(@PathParam("team") UUID team) {
        return invitations.of(current.actor(), team);
    }

    @POST
    @Path("/{team}/invitations")
    @ResponseStatus(201)
    @Operation(
            operationId = "invite",
            summary = "Invite by mail or by link",
            description = "The answer is the only place where the path of an invitation's page is told.")
    public List<InvitationView> invite(@PathParam("team") UUID team, @Valid @NotNull NewInvitation wanted) {
        return invitations.invite(current.actor(), team, wanted);
    }

    @DELETE
    @Path("/{team}/invitations/{id}")
    @Operation(
            operationId = "revokeInvitation",
            summary = "Take an invitation back",
            description = "For leads and site admins.")
    public void revoke(@PathParam("team") UUID team, @PathParam("id") UUID id) {
        invitations.revoke(current.actor(), team, id);
    }
}
