package app.yeobaek.annotation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The colour of a mark; what it means is the team's choice. */
@Schema(name = "AnnotationColour", description = "The colour of a mark; what it means is the team's choice.")
public enum Colour {
    @JsonProperty("amber")
    AMBER,
    @JsonProperty("green")
    GREEN,
    @JsonProperty("blue")
    BLUE,
    @JsonProperty("rose")
    ROSE,
    @JsonProperty("violet")
    VIOLET
}
