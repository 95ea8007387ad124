package app.yeobaek.recommendation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reviewer says to a recommendation. */
@Schema(name = "VerdictChoice", description = "What a reviewer says to a recommendation.")
public enum Choice {
    /** As it is. */
    @JsonProperty("endorse")
    ENDORSE,
    /** If it is changed. */
    @JsonProperty("endorse-with-changes")
    ENDORSE_WITH_CHANGES,
    /** Not this. */
    @JsonProperty("object")
    OBJECT,
    /** No judgement; counts as missing in all measures. */
    @JsonProperty("abstain")
    ABSTAIN;

    /** The word by which catalogues and clients know it, in kebab case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
