package app.yeobaek.recommendation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a reviewer is content with an answer. */
@Schema(name = "Contentedness", description = "Whether a reviewer is content with an answer.")
public enum Contentedness {
    /** Settled. */
    @JsonProperty("content")
    CONTENT,
    /** Not settled. */
    @JsonProperty("not-content")
    NOT_CONTENT,
    /** Settled if the next revision does it. */
    @JsonProperty("if-revised")
    IF_REVISED,
    /** A next revision has come: the reviewer looks whether it does it. */
    @JsonProperty("look-again")
    LOOK_AGAIN;

    /** The word by which catalogues and clients know it, in kebab case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
