package app.yeobaek.web;

import org.jspecify.annotations.Nullable;

/** The strong entity tag (RFC 9110, section 8.8.3) of a thing with a version: the version in quotes. */
public final class EntityTag {
    private EntityTag() {}

    /** The tag of a version, with its quotes. */
    public static String of(int version) {
        return '"' + Integer.toString(version) + '"';
    }

    /**
     * Makes sure that an edit begins from the current version.
     *
     * @param ifMatch the header If-Match, or null if it was not sent
     * @param current what is shown to somebody who was too slow
     * @throws Problem 428 without the header, 412 with {@code current} if the version is another one
     */
    public static void require(@Nullable String ifMatch, int version, Object current) {
        if (ifMatch == null) {
            throw Problem.of(428, "if-match-wanted");
        }
        if (!ifMatch.equals(of(version)) && !ifMatch.equals("*")) {
            throw Problem.of(412, "edited-meanwhile").with("current", current);
        }
    }
}
