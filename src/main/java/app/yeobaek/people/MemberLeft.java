package app.yeobaek.people;

import java.util.UUID;

/** Somebody left a team or was taken out of it; fired in the transaction. Who leaves for good is told as {@link PersonDeparted}. */
public record MemberLeft(UUID team, UUID person) {}
