package app.yeobaek.discussion;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread was answered, settled, reopened or given to somebody. Fired in the transaction of the change.
 *
 * @param brief the brief that the thread belongs to
 * @param thread the thread, with the identity of what it hangs on
 * @param by who did it
 * @param begunBy who raised the point
 * @param audience the one person who may know of it, or null for the team
 * @param before its state before; the same as {@code after} where only the assignment changed
 * @param after its state now
 * @param assignedBefore whose it was to do, or null
 * @param assignee whose it is to do now, or null
 * @param due until when, or null
 */
public record ThreadTurned(
        UUID brief,
        UUID thread,
        UUID by,
        UUID begunBy,
        @Nullable UUID audience,
        ThreadView.State before,
        ThreadView.State after,
        @Nullable UUID assignedBefore,
        @Nullable UUID assignee,
        @Nullable LocalDate due) {}
