package app.yeobaek.annotation;

import app.yeobaek.discussion.ThreadView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An annotation as everyone of its audience sees it. */
@Schema(name = "Annotation", description = "A mark on passages of a brief, with its thread")
public record AnnotationView(
        UUID id,
        @Schema(description = "Grows with every change of the mark itself; also the ETag") int version,
        Kind kind,
        Colour colour,
        Visibility visibility,
        @Schema(description = "Id of the person who made it") UUID author,
        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "In the order of the text") List<Passage> passages,
        @Schema(description = "Null until somebody has said something") @Nullable ThreadView thread) {

    static AnnotationView of(Annotation annotation, List<Passage> passages, @Nullable ThreadView thread) {
        return new AnnotationView(
                annotation.id(),
                annotation.version(),
                annotation.kind(),
                annotation.colour(),
                annotation.visibility(),
                annotation.author(),
                annotation.createdAt(),
                annotation.updatedAt(),
                passages,
                thread);
    }
}
