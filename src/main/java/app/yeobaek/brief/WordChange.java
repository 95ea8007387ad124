package app.yeobaek.brief;

import app.yeobaek.text.WordDifference;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of a difference by word, as the API shows it.
 *
 * @param change what became of the words
 * @param words never empty
 */
@Schema(name = "WordChange", description = "Some words, and what became of them")
public record WordChange(@Schema(description = "What became of the words") Change change, String words) {

    /** What became of some words. */
    @Schema(name = "WordChangeKind", description = "What became of some words")
    public enum Change {
        @JsonProperty("same")
        SAME,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("added")
        ADDED
    }

    /** The pieces of a difference, in order. */
    public static List<WordChange> of(WordDifference difference) {
        return difference.pieces().stream()
                .map(it -> new WordChange(Change.valueOf(it.change().name()), it.words()))
                .toList();
    }
}
