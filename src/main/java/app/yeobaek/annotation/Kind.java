package app.yeobaek.annotation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an annotation is meant as: a highlight marks a passage, a comment says something about it, a question waits for an
 * answer, a suggestion gives other words for it, a note speaks of the brief as a whole and has no passage.
 */
@Schema(
        name = "AnnotationKind",
        description = "A highlight marks a passage, a comment says something about it, a question waits for an answer, "
                + "a suggestion gives other words for it, a note speaks of the whole brief")
public enum Kind {
    @JsonProperty("highlight")
    HIGHLIGHT,
    @JsonProperty("comment")
    COMMENT,
    @JsonProperty("question")
    QUESTION,
    @JsonProperty("suggestion")
    SUGGESTION,
    @JsonProperty("note")
    NOTE;

    /** Whether it says something from the beginning. */
    boolean speaks() {
        return this == COMMENT || this == QUESTION || this == NOTE;
    }
}
