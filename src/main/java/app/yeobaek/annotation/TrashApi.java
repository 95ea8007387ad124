package app.yeobaek.annotation;

import app.yeobaek.people.CurrentPerson;
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

@Path("/api/briefs/{brief}/trash")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Annotations")
class TrashApi {
    private final Trash trash;
    private final CurrentPerson current;

    @Inject
    TrashApi(Trash trash, CurrentPerson current) {
        this.trash = trash;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "trash",
            summary = "Read what was deleted in a brief",
            description = "One's own marks and comments, for a lead the team's; the newest 200 of each.")
    @APIResponse(responseCode = "200", description = "What can be restored")
    public TrashView read(@PathParam("brief") UUID brief) {
        return trash.in(brief, current.actor());
    }
}
