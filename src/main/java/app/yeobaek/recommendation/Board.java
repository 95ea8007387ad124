package app.yeobaek.recommendation;

import app.yeobaek.recommendation.measure.Distribution;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A round at a glance, as far as the one who asks may see it. */
@Schema(name = "Board", description = "A round at a glance, as far as the one who asks may see it")
record Board(
        @Schema(
                        examples = "81234-0",
                        description = "Open the live channel of the brief with ?after=this to miss nothing")
                String cursor,
        RoundView round,
        @Schema(description = "The columns") List<ReviewerView> reviewers,
        @Schema(description = "The recommendations, in the order of the round") List<Row> rows,
        @Schema(description = "Every verdict that may be seen, every version") List<VerdictView> verdicts,
        List<Answer.View> answers,
        List<MinorityOpinion.View> minority,
        @Schema(description = "Measures of the whole round; null while verdicts are hidden") @Nullable
                Measures measures,
        @Schema(description = "The round before on the same brief, if any, to compare with") @Nullable
                Earlier earlier) {

    /** A recommendation in a round. */
    @Schema(name = "BoardRow", description = "A recommendation in a round")
    record Row(
            RecommendationView recommendation,
            @Schema(description = "The keys of reviewers who submitted; shown also while the verdicts are hidden")
                    List<String> submitted,
            @Schema(description = "Whether others' verdicts on it may be seen") boolean visible,
            @Schema(description = "What is counted from the latest verdicts; null while they are hidden") @Nullable
                    RowMeasures measures) {}

    /** What is counted on one recommendation. */
    @Schema(name = "RowMeasures")
    record RowMeasures(
            @Schema(examples = "{\"endorse\": 5, \"object\": 1}", description = "Latest verdicts by choice")
                    Map<String, Integer> choices,
            @Schema(
                            examples = "0.42",
                            description =
                                    "Mean distance of all pairs of verdicts (abstentions aside) as a share of the largest"
                                            + " possible: 0 one voice, 1 evenly split; null with fewer than two")
                    @Nullable
                    Double spread,
            @Schema(description = "By the key of the criterion") Map<String, Distribution> scores,
            @Schema(description = "Weighted scores of the reviewers, 0 to 100; null where nobody scored") @Nullable
                    Distribution weighted) {}

    /** What is counted over the whole round. */
    @Schema(name = "RoundMeasures")
    record Measures(
            @Schema(
                            examples = "0.53",
                            description =
                                    "Krippendorff's alpha of the verdicts, ordinal (object < endorse with changes <"
                                            + " endorse, abstentions missing); null where it is not defined")
                    @Nullable
                    Double alpha,
            @Schema(description = "Krippendorff's alpha of the scores, ordinal, by the key of the criterion")
                    Map<String, Double> alphaByCriterion,
            @Schema(examples = "{\"endorse\": 120, \"object\": 9}") Map<String, Integer> choices,
            @Schema(description = "By the key of the criterion") Map<String, Distribution> scores,
            @Schema(
                            description =
                                    "How many reviewers gave which score, by the key of the criterion and the score",
                            examples = "{\"feasibility\": {\"4\": 12}}")
                    Map<String, Map<Integer, Integer>> counts) {}

    /** The round before, to compare with. */
    @Schema(name = "EarlierRound")
    record Earlier(
            UUID round,
            @Schema(examples = "1") int number,
            @Schema(description = "Its measures by recommendation, as far as it asked about them and may be seen")
                    Map<UUID, RowMeasures> rows) {}
}
