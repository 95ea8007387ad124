package app.yeobaek.discussion;

import app.yeobaek.people.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/briefs/{brief}/images")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threads")
class ImagesApi {
    private final Images images;
    private final CurrentPerson current;

    @Inject
    ImagesApi(Images images, CurrentPerson current) {
        this.images = images;
        this.current = current;
    }

    @POST
    @Consumes("image/*")
    @Operation(
            operationId = "addImage",
            summary = "Take in a picture for a comment",
            description =
                    "PNG, JPEG, GIF (its first picture) or BMP, up to 5 MB and 24 megapixels. It is written anew, at most "
                            + "2000 pixels a side; what no comment shows within a day is forgotten.")
    @APIResponse(
            responseCode = "201",
            description = "The picture's address",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImageView.class)))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "image/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "the bytes of the picture"))
    public RestResponse<ImageView> add(@PathParam("brief") UUID brief, @NotNull byte[] content) {
        ImageView image = images.keep(brief, content, current.actor());
        return RestResponse.ResponseBuilder.<ImageView>created(URI.create(image.address()))
                .entity(image)
                .build();
    }
}
