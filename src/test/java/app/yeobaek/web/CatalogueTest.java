package app.yeobaek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Catalogue.all(Language.EN).keySet())
                .isEqualTo(Catalogue.all(Language.KO).keySet());
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        Map<String, String> english = Catalogue.all(Language.EN);
        Catalogue.all(Language.KO).forEach((key, sentence) -> assertThat(placeholders(english.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(placeholders(sentence)));
    }

    @Test
    void nothingIsLeftUnsaid() {
        for (Language language : Language.values()) {
            assertThat(Catalogue.all(language).values()).noneMatch(String::isBlank);
        }
    }

    @Test
    void englishIsEnglishAndKoreanIsKorean() {
        // The name of the product, and of a language in that language.
        assertThat(Catalogue.all(Language.EN).entrySet())
                .filteredOn(it -> HANGUL.matcher(it.getValue()).find())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("base_language_ko", "base_wordmark");
    }

    @Test
    void everyCatalogueFileIsListed() throws IOException {
        Set<String> files = files(RESOURCES.resolve("messages"), ".properties").stream()
                .map(it -> it.getFileName().toString().replaceAll("_(ko|en)\\.properties$", ""))
                .collect(Collectors.toSet());
        assertThat(Set.copyOf(Catalogue.FEATURES)).isEqualTo(files);
    }

    @Test
    void whatTemplatesSayIsInTheCatalogue() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path template : files(RESOURCES.resolve("templates"), ".html")) {
            for (String key : found("\\b[t]:(\\w+)", Files.readString(template))) {
                if (!Catalogue.all(Language.KO).containsKey(key)) {
                    missing.add(template + ": " + key);
                }
            }
            for (String key : found("\\bn:(\\w+)", Files.readString(template))) {
                if (!Catalogue.all(Language.KO).containsKey(key + "_other")) {
                    missing.add(template + ": " + key + "_other");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyProblemHasItsWords() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            for (String type : found("Problem\\.of\\(\\s*\\d+,\\s*\"([a-z-]+)\"", Files.readString(source))) {
                String key = "problem_" + type.replace('-', '_') + "_detail";
                if (!type.endsWith("-") && !Catalogue.all(Language.KO).containsKey(key)) {
                    missing.add(source + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyReasonNotToImportHasItsWords() {
        for (var reason : app.yeobaek.importing.NotImportable.Reason.values()) {
            assertThat(Catalogue.all(Language.KO))
                    .containsKey("problem_import_" + reason.code().replace('-', '_') + "_detail");
        }
    }

    @Test
    void noWordOfTheInterfaceStandsOutsideTheCatalogues() throws IOException {
        List<String> outside = new ArrayList<>();
        for (Path file : files(RESOURCES.resolve("templates"), ".html")) {
            String words = Files.readString(file)
                    .replaceAll("(?s)\\{!.*?!}", " ")
                    .replaceAll("\\{[^}]*}", " ")
                    .replaceAll("(?s)<[^>]*>", " ");
            if (Pattern.compile("\\p{L}{2,}").matcher(words).find()) {
                outside.add(file + ": " + words.replaceAll("\\s+", " ").strip());
            }
        }
        for (Path file : files(RESOURCES.resolve("web"), ".js")) {
            // The particles that a selection or a name may end before are grammar, not words that anyone is shown.
            if (file.endsWith("whole-words.js") || file.endsWith("naming.js")) {
                continue;
            }
            if (HANGUL.matcher(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", ""))
                    .find()) {
                outside.add(file.toString());
            }
        }
        assertThat(outside).isEmpty();
    }

    private static Set<String> placeholders(String sentence) {
        return new TreeSet<>(
                PLACEHOLDER.matcher(sentence).results().map(it -> it.group()).toList());
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(it -> it.toString().endsWith(ending)).toList();
        }
    }
}
