package app.yeobaek.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who of those on a channel is told of an event.
 *
 * @param only the one person who is told, or null for everyone
 * @param allBut somebody who is not told, or null
 */
public record Audience(@Nullable UUID only, @Nullable UUID allBut) {
    /** Everyone on the channel. */
    public static final Audience EVERYONE = new Audience(null, null);

    /** One person alone, or everyone if that is null. */
    public static Audience only(@Nullable UUID person) {
        return new Audience(person, null);
    }

    /** Everyone but one person. */
    public static Audience allBut(UUID person) {
        return new Audience(null, person);
    }

    boolean includes(UUID person) {
        return (only == null || only.equals(person)) && !person.equals(allBut);
    }
}
