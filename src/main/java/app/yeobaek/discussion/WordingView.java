package app.yeobaek.discussion;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a comment said for a while. */
@Schema(name = "Wording", description = "What a comment said from some time on")
public record WordingView(
        @Schema(description = "Counts from 1") int number,
        @Schema(description = "Markdown") String body,
        @Schema(description = "The body as safe HTML") String html,
        @Schema(description = "Since when it said so") Instant writtenAt) {}
