package app.yeobaek.web;

import java.util.Optional;

/** Knows what every page says at its top; {@code site} implements it. */
public interface Announcements {
    /** What there is to say now, if anything. */
    Optional<String> announcement(Language language);

    /** Whether nothing may be changed at the moment. */
    boolean isReadOnly();
}
