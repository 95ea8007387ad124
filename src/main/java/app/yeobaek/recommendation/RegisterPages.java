package app.yeobaek.recommendation;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Brief;
import app.yeobaek.brief.Briefs;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.EmbeddedJson;
import app.yeobaek.web.Layouts;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/briefs/{id}/recommendations")
@Produces("text/html;charset=UTF-8")
class RegisterPages {
    private final Register register;
    private final Briefs briefs;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    RegisterPages(Register register, Briefs briefs, CurrentPerson current, Layouts layouts) {
        this.register = register;
        this.briefs = briefs;
        this.current = current;
        this.layouts = layouts;
    }

    /** What the page's scripts must know. */
    record Data(UUID brief, UUID team, UUID revision, UUID me, boolean manage, boolean rounds, boolean comment) {}

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id) {
        Actor actor = current.actor();
        Access access = briefs.readableBy(actor, id);
        Brief brief = access.brief();
        Data data = new Data(
                id,
                brief.team(),
                brief.revision(),
                actor.id(),
                access.may(Permission.MANAGE_RECOMMENDATIONS),
                access.may(Permission.MANAGE_ROUNDS),
                access.may(Permission.REPLY));
        return new RegisterPage(
                        layouts.titled(brief.title(), actor, "reading", "review", "report"),
                        id.toString(),
                        brief.title(),
                        brief.language(),
                        register.of(access),
                        EmbeddedJson.of(data))
                .setLocale(layouts.language().locale());
    }
}
