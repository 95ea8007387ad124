package app.yeobaek.people;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a team tags. */
public enum Codebook {
    /** From the codebook or freely. */
    @JsonProperty("open")
    OPEN,
    /** From the codebook only. */
    @JsonProperty("closed")
    CLOSED
}
