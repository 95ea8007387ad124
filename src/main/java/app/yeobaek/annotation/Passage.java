package app.yeobaek.annotation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A marked passage of the revision's canonical text. */
@Schema(name = "Passage", description = "A half-open range of the canonical text, in UTF-16 code units")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Passage(
        @Schema(examples = "120", minimum = "0") int start,
        @Schema(examples = "134", minimum = "1") int end,
        @Schema(description = "Its words; absent in lists. Of an uncertain passage the words of its last sure place")
                @Nullable
                String exact,
        @Schema(description = "Up to 64 code units before it; absent in lists") @Nullable String prefix,
        @Schema(description = "Up to 64 code units after it; absent in lists") @Nullable String suffix,
        @Schema(description = "How sure it is that it stands there; absent means exact") @Nullable Standing certainty) {

    /** A passage as lists show it. */
    static Passage bare(int start, int end, Standing standing) {
        return new Passage(start, end, null, null, null, told(standing));
    }

    /** Most are exact: a list of thousands need not say so each time. */
    static @Nullable Standing told(Standing standing) {
        return standing == Standing.EXACT ? null : standing;
    }
}
