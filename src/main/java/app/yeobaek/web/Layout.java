package app.yeobaek.web;

import app.yeobaek.security.Actor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param language of the page
 * @param title of the document, without the product's name
 * @param actor who looks, or null before login
 * @param path of the page with its query, for coming back after a change of language
 */
public record Layout(Language language, String title, @Nullable Actor actor, String path) {

    /** Whether somebody is logged in. */
    public boolean isKnown() {
        return actor != null;
    }

    /** Whether the one who looks is a site admin. */
    public boolean isAdmin() {
        return actor != null && actor.admin();
    }

    /** The BCP 47 tag of the page's language. */
    public String lang() {
        return language.tag();
    }

    /** The BCP 47 tag of the language one can switch to. */
    public String otherLang() {
        return language == Language.KO ? "en" : "ko";
    }

    /** The locale that templates speak in. */
    public Locale locale() {
        return language.locale();
    }
}
