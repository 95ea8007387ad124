package app.yeobaek.web;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;

/** Lets templates speak: {@code {t:reading_outline}}, {@code {t:reading_by(name)}}, {@code {n:reading_replies(count)}}. */
@TemplateExtension
class TemplateWords {
    private TemplateWords() {}

    @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY)
    static String say(String key, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return Catalogue.say(language(locale), key);
    }

    @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY)
    static String say(String key, Object argument, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return Catalogue.say(language(locale), key, argument);
    }

    @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY)
    static String say(
            String key, Object first, Object second, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return Catalogue.say(language(locale), key, first, second);
    }

    @TemplateExtension(namespace = "n", matchName = TemplateExtension.ANY)
    static String count(String key, Number count, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return Catalogue.count(language(locale), key, count.longValue());
    }

    private static Language language(Object locale) {
        return locale instanceof Locale it ? Language.ofTag(it.getLanguage()).orElse(Language.KO) : Language.KO;
    }
}
