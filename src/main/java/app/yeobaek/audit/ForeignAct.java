package app.yeobaek.audit;

import java.time.Instant;

/**
 * Something that was done at the identity provider itself.
 *
 * @param origin its own name for it, by which it is taken in once
 * @param action what was done, such as {@code keycloak.user.update}
 * @param actor who did it, as the identity provider names them
 * @param address from where
 * @param subject what it was done to, as {@code kind:id}
 */
public record ForeignAct(String origin, Instant at, String action, String actor, String address, String subject) {}
