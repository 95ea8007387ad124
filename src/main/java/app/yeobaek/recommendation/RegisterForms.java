package app.yeobaek.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people send to change the register. */
final class RegisterForms {
    static final int PASSAGES = 20;
    /** The longest passage, in UTF-16 code units. */
    static final int LENGTH = 20_000;
    /** The most recommendations a brief may have. */
    static final int MOST = 500;
    /** One line that is not blank. */
    private static final String LINE = "(?s)\\s*\\S[^\\r\\n\\u0000]*";

    private RegisterForms() {}

    /** A passage of the current revision. */
    @Schema(name = "RecommendedPassage", description = "A half-open range of the canonical text, in UTF-16 code units")
    record Span(
            @Schema(examples = "120") @NotNull @Min(0) Integer start,
            @Schema(examples = "180") @NotNull @Min(1) Integer end,
            @Schema(description = "The words meant: if given and the text reads otherwise there, nothing is saved")
                    @Size(max = LENGTH)
                    @Nullable
                    String exact) {}

    /** A recommendation to add. */
    @Schema(name = "NewRecommendation")
    record NewRecommendation(
            @Schema(description = "A UUIDv7 chosen by the client: repeating the request with it adds once") @Nullable
                    UUID id,
            @Schema(description = "The revision whose text the positions count in") @NotNull UUID revision,
            @NotNull @Size(min = 1, max = PASSAGES) List<@NotNull @Valid Span> passages,
            @Schema(examples = "조기경보 정보의 공유", description = "Taken from the words if absent")
                    @Size(max = 300)
                    @Pattern(regexp = LINE)
                    @Nullable
                    String title) {}

    /** What is to be different; what is absent stays, an empty text clears it. */
    @Schema(name = "RecommendationEdit", examples = "{\"title\": \"조기경보 정보의 공유\", \"addressee\": \"외교부\"}")
    record Edit(
            @Size(max = 300) @Pattern(regexp = LINE) @Nullable String title,
            @Size(max = 200) @Nullable String heading,
            @Size(max = 200) @Nullable String addressee,
            @Size(max = 200) @Nullable String timeFrame,
            @Min(1) @Max(9999) @Nullable Integer number,
            @Nullable Status status) {}

    /** New passages for a recommendation, or for the parts it is split into. */
    @Schema(
            name = "RecommendationPassages",
            examples =
                    "{\"revision\": \"0197a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b\", \"passages\": [{\"start\": 120, \"end\": 180}]}")
    record Passages(
            @Schema(description = "The revision whose text the positions count in") @NotNull UUID revision,
            @NotNull @Size(min = 1, max = PASSAGES) List<@NotNull @Valid Span> passages) {}

    /** The order of all recommendations. */
    @Schema(
            name = "RecommendationOrder",
            examples = "{\"ids\": [\"0197a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b\"], \"renumber\": true}")
    record Order(
            @Schema(description = "Every recommendation of the brief, once") @NotNull @Size(max = MOST)
                    List<@NotNull UUID> ids,
            @Schema(description = "Whether to number them anew from 1 in this order") boolean renumber) {}

    /** Recommendations that become one. */
    @Schema(
            name = "RecommendationMerger",
            examples =
                    "{\"into\": \"0197a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b\", \"from\": [\"0197a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c\"]}")
    record Merger(
            @Schema(description = "The one that stays") @NotNull UUID into,
            @Schema(description = "Those that go into it") @NotNull @Size(min = 1, max = 20)
                    List<@NotNull UUID> from) {}

    /** A passage that speaks for or against. */
    @Schema(name = "NewEvidence")
    record NewEvidence(
            @NotNull Relation relation,
            @Schema(description = "The brief whose passage it is; of the same team") @NotNull UUID brief,
            @Schema(description = "Its current revision") @NotNull UUID revision,
            @NotNull @Valid Span passage,
            @Schema(examples = "전제가 되는 수치가 다르다.") @Size(max = 2000) @Nullable String note) {}
}
