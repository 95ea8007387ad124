package app.yeobaek.recommendation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How surely a passage was found in a revision. */
@Schema(name = "PassageCertainty", description = "How surely a passage was found in a revision.")
public enum Certainty {
    /** The words are untouched. */
    @JsonProperty("exact")
    EXACT,
    /** Found again with certainty elsewhere. */
    @JsonProperty("moved")
    MOVED,
    /** More than one place is plausible, or the words changed much. */
    @JsonProperty("uncertain")
    UNCERTAIN,
    /** It is gone; the words are those of an earlier revision. */
    @JsonProperty("detached")
    DETACHED;

    /** The word by which catalogues and clients know it, in kebab case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
