package app.yeobaek.tag;

import app.yeobaek.annotation.Colour;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a tag is to be; the whole of it. */
@Schema(name = "TagChange", description = "The whole of a tag; at least one of the names")
public record TagChange(
        @Schema(examples = "공급망") @Size(max = 60) @Nullable String ko,
        @Schema(examples = "supply chain") @Size(max = 60) @Nullable String en,
        @Schema(description = "What it is for, and what not") @Size(max = 1000) @Nullable String description,
        @Nullable Colour colour,
        @Schema(description = "The broader tag it belongs under") @Nullable UUID parent,
        @Schema(description = "Other words that find it") @Size(max = 30) @Nullable
                List<@NotNull @Size(min = 1, max = 60) String> synonyms,
        @Schema(description = "Made while tagging, not kept by an editor") @Nullable Boolean free) {

    /** A word as it is shown: NFC, one space where there were several; null where nothing is left. */
    static @Nullable String word(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String word = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ")
                .strip();
        while (word.startsWith("#")) {
            word = word.substring(1).strip();
        }
        return word.isEmpty() ? null : word;
    }

    /** A word as it is looked up: case, spaces, middle dots and hyphens make no other word. */
    static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[\\s·・ㆍ‧∙•.\\-_/]+", "");
    }
}
