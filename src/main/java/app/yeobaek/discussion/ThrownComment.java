package app.yeobaek.discussion;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deleted comment. */
@Schema(name = "ThrownComment", description = "A deleted comment")
public record ThrownComment(
        UUID id,
        @Schema(description = "The thread it belongs to, and the annotation") UUID thread,
        UUID author,
        @Schema(description = "Markdown") String body,
        Instant deletedAt) {}
