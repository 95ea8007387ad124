package app.yeobaek.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News that logins ended before their time, told on every node within about a second.
 *
 * @param subject whose logins ended, or null if it is one session
 * @param session the session that ended, or null if it is all of a person's
 * @param before logins from before this moment ended; of a single session, when it ended
 */
public record Revoked(@Nullable String subject, @Nullable String session, Instant before) {

    /** Whether a grant is one of those that ended. */
    public boolean covers(Grant grant) {
        // A session that ended stays ended, whenever its token was issued: Keycloak can bring one back to life when it
        // renews a token at the very moment of the logout, and then goes on renewing.
        return session == null
                ? grant.subject().equals(subject) && grant.issued().isBefore(before)
                : session.equals(grant.session());
    }
}
