package app.yeobaek.revising;

import app.yeobaek.brief.Brief;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Revisions;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Layouts;
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

@Path("/briefs/{id}/differences/{before:[0-9]{1,9}}..{after:[0-9]{1,9}}")
@Produces("text/html;charset=UTF-8")
class DifferencePages {
    private final Briefs briefs;
    private final Revisions revisions;
    private final Differences differences;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    DifferencePages(
            Briefs briefs, Revisions revisions, Differences differences, CurrentPerson current, Layouts layouts) {
        this.briefs = briefs;
        this.revisions = revisions;
        this.differences = differences;
        this.current = current;
        this.layouts = layouts;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance difference(
            @PathParam("id") UUID id,
            @PathParam("before") int before,
            @PathParam("after") int after,
            @QueryParam("view") @Nullable String view) {
        Actor actor = current.actor();
        Brief brief = briefs.readableBy(actor, id).brief();
        Revisions.Published old = revisions.numbered(id, before);
        Revisions.Published fresh = revisions.numbered(id, after);
        return new DifferencePage(
                        layouts.titled(brief.title(), actor, "reading", "revising"),
                        new DifferencePage.Of(
                                brief.id().toString(),
                                brief.title(),
                                Catalogue.say(layouts.language(), "revising_difference_of", before, after),
                                Catalogue.say(layouts.language(), "revising_number", before),
                                Catalogue.say(layouts.language(), "revising_number", after),
                                "side".equals(view)),
                        ShownDifference.of(
                                differences.between(old, fresh),
                                old.manuscript(),
                                fresh.manuscript(),
                                layouts.language()))
                .setLocale(layouts.language().locale());
    }
}
