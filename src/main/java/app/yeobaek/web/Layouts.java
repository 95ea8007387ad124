package app.yeobaek.web;

import app.yeobaek.security.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the frame for the request at hand. */
@RequestScoped
public class Layouts {
    private final RequestLanguage language;
    private final UriInfo uri;
    private final TeamLinks teams;
    private final Announcements announcements;

    @Inject
    Layouts(RequestLanguage language, UriInfo uri, TeamLinks teams, Announcements announcements) {
        this.language = language;
        this.uri = uri;
        this.teams = teams;
        this.announcements = announcements;
    }

    /**
     * A frame with a title that is content, such as a brief's.
     *
     * @param section the part of the product that is open
     * @param features whose sentences the page's scripts need besides those of {@code base}
     */
    public Layout titled(String title, @Nullable Actor actor, String section, String... features) {
        String[] all = new String[features.length + 1];
        all[0] = "base";
        System.arraycopy(features, 0, all, 1, features.length);
        String messages = EmbeddedJson.of(Catalogue.of(language.get(), all));
        return new Layout(
                language.get(),
                title,
                actor,
                address(),
                section,
                messages,
                actor == null ? List.of() : teams.linksFor(actor.id()),
                announcements.announcement(language.get()).orElse(null),
                announcements.isReadOnly());
    }

    /** A frame with a title from the catalogue. */
    public Layout saying(String key, @Nullable Actor actor, String section, String... features) {
        return titled(Catalogue.say(language.get(), key), actor, section, features);
    }

    /** The language of the page. */
    public Language language() {
        return language.get();
    }

    private String address() {
        String query = uri.getRequestUri().getRawQuery();
        return uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
    }
}
