package app.yeobaek.recommendation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that reviewers score.
 *
 * @param key by which scores name it; unique in its round
 * @param from the lowest score, which means least
 * @param to the highest score
 * @param weight its share in the weighted score, relative to the other criteria
 */
@Schema(name = "Criterion", description = "Something that reviewers score, with its scale and weight")
public record Criterion(
        @Schema(examples = "feasibility") @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String key,
        @Schema(examples = "실현 가능성") @NotBlank @Size(max = 80) String name,
        @Schema(examples = "Feasibility", description = "The name in English, or null to use the same")
                @Size(max = 80)
                @Nullable
                String english,
        @Schema(examples = "1") @NotNull @Min(0) @Max(10) Integer from,
        @Schema(examples = "5") @NotNull @Min(1) @Max(10) Integer to,
        @Schema(examples = "2") @NotNull @Min(1) @Max(100) Integer weight) {

    boolean isScale() {
        return from < to;
    }

    boolean takes(int score) {
        return from <= score && score <= to;
    }

    /** The name in a language, by its tag. */
    String in(String language) {
        return language.equals("en") && english != null && !english.isBlank() ? english : name;
    }
}
