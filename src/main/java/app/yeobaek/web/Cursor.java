package app.yeobaek.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A place in a list that is ordered by time and, for equal times, by id: the next page begins right after it, so that
 * neither ties nor rows that come and go are lost or repeated.
 */
public record Cursor(Instant time, UUID id) {
    /** Instant knows years that no database does. */
    private static final Pattern YEAR_OF_OURS = Pattern.compile("[12]\\d{3}-");

    /** As an opaque word for an address. */
    public String encode() {
        String plain = time + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws Problem 400 {@code cursor} if it is anything else
     */
    public static Cursor decode(String word) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.US_ASCII).split(" ", -1);
            if (parts.length == 2 && YEAR_OF_OURS.matcher(parts[0]).lookingAt()) {
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Not ours: falls through to the one answer.
        }
        throw Problem.of(400, "cursor");
    }
}
