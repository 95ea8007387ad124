package app.yeobaek.recommendation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says to a recommendation, finished or not; the form of drafts and of verdicts.
 *
 * @param choice null while it is open
 * @param scores by the key of the criterion; what was not scored is left out
 * @param wording the passage as the reviewer would have it, or null
 * @param note for the editors alone, or null
 * @param why one line why an earlier verdict is changed, or null
 */
@Schema(name = "Opinion", description = "What a reviewer says to a recommendation, finished or not")
record Opinion(
        @Nullable Choice choice,
        @Schema(examples = "근거가 되는 조사가 한 해뿐입니다.") @Size(max = Opinion.WORDS) @Nullable String reason,
        @Schema(
                        examples = "{\"feasibility\": 4}",
                        description = "By the key of the criterion; what was not scored is left out")
                @Size(max = 12)
                @Nullable
                Map<@NotNull @Size(max = 40) String, @NotNull Integer> scores,
        @Schema(description = "The passage as the reviewer would have it") @Size(max = Opinion.WORDS) @Nullable
                String wording,
        @Schema(description = "For the editors alone") @Size(max = Opinion.WORDS) @Nullable String note,
        @Schema(description = "Why an earlier verdict is changed; one line") @Size(max = 500) @Nullable String why) {
    /** The most words, in UTF-16 code units. */
    static final int WORDS = 10_000;

    /** The same with what PostgreSQL does not take left out, and blank texts as null. */
    Opinion cleaned() {
        return new Opinion(
                choice,
                clean(reason),
                scores == null ? Map.of() : Map.copyOf(scores),
                clean(wording),
                clean(note),
                line(why));
    }

    /** What is missing before it can be submitted, by the name of the field. */
    List<String> missing(boolean isChange) {
        List<String> missing = new java.util.ArrayList<>();
        if (choice == null) {
            missing.add("choice");
        }
        if (choice != null && choice != Choice.ENDORSE && reason == null) {
            missing.add("reason");
        }
        if (isChange && why == null) {
            missing.add("why");
        }
        return missing;
    }

    private static @Nullable String clean(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String clean =
                words.replace("\u0000", "").replaceAll("\\p{Cs}", "\uFFFD").strip();
        return clean.isEmpty() ? null : clean;
    }

    private static @Nullable String line(@Nullable String words) {
        String clean = clean(words);
        return clean == null ? null : clean.replaceAll("\\s+", " ");
    }
}
