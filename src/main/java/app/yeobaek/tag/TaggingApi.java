package app.yeobaek.tag;

import app.yeobaek.people.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/api/annotations/{annotation}/tags/{tag}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
class TaggingApi {
    private final Tagging tagging;
    private final CurrentPerson current;

    @Inject
    TaggingApi(Tagging tagging, CurrentPerson current) {
        this.tagging = tagging;
        this.current = current;
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "tagMark",
            summary = "Put a tag on a mark",
            description = "On the team's marks from role reviewer on; on private ones by their author.")
    @APIResponse(responseCode = "200", description = "The tags of the mark now")
    public Tagging.View put(@PathParam("annotation") UUID annotation, @PathParam("tag") UUID tag) {
        return tagging.put(annotation, tag, current.actor());
    }

    @DELETE
    @Transactional
    @Operation(operationId = "untagMark", summary = "Take a tag off a mark")
    @APIResponse(responseCode = "200", description = "The tags of the mark now")
    public Tagging.View take(@PathParam("annotation") UUID annotation, @PathParam("tag") UUID tag) {
        return tagging.take(annotation, tag, current.actor());
    }
}
