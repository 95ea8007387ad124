package app.yeobaek.reanchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.yeobaek.text.Placement;
import app.yeobaek.text.Reanchoring;
import app.yeobaek.text.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real briefs, revised: lines come, go, move and double, words change. They belong to their authors and stay outside. */
class RealBriefsRevisedTest {
    private static final int MARKS = 500;

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.10})
    void marksOnRealBriefsAreFoundOrDoubted(double share) throws IOException {
        List<String> texts = texts();
        assumeThat(texts).as("skipped: no real briefs at ../shared/briefs").isNotEmpty();
        Tally all = new Tally();
        for (String before : texts) {
            Random random = new Random(5);
            EditedText revised = new EditedText(before);
            Edits.rearrange(revised, Prose.BOILERPLATE, 60, random);
            Edits.WORDS.apply(revised, share, random);
            List<TextRange> passages = Trial.passages(before, MARKS, random);
            List<Placement> placements =
                    Reanchoring.between(before, revised.text()).place(passages);
            for (int i = 0; i < passages.size(); i++) {
                TextRange passage = passages.get(i);
                all.count(placements.get(i), passage, before, revised);
            }
        }
        assertThat(all.wrongAndCertain).isZero();
        assertThat(all.right + all.likeliest).isGreaterThan(all.there() * 95 / 100);
    }

    private static List<String> texts() throws IOException {
        Path root = Path.of(System.getProperty("yeobaek.root", "."));
        List<String> texts = new ArrayList<>();
        for (String place : List.of("../shared/briefs", "../../shared/briefs")) {
            if (!Files.isDirectory(root.resolve(place))) {
                continue;
            }
            try (Stream<Path> files = Files.list(root.resolve(place))) {
                for (Path file : files.filter(it -> it.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    String plain =
                            Files.readString(file).replaceAll("[ \t]+", " ").replaceAll("\\s*\n\\s*", "\n");
                    texts.add(Normalizer.normalize(plain.strip(), Normalizer.Form.NFC));
                }
            }
        }
        return texts;
    }
}
