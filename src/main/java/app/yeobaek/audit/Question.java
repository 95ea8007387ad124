package app.yeobaek.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null and empty mean any.
 *
 * @param action how the action begins, such as {@code team.}
 * @param by who did it
 * @param subject contained in what it was done to, or in the values before and after
 * @param from not earlier
 * @param to earlier
 */
public record Question(
        String action,
        @Nullable UUID by,
        @Nullable UUID team,
        String subject,
        @Nullable Instant from,
        @Nullable Instant to) {}
