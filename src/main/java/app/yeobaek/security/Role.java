package app.yeobaek.security;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person is in a team. Each role may all that the one before it may. */
public enum Role {
    @JsonProperty("reader")
    READER,
    @JsonProperty("reviewer")
    REVIEWER,
    @JsonProperty("editor")
    EDITOR,
    @JsonProperty("lead")
    LEAD
}
