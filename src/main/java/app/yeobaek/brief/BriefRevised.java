package app.yeobaek.brief;

import app.yeobaek.security.Actor;
import app.yeobaek.text.Reanchoring;
import java.time.Instant;
import java.util.UUID;

/**
 * A brief has a new revision. Fired in the transaction that stores it, after the row of the revision is written: what observers
 * carry over is there if and only if the revision is. An observer that fails undoes the revision.
 *
 * @param brief whose text it is
 * @param before the revision that was current until now
 * @param after the new one, current from now on
 * @param reanchoring carries passages of the text before to the text after, compared once for all observers
 * @param by who published it
 * @param at when
 */
public record BriefRevised(
        UUID brief,
        Revisions.Published before,
        Revisions.Published after,
        Reanchoring reanchoring,
        Actor by,
        Instant at) {}
