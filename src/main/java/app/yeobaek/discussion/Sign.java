package app.yeobaek.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A nod without words. Few, so that they mean something. */
@Schema(name = "Sign", description = "A nod without words")
public enum Sign {
    @JsonProperty("agree")
    AGREE,
    @JsonProperty("thanks")
    THANKS,
    @JsonProperty("looking")
    LOOKING,
    @JsonProperty("done")
    DONE,
    @JsonProperty("doubt")
    DOUBT;

    /** The sign with this name in an address; throws IllegalArgumentException for any other, which is answered 404. */
    public static Sign fromString(String name) {
        for (Sign sign : values()) {
            if (sign.name().toLowerCase(java.util.Locale.ROOT).equals(name)) {
                return sign;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
