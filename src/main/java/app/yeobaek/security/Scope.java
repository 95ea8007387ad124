package app.yeobaek.security;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a personal token may be used for. Each scope may all that the one before it may, and never more than its person. */
public enum Scope {
    /** Read what the person may read. */
    @JsonProperty("read")
    READ,
    /** Act in teams as the person may. */
    @JsonProperty("write")
    WRITE,
    /** Manage the site as well, while the person is a site admin. */
    @JsonProperty("admin")
    ADMIN
}
