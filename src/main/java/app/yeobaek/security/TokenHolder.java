package app.yeobaek.security;

import java.security.Principal;
import java.time.Instant;
import java.util.UUID;

/**
 * The person behind a personal token, as far as a request needs to know them.
 *
 * @param token id of the token's row
 * @param actor who asks; {@code admin} only where both the person and the token's scope are
 * @param scope what the token may be used for
 * @param issued when it was made
 * @param ends when it stops being good
 */
public record TokenHolder(UUID token, Actor actor, Scope scope, Instant issued, Instant ends) implements Principal {
    @Override
    public String getName() {
        return actor.handle();
    }
}
