package app.yeobaek.people;

import java.util.UUID;

/** A team was merged into another; fired in the transaction, so that features move what hangs on it. */
public record TeamMerged(UUID from, UUID into) {}
