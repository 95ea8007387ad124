package app.yeobaek.people;

import java.util.UUID;

/**
 * Somebody left for good; fired in the transaction that takes their row back, so that features let go of what is theirs alone
 * and, for {@link Words#REMOVED}, of what they said.
 */
public record PersonDeparted(UUID person, Words words) {}
