package app.yeobaek.recommendation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a recommendation has come. */
@Schema(name = "RecommendationStatus", description = "How far a recommendation has come.")
public enum Status {
    /** It stands in the brief. */
    @JsonProperty("proposed")
    PROPOSED,
    /** A round asks about it. */
    @JsonProperty("under-review")
    UNDER_REVIEW,
    /** It was agreed on. */
    @JsonProperty("agreed")
    AGREED,
    /** It was changed after review. */
    @JsonProperty("revised")
    REVISED,
    /** It was given up. */
    @JsonProperty("dropped")
    DROPPED;

    /** The word by which catalogues and clients know it, in kebab case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
