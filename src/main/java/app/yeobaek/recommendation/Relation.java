package app.yeobaek.recommendation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a passage does to a recommendation. */
@Schema(name = "EvidenceRelation", description = "What a passage does to a recommendation.")
public enum Relation {
    /** It speaks for it. */
    @JsonProperty("supports")
    SUPPORTS,
    /** It speaks against it. */
    @JsonProperty("contradicts")
    CONTRADICTS;

    /** The word by which catalogues and clients know it, in kebab case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
