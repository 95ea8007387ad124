package app.yeobaek.web;

import app.yeobaek.security.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Makes the frame for the request at hand. */
@RequestScoped
public class Layouts {
    private final RequestLanguage language;
    private final UriInfo uri;

    @Inject
    Layouts(RequestLanguage language, UriInfo uri) {
        this.language = language;
        this.uri = uri;
    }

    /** A frame with a title that is content, such as a brief's. */
    public Layout titled(String title, @Nullable Actor actor) {
        return new Layout(language.get(), title, actor, pathAndQuery());
    }

    /** A frame with a title from the catalogue. */
    public Layout saying(String key, @Nullable Actor actor) {
        return titled(Catalogue.say(language.get(), key), actor);
    }

    private String pathAndQuery() {
        String query = uri.getRequestUri().getRawQuery();
        return uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
    }
}
