package app.yeobaek.revising;

import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Revisions;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.web.Layouts;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/briefs/{brief}/differences/{before:[0-9]{1,9}}..{after:[0-9]{1,9}}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Briefs")
class DifferenceApi {
    private final Briefs briefs;
    private final Revisions revisions;
    private final Differences differences;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    DifferenceApi(Briefs briefs, Revisions revisions, Differences differences, CurrentPerson current, Layouts layouts) {
        this.briefs = briefs;
        this.revisions = revisions;
        this.differences = differences;
        this.current = current;
        this.layouts = layouts;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "difference",
            summary = "Compare two revisions of a brief",
            description =
                    "By the numbers of the revisions, such as `1..2`: moved, split, merged, reworded, by block and by word.")
    @APIResponse(responseCode = "200", description = "What was changed")
    public DifferenceView difference(
            @PathParam("brief") UUID brief, @PathParam("before") int before, @PathParam("after") int after) {
        briefs.readableBy(current.actor(), brief);
        return DifferenceView.of(
                differences.between(revisions.numbered(brief, before), revisions.numbered(brief, after)),
                layouts.language());
    }
}
