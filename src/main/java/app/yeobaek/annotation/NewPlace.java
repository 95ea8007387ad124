package app.yeobaek.annotation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where passages of a mark stand, as a person says. */
@Schema(
        name = "NewPlace",
        examples =
                """
                {"revision": "01937b4e-6d2a-7c55-9a41-2f5f0c1f7a10",
                 "passages": [{"ordinal": 0, "start": 120, "end": 134}]}""")
public record NewPlace(
        @Schema(description = "The revision whose text the positions count in: the current one") @NotNull UUID revision,
        @Schema(description = "What is not named stays where it is")
                @NotNull
                @Size(min = 1, max = NewAnnotation.PASSAGES)
                List<@NotNull @Valid PlacedPassage> passages) {

    /** Where one passage stands, or that it is gone. */
    @Schema(name = "PlacedPassage", description = "Start and end, or gone")
    public record PlacedPassage(
            @Schema(description = "Which passage of the mark, counted from 0") @NotNull @Min(0) Integer ordinal,
            @Schema(examples = "120") @Min(0) @Nullable Integer start,
            @Schema(examples = "134") @Min(1) @Nullable Integer end,
            @Schema(description = "The words meant: if given and the text reads otherwise there, nothing is saved")
                    @Size(max = NewAnnotation.LENGTH)
                    @Nullable
                    String exact,
            @Schema(description = "It is not in the text any more") @Nullable Boolean gone) {

        boolean isGone() {
            return Boolean.TRUE.equals(gone);
        }
    }
}
