package app.yeobaek.admin;

import app.yeobaek.account.Account;
import app.yeobaek.account.Accounts;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.People;
import app.yeobaek.people.Person;
import app.yeobaek.people.Team;
import app.yeobaek.people.TeamLife;
import app.yeobaek.security.SiteRole;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Problem;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/admin/teams")
@RolesAllowed(SiteRole.ADMIN)
@Produces("text/html;charset=UTF-8")
class AdminTeamPages {
    private final CurrentPerson current;
    private final SiteTeams siteTeams;
    private final TeamLife life;
    private final Accounts accounts;
    private final People people;
    private final Layouts layouts;
    private final Clock clock;

    @Inject
    AdminTeamPages(
            CurrentPerson current,
            SiteTeams siteTeams,
            TeamLife life,
            Accounts accounts,
            People people,
            Layouts layouts,
            Clock clock) {
        this.current = current;
        this.siteTeams = siteTeams;
        this.life = life;
        this.accounts = accounts;
        this.people = people;
        this.layouts = layouts;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance teams(@QueryParam("done") @DefaultValue("") String done) {
        return new TeamsPage(
                        layouts.saying("admin_teams", current.actor(), "admin", "admin"),
                        siteTeams.all(false),
                        siteTeams.all(true),
                        Catalogue.find(layouts.language(), "admin_team_" + done.replace('-', '_'))
                                .orElse(""))
                .setLocale(layouts.language().locale());
    }

    @POST
    @Operation(hidden = true)
    public Response begin(
            @FormParam("name") @DefaultValue("") String name, @FormParam("lead") @DefaultValue("") String lead) {
        if (name.isBlank() || name.strip().length() > 80) {
            throw Problem.of(400, "team-name");
        }
        Account account = accounts.named(lead.strip()).orElseThrow(() -> Problem.of(400, "lead-unknown"));
        Person person = people.expect(account.identity(), clock.instant());
        Team team = life.begin(current.actor(), name, person.id());
        return Response.seeOther(URI.create("/teams/" + team.id() + "?done=begun"))
                .build();
    }

    @POST
    @Path("/restoration")
    @Operation(hidden = true)
    public Response restore(@FormParam("team") UUID team) {
        life.restore(current.actor(), team);
        return Response.seeOther(URI.create("/admin/teams?done=restored")).build();
    }

    @POST
    @Path("/merge")
    @Operation(hidden = true)
    public Response merge(@FormParam("from") UUID from, @FormParam("into") UUID into) {
        life.merge(current.actor(), from, into);
        return Response.seeOther(URI.create("/admin/teams?done=merged")).build();
    }
}
