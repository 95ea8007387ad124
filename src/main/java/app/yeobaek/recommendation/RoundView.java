package app.yeobaek.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A round as the one who asks sees it, without verdicts. */
@Schema(name = "Round", description = "A round of review, without its verdicts")
record RoundView(
        UUID id,
        @Schema(description = "Grows with every change; also the ETag") int version,
        UUID brief,
        @Schema(examples = "핵심광물 공급망 조기경보 체계의 재설계") String briefTitle,
        @Schema(description = "The revision that was current when it was opened") UUID revision,
        @Schema(examples = "2", description = "Counts the rounds of a brief from 1") int number,
        @Schema(examples = "1차 내부 검토") String title,
        String instructions,
        @Schema(description = "Until when verdicts are taken from those without more time") Instant deadline,
        @Schema(description = "When the last deadline passes, with every extension") Instant ends,
        @Schema(examples = "Asia/Seoul", description = "The time zone that the deadline was said in") String zone,
        Blindness blindness,
        @Schema(description = "Whether reviewers are shown by pseudonym") boolean anonymous,
        List<Criterion> criteria,
        @Schema(description = "Whether verdicts are no longer taken from anybody") boolean closed,
        Instant openedAt,
        @Schema(description = "When somebody closed it, or its deadline did; null while it is open") @Nullable
                Instant closedAt,
        @Schema(description = "Why it was opened again, the latest reason; null if it never was") @Nullable
                String reopened,
        @Schema(description = "The recommendations asked about, in their order") List<UUID> scope,
        Progress progress,
        Me me) {

    /** How many verdicts there are; never which. */
    @Schema(name = "RoundProgress", description = "How many verdicts there are; never which")
    record Progress(
            @Schema(examples = "8") int reviewers,
            @Schema(examples = "120", description = "First verdicts submitted") int submitted,
            @Schema(examples = "176", description = "Reviewers times recommendations") int expected) {}

    /** What the one who asks is to the round. */
    @Schema(name = "MyPart", description = "What the one who asks is to the round")
    record Me(
            @Schema(description = "Whether they are asked for verdicts") boolean asked,
            @Schema(description = "Until when theirs are taken; null if they are not asked") @Nullable Instant deadline,
            @Schema(description = "Whether theirs are taken now") boolean mayJudge,
            @Schema(examples = "14", description = "On how many recommendations they have submitted") int submitted,
            boolean mayManage,
            boolean mayAnswer,
            boolean mayInvite) {}
}
