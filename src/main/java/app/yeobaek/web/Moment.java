package app.yeobaek.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A moment as a page shows it.
 *
 * @param iso for machines
 * @param words for people, in their time zone
 */
public record Moment(String iso, String words) {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A moment in somebody's time zone; null for none. */
    public static @Nullable Moment of(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : new Moment(instant.toString(), WORDS.format(instant.atZone(zone)));
    }
}
