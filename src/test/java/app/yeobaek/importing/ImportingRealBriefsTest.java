package app.yeobaek.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.yeobaek.importing.plaintext.PlainTextImporter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scores the importer on real briefs with gold files, where those stand beside the repository. They belong to their
 * publishers and are no part of it; elsewhere the test says that it was skipped.
 */
class ImportingRealBriefsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path work = Path.of("");

    private @Nullable Path briefs;

    @BeforeEach
    void findBriefs() {
        Path root = Path.of(System.getProperty("yeobaek.root", "."));
        for (String place : List.of("../shared/briefs", "../../shared/briefs")) {
            if (Files.exists(root.resolve(place).resolve("briefs.py"))) {
                briefs = root.resolve(place).normalize();
            }
        }
        assumeThat(briefs).as("skipped: no real briefs at ../shared/briefs").isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "003"})
    void structureAndJoinsReachTheirFloors(String brief) throws IOException, InterruptedException, NotImportable {
        Path candidate = work.resolve("candidate.json");
        Files.writeString(candidate, imported(source(brief), brief));
        JsonNode score = JSON.readTree(python("score", candidate.toString()));
        assertThat(value(score, "join_accuracy", "value")).isGreaterThanOrEqualTo(0.99);
        assertThat(value(score, "heading_f1", "f1")).isGreaterThanOrEqualTo(0.93);
        assertThat(value(score, "heading_level_f1", "f1")).isGreaterThanOrEqualTo(0.93);
        assertThat(value(score, "paragraph_f1", "f1")).isGreaterThanOrEqualTo(0.98);
        assertThat(value(score, "recommendation", "recall")).isGreaterThanOrEqualTo(0.95);
        assertThat(value(score, "recommendation", "not_in_gold")).isLessThanOrEqualTo(3);
        assertThat(value(score, "table", "shape")).isEqualTo(1.0);
        assertThat(score.path("furniture_left").asInt()).isZero();
        assertThat(score.path("highlight_found").asDouble()).isEqualTo(1.0);
        assertThat(score.path("bullet_level_accuracy").asDouble(1.0)).isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @ValueSource(strings = {"001", "003"})
    void everyFootnoteMarkIsFound(String brief) throws IOException, NotImportable {
        JsonNode gold = JSON.readTree(Files.readString(briefs().resolve(brief + ".gold.json")));
        JsonNode found = JSON.readTree(imported(source(brief), brief)).path("footnotes");
        assertThat(found.size()).isEqualTo(gold.path("footnote_markers").size());
        for (int i = 0; i < found.size(); i++) {
            // The gold keeps as many characters before a mark as its author wrote down, so the end is what must agree.
            String left =
                    squeezed(gold.path("footnote_markers").get(i).path("left").asText());
            assertThat(squeezed(found.get(i).path("anchor_before").asText())).endsWith(left);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "000,32,0.96", "000,40,0.965", "000,52,0.955", "000,64,0.975", "000,76,0.97", "000,90,0.98",
        "001,32,0.97", "001,40,0.975", "001,52,0.97", "001,64,0.975", "001,76,0.97", "001,90,0.99",
        "003,32,0.97", "003,40,0.98", "003,52,0.97", "003,64,0.98", "003,76,0.99", "003,90,0.975"
    })
    void hardWrapsAreMended(String brief, int width, double floor)
            throws IOException, InterruptedException, NotImportable {
        python("wraps", brief, String.valueOf(width), work.toString());
        String name = brief + ".wrap" + width;
        JsonNode candidate = JSON.readTree(imported(work.resolve(name + ".txt"), brief));
        StringBuilder text = new StringBuilder();
        candidate.path("blocks").forEach(block -> text.append(block.path("text").asText())
                .append('\n'));
        candidate
                .path("footnotes")
                .forEach(note -> text.append(note.path("text").asText()).append('\n'));
        int right = 0;
        JsonNode joins = JSON.readTree(Files.readString(work.resolve(name + ".json")));
        for (JsonNode join : joins) {
            String left = join.path("left").asText().strip().replaceAll("^[❍※▶■ -]+", "");
            String whole = left
                    + join.path("join").asText()
                    + join.path("right").asText().strip();
            right += text.indexOf(whole) >= 0 ? 1 : 0;
        }
        assertThat((double) right / joins.size()).isGreaterThanOrEqualTo(floor);
    }

    private Path briefs() {
        Path found = briefs;
        if (found == null) {
            throw new AssertionError("no briefs");
        }
        return found;
    }

    private Path source(String brief) throws IOException {
        try (Stream<Path> files = Files.list(briefs())) {
            return files.filter(file -> file.getFileName().toString().startsWith(brief + "_"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String imported(Path file, String brief) throws IOException, NotImportable {
        return Structure.json(new PlainTextImporter().read(Files.readAllBytes(file), brief + ".txt"), brief);
    }

    private String python(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("python3", briefs().resolve("briefs.py").toString()), Stream.of(arguments))
                .toList();
        Path out = work.resolve("out.txt");
        Process process =
                new ProcessBuilder(command).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return Files.readString(out);
    }

    private static double value(JsonNode score, String metric, String key) {
        return score.path(metric).isMissingNode()
                ? 1.0
                : score.path(metric).path(key).asDouble();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
