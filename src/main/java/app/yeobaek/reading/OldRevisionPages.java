package app.yeobaek.reading;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Revisions;
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

/** The permanent address of one revision. It shows what it always showed, and says so when a newer one exists. */
@Path("/briefs/{id}/revisions/{number:[0-9]{1,9}}")
@Produces("text/html;charset=UTF-8")
class OldRevisionPages {
    private final Briefs briefs;
    private final Revisions revisions;
    private final Reading reading;
    private final CurrentPerson current;

    @Inject
    OldRevisionPages(Briefs briefs, Revisions revisions, Reading reading, CurrentPerson current) {
        this.briefs = briefs;
        this.revisions = revisions;
        this.reading = reading;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance read(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("mark") @Nullable UUID mark,
            @QueryParam("reply") @Nullable UUID reply,
            @QueryParam("at") @Nullable Integer at) {
        Actor actor = current.actor();
        Access access = briefs.readableBy(actor, id);
        return reading.page(access, revisions.numbered(id, number), actor, new PageData.Focus(mark, reply, at));
    }
}
