package app.yeobaek.recommendation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the authors make of a verdict. */
@Schema(name = "Decision", description = "What the authors make of a verdict.")
public enum Decision {
    /** They follow it. */
    @JsonProperty("accepted")
    ACCEPTED,
    /** They follow it in part. */
    @JsonProperty("partly")
    PARTLY,
    /** They do not follow it. */
    @JsonProperty("declined")
    DECLINED;

    /** The word by which catalogues and clients know it, in kebab case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
