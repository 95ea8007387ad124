package app.yeobaek.discussion;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be looked at in a thread that opened itself: where its passage stood in one revision, and in the next. */
@Schema(
        name = "Recheck",
        description = "It was settled on the next revision, and that is there: does it do what was asked for?")
public record Recheck(
        @Schema(description = "The revision it was about when it was settled") UUID before,
        @Schema(description = "The revision that opened it again") UUID after,
        @Schema(description = "Id of the person who had settled it") UUID closedBy,
        Instant closedAt) {}
