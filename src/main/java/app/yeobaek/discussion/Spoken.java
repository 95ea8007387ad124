package app.yeobaek.discussion;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said something in a thread, or reworded it. Fired in the transaction of the change.
 *
 * @param brief the brief that the thread belongs to
 * @param thread the thread, with the identity of what it hangs on
 * @param comment what was said
 * @param author who said it
 * @param audience the one person who may know of it, or null for the team
 * @param mentioned who is named in it and was not named in it before
 * @param reworded whether it had been said before, in other words
 */
public record Spoken(
        UUID brief,
        UUID thread,
        UUID comment,
        UUID author,
        @Nullable UUID audience,
        Set<UUID> mentioned,
        boolean reworded) {
    public Spoken {
        mentioned = Set.copyOf(mentioned);
    }
}
