package app.yeobaek.recommendation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything a reviewer needs to give verdicts: what is asked, what they wrote, what they said before. */
@Schema(name = "Desk", description = "Everything a reviewer needs to give verdicts")
record Desk(RoundView round, @Schema(description = "In the order of the round") List<Item> items) {

    /** One recommendation on a reviewer's desk. */
    @Schema(name = "DeskItem", description = "One recommendation on a reviewer's desk")
    record Item(
            RecommendationView recommendation,
            VerdictDraft.@Nullable View draft,
            @Schema(description = "One's own verdicts, the first one first") List<VerdictView> own,
            @Schema(description = "One's verdict in the latest earlier round that asked about it") @Nullable
                    Previous previous,
            @Schema(description = "Answers to one's verdicts and to all on it, in this round")
                    List<Answer.View> answers,
            @Schema(description = "Words to look at again, because one said: settled if the next revision does it")
                    @Nullable
                    LookAgain lookAgain) {}

    /** One's verdict in an earlier round; what changed since is between its judged text and the passage now. */
    @Schema(name = "PreviousVerdict")
    record Previous(@Schema(examples = "1") int round, UUID roundId, VerdictView verdict) {}

    /** A passage as it was when one spoke; what it is now stands in the recommendation. */
    @Schema(name = "LookAgain")
    record LookAgain(UUID answer, @Schema(description = "The words as they were") String before) {}
}
