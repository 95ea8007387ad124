package app.yeobaek.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News that logins ended before their time, told on every node within about a second.
 *
 * @param subject whose logins ended, or null if it is one session
 * @param session the session that ended, or null if it is all of a person's
 * @param before logins from before this moment ended
 */
public record Revoked(@Nullable String subject, @Nullable String session, Instant before) {

    /** Whether a grant is one of those that ended. */
    public boolean covers(Grant grant) {
        return grant.issued().isBefore(before)
                && (session == null ? grant.subject().equals(subject) : session.equals(grant.session()));
    }
}
