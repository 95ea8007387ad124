package app.yeobaek.annotation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a suggestion. */
@Schema(name = "Decision", description = "What became of a suggestion")
public enum Decision {
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("declined")
    DECLINED
}
