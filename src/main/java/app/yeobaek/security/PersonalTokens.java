package app.yeobaek.security;

import java.util.Optional;

/** Knows personal tokens; {@code people} implements it. */
public interface PersonalTokens {
    /** How every personal token begins, so that it is told from the identity provider's at a glance. */
    String PREFIX = "ybk_";

    /** Who holds a token, if it is good now. Asks the database each time: a revoked token ends at once. */
    Optional<TokenHolder> holderOf(String token);
}
