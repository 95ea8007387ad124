package app.yeobaek.web;

import app.yeobaek.security.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows; templates know it as {@code page}.
 *
 * @param in the language of the page
 * @param title of the document, without the product's name
 * @param actor who looks, or null before login
 * @param address path and query of the page, for coming back after a change of language
 * @param section the part of the product that is open: {@code library}, {@code reading}, {@code admin} or empty
 * @param messages the sentences that the page's scripts say, as JSON that may stand inside a script element
 * @param teams the teams of the one who looks
 * @param announcement what the whole site is told, or null
 * @param readOnly whether nothing may be changed at the moment
 */
public record Layout(
        Language in,
        String title,
        @Nullable Actor actor,
        String address,
        String section,
        String messages,
        List<TeamLink> teams,
        @Nullable String announcement,
        boolean readOnly) {

    /** The BCP 47 tag of the page's language. */
    public String language() {
        return in.tag();
    }

    /** Whether the one who looks is a site admin. */
    public boolean admin() {
        return actor != null && actor.admin();
    }

    /** Who looks, or null before login. */
    @Nullable
    public Me me() {
        return actor == null ? null : new Me(actor.name(), initials(actor.name()));
    }

    /** The one who looks, as the bar shows them. */
    public record Me(String name, String initials) {}

    /** The given name's two syllables where a Korean name has them, else up to two initials. */
    private static String initials(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty()) {
            return "?";
        }
        boolean hangul =
                trimmed.codePoints().allMatch(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.HANGUL);
        if (hangul) {
            return trimmed.substring(Math.max(0, trimmed.length() - 2));
        }
        StringBuilder initials = new StringBuilder();
        for (String word : trimmed.split("\\s+", 3)) {
            if (initials.codePointCount(0, initials.length()) < 2) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return initials.toString();
    }
}
