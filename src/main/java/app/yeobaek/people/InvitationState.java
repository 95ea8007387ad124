package app.yeobaek.people;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an invitation can be accepted, and if not, why. */
public enum InvitationState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("expired")
    EXPIRED,
    @JsonProperty("revoked")
    REVOKED,
    /** All places are taken. */
    @JsonProperty("used-up")
    USED_UP
}
