package app.yeobaek.people;

import org.jspecify.annotations.Nullable;

/**
 * What the identity provider says of a person.
 *
 * @param subject never changes and is never given to somebody else
 * @param handle login name
 * @param name full name, or the login name where no full name is known
 * @param email address, or null
 * @param verified whether the address is known to be theirs
 * @param admin whether they have the site role {@code admin}
 */
public record Identity(
        String subject, String handle, String name, @Nullable String email, boolean verified, boolean admin) {}
