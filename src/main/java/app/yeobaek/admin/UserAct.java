package app.yeobaek.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to one user or to many. */
enum UserAct {
    @JsonProperty("enable")
    ENABLE,
    @JsonProperty("disable")
    DISABLE,
    /** End all logins, on every node within seconds. */
    @JsonProperty("sign-out")
    SIGN_OUT,
    /** Send a mail under whose link they set a password. */
    @JsonProperty("mail-password")
    MAIL_PASSWORD,
    /** Make them choose a new password at the next login. */
    @JsonProperty("require-password")
    REQUIRE_PASSWORD,
    /** Make them set up a second factor at the next login. */
    @JsonProperty("require-second-factor")
    REQUIRE_SECOND_FACTOR,
    @JsonProperty("make-admin")
    MAKE_ADMIN,
    @JsonProperty("unmake-admin")
    UNMAKE_ADMIN;

    /** Its name in requests and forms. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The act that takes this one back, if there is one. */
    Optional<UserAct> undo() {
        return switch (this) {
            case ENABLE -> Optional.of(DISABLE);
            case DISABLE -> Optional.of(ENABLE);
            case MAKE_ADMIN -> Optional.of(UNMAKE_ADMIN);
            case UNMAKE_ADMIN -> Optional.of(MAKE_ADMIN);
            default -> Optional.empty();
        };
    }

    static Optional<UserAct> ofKey(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }
}
