package app.yeobaek.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done and must be answered for.
 *
 * @param action what was done, from the general to the particular, such as {@code team.member.role}; 1 to 80 characters
 * @param by the person who did it, or null if Yeobaek did it by itself
 * @param team the team it was done in, or null
 * @param brief the brief it was done on, or null
 * @param subject what it was done to, as {@code kind:id}, such as {@code person:0198…}; 1 to 200 characters
 * @param before what held before, by names; values become JSON; empty where nothing was
 * @param after what holds now; empty where nothing is
 */
public record Act(
        String action,
        @Nullable UUID by,
        @Nullable UUID team,
        @Nullable UUID brief,
        String subject,
        Map<String, ?> before,
        Map<String, ?> after) {

    public Act {
        // Values may be null: something was not set, or no longer is.
        before = new LinkedHashMap<>(before);
        after = new LinkedHashMap<>(after);
    }
}
