package app.yeobaek.recommendation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A passage of a recommendation as the API shows it. */
@Schema(
        name = "RecommendationPassage",
        description =
                "A half-open range of the current text in UTF-16 code units; where it is detached, the range and words"
                        + " are those of the last revision that had it")
public record PassageView(
        @Schema(examples = "120") int start,
        @Schema(examples = "180") int end,
        @Schema(examples = "조기경보 정보를 공유해야 한다.", description = "Its words") String exact,
        @Schema(
                        examples = "exact",
                        enumeration = {"exact", "moved", "uncertain", "detached"},
                        description = "How sure it is that it stands here since the text was revised")
                String certainty) {}
