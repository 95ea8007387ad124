package app.yeobaek.discussion;

import app.yeobaek.people.CurrentPerson;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/briefs/{brief}/unsent")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threads")
class UnsentApi {
    private final Unsent unsent;
    private final CurrentPerson current;

    @Inject
    UnsentApi(Unsent unsent, CurrentPerson current) {
        this.unsent = unsent;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(operationId = "unsent", summary = "Read what one began to write on a brief and has not sent")
    @APIResponse(
            responseCode = "200",
            description = "One's own drafts, oldest first, as they were kept",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
    public List<JsonNode> list(@PathParam("brief") UUID brief) {
        return unsent.of(brief, current.actor());
    }

    @PUT
    @Path("/{place}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepUnsent",
            summary = "Keep a draft",
            description =
                    "A JSON object with its place (new:, reply: or edit: and an id) and the words in body; nobody else reads it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example =
                                    "{\"place\": \"reply:01938f3e-7c1a-7000-8000-000000000000\", \"body\": \"쓰다 만 말\"}"))
    @APIResponse(responseCode = "204", description = "Kept")
    public void keep(@PathParam("brief") UUID brief, @PathParam("place") String place, @NotNull JsonNode draft) {
        unsent.keep(brief, place, draft, current.actor());
    }

    @DELETE
    @Path("/{place}")
    @Transactional
    @Operation(operationId = "discardUnsent", summary = "Forget a draft")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void discard(@PathParam("brief") UUID brief, @PathParam("place") String place) {
        unsent.discard(brief, place, current.actor());
    }
}
