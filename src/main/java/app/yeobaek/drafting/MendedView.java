package app.yeobaek.drafting;

import app.yeobaek.drafting.galley.Delta;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a step did to a draft. */
@Schema(
        name = "MendedDraft",
        description = "What a step changed; put on the galley that one had, it gives the galley now")
public record MendedView(
        @Schema(description = "The version now") int version,
        @Schema(examples = "merge", description = "The step; empty if it changed nothing") String op,
        Delta delta,
        @Schema(description = "Whether there is a step to take back") boolean undo,
        @Schema(description = "Whether there is a step to make again") boolean redo,
        @Schema(description = "Doubts that nobody has looked at") int openDoubts,
        @Schema(description = "When it was stored") Instant savedAt) {}
