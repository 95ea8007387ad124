package app.yeobaek.annotation;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.web.Tagged;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/annotations/{id}/copies")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Annotations")
class CopyApi {
    private final Copying copying;
    private final CurrentPerson current;

    @Inject
    CopyApi(Copying copying, CurrentPerson current) {
        this.copying = copying;
        this.current = current;
    }

    /** Where a mark is to be copied, and how. */
    @Schema(name = "NewCopy", description = "Where a mark is to be copied, and how")
    record NewCopy(
            @Schema(description = "A brief that says the same words; see the places") @NotNull UUID brief,
            @Schema(examples = "private") @NotNull Visibility visibility,
            @Schema(description = "With what was said about it") boolean thread,
            @Schema(description = "Delete it where it was") boolean move) {}

    @GET
    @Path("/places")
    @Transactional
    @Operation(operationId = "copyPlaces", summary = "List the briefs that one's own mark can be copied to")
    @APIResponse(responseCode = "200", description = "At most 30, its own brief first")
    public List<Copying.Place> places(@PathParam("id") UUID id) {
        return copying.places(id, current.actor());
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "copyAnnotation",
            summary = "Copy or move one's own mark",
            description = "Its thread comes along where everyone who spoke in it can read it there too.")
    @APIResponse(
            responseCode = "201",
            description = "The copy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnnotationView.class)))
    public RestResponse<AnnotationView> copy(@PathParam("id") UUID id, @Valid @NotNull NewCopy wish) {
        AnnotationView copy =
                copying.copy(id, wish.brief(), wish.visibility(), wish.thread(), wish.move(), current.actor());
        return Tagged.made(true, "/api/annotations/" + copy.id(), copy, copy.version());
    }
}
