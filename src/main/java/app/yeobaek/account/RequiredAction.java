package app.yeobaek.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/** What somebody can be made to do at their next login. */
public enum RequiredAction {
    /** Choose a new password. */
    @JsonProperty("password")
    PASSWORD("UPDATE_PASSWORD"),
    /** Set up a second factor. */
    @JsonProperty("second-factor")
    SECOND_FACTOR("CONFIGURE_TOTP"),
    /** Show that the address is theirs. */
    @JsonProperty("address")
    ADDRESS("VERIFY_EMAIL");

    private final String alias;

    RequiredAction(String alias) {
        this.alias = alias;
    }

    /** Keycloak's name for it. */
    String alias() {
        return alias;
    }

    static Optional<RequiredAction> ofAlias(String alias) {
        return Arrays.stream(values()).filter(it -> it.alias.equals(alias)).findFirst();
    }
}
