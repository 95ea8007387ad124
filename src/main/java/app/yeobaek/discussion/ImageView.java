package app.yeobaek.discussion;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A picture that was taken in. */
@Schema(name = "Image", description = "A picture that comments on the brief can show")
record ImageView(
        UUID id,
        @Schema(
                        examples = "/api/images/01938f3e-7c1a-7000-8000-000000000000",
                        description = "Write it in a comment as ![words](address)")
                String address,
        @Schema(description = "In pixels") int width,
        @Schema(description = "In pixels") int height) {

    static ImageView of(UUID id, Picture picture) {
        return new ImageView(id, "/api/images/" + id, picture.width(), picture.height());
    }
}
