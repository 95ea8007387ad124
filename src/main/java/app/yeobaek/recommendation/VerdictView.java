package app.yeobaek.recommendation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A submitted verdict as the one who asks may see it. Made by {@link Sight} alone. */
@Schema(name = "Verdict", description = "What a reviewer submitted; never changed, a later one takes its place")
public record VerdictView(
        UUID id,
        UUID recommendation,
        @Schema(examples = "p37", description = "The key of the reviewer") String reviewer,
        @Schema(examples = "2", description = "Counts the verdicts of this reviewer on this recommendation from 1")
                int sequence,
        Choice choice,
        @Schema(examples = "근거가 되는 조사가 한 해뿐입니다.", description = "Empty only with an endorsement") String reason,
        @Schema(examples = "{\"feasibility\": 4}") Map<String, Integer> scores,
        @Schema(description = "The passage as the reviewer would have it, or null") @Nullable String wording,
        @Schema(description = "For the editors: null for everybody else") @Nullable String note,
        @Schema(description = "Why it changed; null for the first") @Nullable String why,
        @Schema(description = "The revision that was judged") UUID judgedRevision,
        @Schema(description = "The words that were judged") String judgedText,
        @Schema(description = "Where names are not shown, only the day") Instant submittedAt) {}
