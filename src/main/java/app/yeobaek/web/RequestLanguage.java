package app.yeobaek.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language of the answer: the one chosen before (a cookie), else what the person chose elsewhere, else the browser's wish. */
@RequestScoped
public class RequestLanguage {
    static final String COOKIE = "yeobaek_language";

    private final HttpHeaders headers;

    @Nullable
    private Language remembered;

    @Inject
    RequestLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The language to answer in. */
    public Language get() {
        return chosen().or(() -> Optional.ofNullable(remembered))
                .orElseGet(() -> Language.accepted(headers.getAcceptableLanguages()));
    }

    /** Whether this browser was told a language before. */
    public boolean isChosenHere() {
        return chosen().isPresent();
    }

    /** What the person chose elsewhere; it holds unless this browser was told otherwise. */
    public void remember(Language language) {
        remembered = language;
    }

    private Optional<Language> chosen() {
        @Nullable Cookie cookie = headers.getCookies().get(COOKIE);
        return Optional.ofNullable(cookie).flatMap(it -> Language.ofTag(it.getValue()));
    }
}
