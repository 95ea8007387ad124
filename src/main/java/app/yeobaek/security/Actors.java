package app.yeobaek.security;

import io.quarkus.security.identity.SecurityIdentity;

/** Finds the person behind an identity; {@code people} implements it. */
public interface Actors {

    /**
     * The person behind an identity that is logged in.
     *
     * @throws IllegalStateException if nobody is logged in
     */
    Actor actor(SecurityIdentity identity);
}
