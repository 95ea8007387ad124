package app.yeobaek.security;

import java.util.UUID;

/**
 * The person who asks, as far as every request needs to know them.
 *
 * @param id of the person's row
 * @param subject the token's subject at the identity provider
 * @param handle login name, unique at the identity provider
 * @param name the name shown to others
 * @param admin whether the person has the site role {@code admin}
 */
public record Actor(UUID id, String subject, String handle, String name, boolean admin) {}
