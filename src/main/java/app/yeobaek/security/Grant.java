package app.yeobaek.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * By what somebody is logged in, and for how long.
 *
 * @param subject whose login it is, at the identity provider
 * @param session the identity provider's session, or {@link #sessionOf} a personal token; empty if there is none
 * @param issued since when
 * @param ends until when
 */
public record Grant(String subject, String session, Instant issued, Instant ends) {

    /** The grant behind an identity, or nothing if nobody is logged in. */
    public static Optional<Grant> of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof TokenHolder holder) {
            return Optional.of(
                    new Grant(holder.actor().subject(), sessionOf(holder.token()), holder.issued(), holder.ends()));
        }
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return Optional.of(new Grant(
                    token.getSubject(),
                    String.valueOf(token.<Object>claim("sid").orElse("")),
                    Instant.ofEpochSecond(token.getIssuedAtTime()),
                    Instant.ofEpochSecond(token.getExpirationTime())));
        }
        return Optional.empty();
    }

    /** The name by which a personal token's use is ended. */
    public static String sessionOf(UUID token) {
        return "token:" + token;
    }
}
