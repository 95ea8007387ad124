package app.yeobaek.annotation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sees an annotation: everyone in the team, or its author alone. */
@Schema(
        name = "AnnotationVisibility",
        description = "Who sees an annotation: everyone in the team, or its author alone.")
public enum Visibility {
    @JsonProperty("team")
    TEAM,
    @JsonProperty("private")
    PRIVATE
}
