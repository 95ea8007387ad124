package app.yeobaek.recommendation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When reviewers see each other's verdicts. */
@Schema(name = "Blindness", description = "When reviewers see each other's verdicts.")
public enum Blindness {
    /** At once. */
    @JsonProperty("open")
    OPEN,
    /** On each recommendation once one's own verdict is submitted. */
    @JsonProperty("until-submitted")
    UNTIL_SUBMITTED,
    /** When the round is closed. */
    @JsonProperty("until-closed")
    UNTIL_CLOSED;

    /** The word by which catalogues and clients know it, in kebab case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
