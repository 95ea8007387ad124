package app.yeobaek.reading;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where marks that a new revision left without a sure place are put back. */
@Path("/briefs/{id}/pending")
@Produces("text/html;charset=UTF-8")
class PendingPages {
    private final Briefs briefs;
    private final Reading reading;
    private final CurrentPerson current;

    @Inject
    PendingPages(Briefs briefs, Reading reading, CurrentPerson current) {
        this.briefs = briefs;
        this.reading = reading;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance pending(@PathParam("id") UUID id, @QueryParam("mark") @Nullable UUID mark) {
        Actor actor = current.actor();
        Access access = briefs.readableBy(actor, id);
        return reading.pending(access, actor, new PageData.Focus(mark, null, null));
    }
}
