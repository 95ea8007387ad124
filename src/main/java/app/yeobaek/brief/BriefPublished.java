package app.yeobaek.brief;

import java.util.UUID;

/**
 * A brief has come into being with its first revision. Fired in the transaction that stores it: what observers store
 * belongs to it, and what they throw undoes it.
 *
 * @param by the person who published it
 */
public record BriefPublished(UUID brief, UUID revision, Manuscript manuscript, UUID by) {}
