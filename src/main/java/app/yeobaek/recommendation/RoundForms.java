package app.yeobaek.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people send to open and lead rounds. */
final class RoundForms {
    /** The most reviewers of a round. */
    static final int REVIEWERS = 200;
    /** The most criteria of a round. */
    static final int CRITERIA = 12;

    private RoundForms() {}

    /** A round to open. */
    @Schema(name = "NewRound")
    record NewRound(
            @Schema(description = "A UUIDv7 chosen by the client: repeating the request with it opens once") @Nullable
                    UUID id,
            @Schema(examples = "1차 내부 검토") @NotBlank @Size(max = 200) String title,
            @Schema(examples = "실현 가능성을 중심으로 보아 주세요.") @Size(max = 10_000) @Nullable String instructions,
            @Schema(description = "Which recommendations; all if absent") @Size(max = RegisterForms.MOST) @Nullable
                    List<@NotNull UUID> scope,
            @Schema(description = "Ids of members from role reviewer on") @NotNull @Size(max = REVIEWERS)
                    List<@NotNull UUID> reviewers,
            @Schema(examples = "2026-12-01T18:00:00", description = "Time on the clock of the time zone") @NotNull
                    LocalDateTime deadline,
            @Schema(examples = "Asia/Seoul", description = "IANA name of the time zone") @NotBlank @Size(max = 60)
                    String zone,
            @NotNull Blindness blindness,
            @Schema(description = "Whether reviewers are shown by pseudonym") boolean anonymous,
            @NotNull @Size(max = CRITERIA) List<@NotNull @Valid Criterion> criteria) {}

    /** What is to be different about a round; what is absent stays. */
    @Schema(name = "RoundEdit", examples = "{\"deadline\": \"2026-12-03T18:00:00\", \"zone\": \"Asia/Seoul\"}")
    record Edit(
            @Size(min = 1, max = 200) @Nullable String title,
            @Size(max = 10_000) @Nullable String instructions,
            @Nullable LocalDateTime deadline,
            @Size(min = 1, max = 60) @Nullable String zone) {}

    /** Why a closed round is opened again, and until when. */
    @Schema(name = "Reopening")
    record Reopening(
            @Schema(examples = "두 명의 의견이 더 필요합니다.") @NotBlank @Size(max = 1000) String reason,
            @Schema(examples = "2026-12-08T18:00:00") @NotNull LocalDateTime deadline,
            @Schema(examples = "Asia/Seoul") @NotBlank @Size(max = 60) String zone) {}

    /** More time for one reviewer. */
    @Schema(name = "Extension")
    record Extension(
            @Schema(examples = "2026-12-03T18:00:00") @NotNull LocalDateTime deadline,
            @Schema(examples = "Asia/Seoul") @NotBlank @Size(max = 60) String zone) {}

    /** People to ask as well. */
    @Schema(name = "MoreReviewers", examples = "{\"people\": [\"0197a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b\"]}")
    record MoreReviewers(@NotNull @Size(min = 1, max = REVIEWERS) List<@NotNull UUID> people) {}

    /** A link to make. */
    @Schema(name = "NewRoundLink")
    record NewLink(
            @Schema(examples = "3", description = "How many people may use it") @NotNull @Min(1) @Max(50) Integer uses,
            @Schema(examples = "7", description = "Days until it expires") @NotNull @Min(1) @Max(60) Integer days) {}

    /** Criteria to keep for later rounds. */
    @Schema(name = "NewCriteriaTemplate")
    record NewTemplate(
            @Schema(examples = "정책 제언 기본") @NotBlank @Size(max = 100) String name,
            @NotNull @Size(min = 1, max = CRITERIA) List<@NotNull @Valid Criterion> criteria) {}

    /** A verdict to submit. */
    @Schema(name = "NewVerdict")
    record NewVerdict(
            @Schema(description = "A UUID chosen by the client: repeating the request with it submits once") @NotNull
                    UUID id,
            @NotNull UUID recommendation,
            @Schema(
                            description =
                                    "The sequence of the verdict that it replaces, 0 for the first; if another one"
                                            + " stands meanwhile, nothing is saved")
                    @NotNull
                    @Min(0)
                    Integer replaces,
            @NotNull @Valid Opinion opinion) {}

    /** An answer of the authors. */
    @Schema(name = "NewAnswer")
    record NewAnswer(
            @NotNull UUID recommendation,
            @Schema(description = "The verdict it answers; absent to answer all on the recommendation") @Nullable
                    UUID verdict,
            @NotNull Decision decision,
            @Schema(examples = "지적에 따라 비용 추계를 부록에 더했습니다.") @NotNull @Size(max = Opinion.WORDS) String words) {}

    /** What was changed in the brief. */
    @Schema(name = "Doing")
    record Doing(@Schema(examples = "2판 3장에서 고쳤습니다.") @Size(max = 2000) @Nullable String note) {}

    /** Whether one is content with an answer. */
    @Schema(name = "NewContentment")
    record NewContentment(
            @NotNull Contentedness state,
            @Schema(examples = "추계의 출처가 아직 없습니다.") @Size(max = 2000) @Nullable String words) {}

    /** A minority opinion. */
    @Schema(name = "NewMinorityOpinion")
    record NewMinority(
            @NotNull UUID recommendation,
            @Schema(examples = "비용 추계가 없어 찬성할 수 없었음을 남깁니다.") @NotBlank @Size(max = Opinion.WORDS) String words) {}
}
