package app.yeobaek.annotation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an annotation is meant as: a highlight marks a passage, a comment says something about it. */
@Schema(
        name = "AnnotationKind",
        description = "What an annotation is meant as: a highlight marks a passage, a comment says something about it.")
public enum Kind {
    @JsonProperty("highlight")
    HIGHLIGHT,
    @JsonProperty("comment")
    COMMENT
}
