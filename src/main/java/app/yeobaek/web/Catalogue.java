package app.yeobaek.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every sentence the interface says, in every language: {@code messages/<feature>_<language>.properties}, UTF-8, keys
 * that begin with the feature's name. Server and browser read the same catalogue (decision 0006).
 */
public final class Catalogue {
    /** The features that have a catalogue. A test holds this list against the files. */
    static final List<String> FEATURES = List.of(
            "base",
            "problem",
            "admin",
            "annotation",
            "drafting",
            "library",
            "mail",
            "marking",
            "moderation",
            "noticing",
            "notification",
            "reading",
            "report",
            "review",
            "revising",
            "tag");

    private static final Map<Language, Map<String, String>> SENTENCES = load();

    private Catalogue() {}

    /**
     * The sentence with this key.
     *
     * @param arguments fill the placeholders <code>{0}</code>, <code>{1}</code>; numbers and text are put in as they are
     * @throws IllegalArgumentException if the catalogue has no such key
     */
    public static String say(Language language, String key, Object... arguments) {
        @Nullable String sentence = all(language).get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence " + key + " in " + language.tag());
        }
        for (int i = 0; i < arguments.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return sentence;
    }

    /** The sentence {@code key_one} or {@code key_other}, as the language wants it for {@code count} things. */
    public static String count(Language language, String key, long count) {
        boolean one = language == Language.EN && count == 1;
        return say(language, key + (one ? "_one" : "_other"), count);
    }

    /** All sentences of some features, for the browser. */
    public static Map<String, String> of(Language language, String... features) {
        Map<String, String> chosen = new TreeMap<>();
        all(language).forEach((key, sentence) -> {
            for (String feature : features) {
                if (key.startsWith(feature + "_")) {
                    chosen.put(key, sentence);
                }
            }
        });
        return chosen;
    }

    static Map<String, String> all(Language language) {
        return Objects.requireNonNull(SENTENCES.get(language));
    }

    private static Map<Language, Map<String, String>> load() {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> sentences = new TreeMap<>();
            for (String feature : FEATURES) {
                read("messages/" + feature + "_" + language.tag() + ".properties")
                        .forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
            }
            all.put(language, sentences);
        }
        return all;
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (var in = Catalogue.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no catalogue " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return properties;
    }
}
