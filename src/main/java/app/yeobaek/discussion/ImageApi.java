package app.yeobaek.discussion;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/images/{id}")
@Authenticated
// What it is is said by each answer: with the two formats named here, a browser's <img> (image/avif, …, image/*) got
// 406.
@Produces(MediaType.WILDCARD)
@Tag(name = "Threads")
class ImageApi {
    private final Images images;
    private final CurrentPerson current;

    @Inject
    ImageApi(Images images, CurrentPerson current) {
        this.images = images;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "image",
            summary = "Read a picture in a comment",
            description = "For whoever sent it, and whoever may read a comment that shows it.")
    @APIResponse(
            responseCode = "200",
            description = "The picture, as PNG or JPEG",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> read(@PathParam("id") UUID id) {
        Images.Shown image = images.readableBy(current.actor(), id);
        return RestResponse.ResponseBuilder.ok(image.content())
                .type(image.mediaType())
                // Should it ever be opened by itself: a picture and nothing else.
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", "inline")
                .build();
    }
}
