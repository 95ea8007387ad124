package app.yeobaek.people;

import app.yeobaek.people.Invitations.Opened;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Layouts;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the link of an invitation leads, before and after login: what it is, or why it no longer works. */
@Path("/invitations")
@Produces("text/html;charset=UTF-8")
class InvitationPages {
    private final CurrentPerson current;
    private final Invitations invitations;
    private final Teams teams;
    private final People people;
    private final Layouts layouts;

    @Inject
    InvitationPages(CurrentPerson current, Invitations invitations, Teams teams, People people, Layouts layouts) {
        this.current = current;
        this.invitations = invitations;
        this.teams = teams;
        this.people = people;
        this.layouts = layouts;
    }

    @GET
    @Path("/{word}")
    @Transactional
    @Operation(hidden = true)
    public Response show(@PathParam("word") String word) {
        Optional<Actor> actor = current.ifKnown();
        Optional<Opened> opened = invitations.read(word);
        String state = opened.map(it -> state(it, actor)).orElse("unknown");
        InvitationPage page = new InvitationPage(
                layouts.saying("people_invitation", actor.orElse(null), "", "people"),
                state,
                word,
                opened.map(Opened::team).orElse(""),
                opened.map(Opened::inviter).orElse(""),
                opened.map(it -> Catalogue.say(
                                layouts.language(),
                                "people_role_" + it.invitation().role().name().toLowerCase(Locale.ROOT)))
                        .orElse(""),
                opened.map(Opened::address).orElse(""));
        page.setLocale(layouts.language().locale());
        return Response.status(state.equals("unknown") ? 404 : state.matches("open|member") ? 200 : 410)
                .entity(page.render())
                .build();
    }

    private String state(Opened opened, Optional<Actor> actor) {
        if (actor.isPresent() && teams.roleIn(opened.teamId(), actor.get()).isPresent()) {
            return "member";
        }
        boolean another = actor.isPresent()
                && !opened.address().isEmpty()
                && !people.findById(actor.get().id()).owns(opened.address());
        String state = opened.state().name().toLowerCase(Locale.ROOT);
        return state.equals("open") && another ? "another" : state;
    }
}
