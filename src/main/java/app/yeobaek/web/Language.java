package app.yeobaek.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the interface; the first one is the default. */
public enum Language {
    KO,
    EN;

    /** The BCP 47 tag: {@code ko} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The locale to format dates and numbers with. */
    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The language with this tag, if the interface has it. */
    public static Optional<Language> ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The best match for what a browser asks for (RFC 4647 lookup), Korean where nothing matches. */
    static Language accepted(List<Locale> wishes) {
        return wishes.stream()
                .map(wish -> ofTag(wish.getLanguage()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(KO);
    }
}
