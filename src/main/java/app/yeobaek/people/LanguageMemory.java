package app.yeobaek.people;

import app.yeobaek.security.Actor;
import app.yeobaek.web.Language;
import app.yeobaek.web.RequestLanguage;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** On a device where no language was chosen, pages come in the one that the person chose elsewhere. */
class LanguageMemory {
    private final RequestLanguage language;
    private final CurrentPerson current;
    private final People people;

    @Inject
    LanguageMemory(RequestLanguage language, CurrentPerson current, People people) {
        this.language = language;
        this.current = current;
        this.people = people;
    }

    @ServerRequestFilter
    public void remember(ContainerRequestContext request) {
        if (!isForPage(request.getAcceptableMediaTypes()) || language.isChosenHere()) {
            return;
        }
        Optional<Actor> actor = current.ifKnown();
        actor.flatMap(it -> people.languageOf(it.id())).flatMap(Language::ofTag).ifPresent(language::remember);
    }

    private static boolean isForPage(List<MediaType> accepted) {
        return accepted.stream().anyMatch(it -> it.getSubtype().equals("html"));
    }
}
