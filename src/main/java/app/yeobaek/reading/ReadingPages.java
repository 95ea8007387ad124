package app.yeobaek.reading;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Revisions;
import app.yeobaek.brief.difference.SamePlace;
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

@Path("/briefs/{id}")
@Produces("text/html;charset=UTF-8")
class ReadingPages {
    private final Briefs briefs;
    private final Revisions revisions;
    private final Reading reading;
    private final CurrentPerson current;

    @Inject
    ReadingPages(Briefs briefs, Revisions revisions, Reading reading, CurrentPerson current) {
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
            @QueryParam("mark") @Nullable UUID mark,
            @QueryParam("reply") @Nullable UUID reply,
            @QueryParam("from") @Nullable Integer from,
            @QueryParam("at") @Nullable Integer at) {
        Actor actor = current.actor();
        Access access = briefs.readableBy(actor, id);
        Revisions.Published revision = revisions.published(access.brief().revision());
        @Nullable Integer offset = at;
        if (at != null && from != null && from != revision.number()) {
            offset = SamePlace.of(revisions.numbered(id, from).manuscript(), revision.manuscript(), at);
        }
        return reading.page(access, revision, actor, new PageData.Focus(mark, reply, offset));
    }
}
