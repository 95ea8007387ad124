package app.yeobaek.importing.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript.Block;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A clean document, set as a PDF would set it, comes back as it was. */
class ImportingRoundTripProperties {

    @Provide
    Arbitrary<List<String>> documents() {
        return Arbitraries.subsetOf(Sample.OUTLINE)
                .ofMinSize(8)
                .map(chosen -> Sample.OUTLINE.stream().filter(chosen::contains).toList());
    }

    @Property(tries = 60)
    void trailingSpacesBringBackEveryCharacter(@ForAll @IntRange(min = 50, max = 84) int width) {
        String text = new Typesetter(width)
                .keepingTrailingSpaces()
                .withABlankLineAfterEveryLine()
                .inPagesOf(11)
                .set(Sample.OUTLINE);
        assertThat(blocks(Reading.of(text))).isEqualTo(Sample.OUTLINE);
    }

    @Property(tries = 60)
    void withoutTrailingSpacesTheBlocksComeBack(
            @ForAll("documents") List<String> document, @ForAll @IntRange(min = 50, max = 90) int width) {
        Reading reading = Reading.of(new Typesetter(width).set(document));
        assertThat(squeezed(texts(reading))).isEqualTo(squeezed(withoutMarkers(document)));
    }

    @Property(tries = 40)
    void glueDigitsAndTheyComeBackAsMarks(@ForAll @IntRange(min = 52, max = 84) int width) {
        List<String> marked = new ArrayList<>();
        int mark = 0;
        for (String block : Sample.OUTLINE) {
            boolean item = block.startsWith("❍") || block.startsWith("-");
            marked.add(item ? block + ++mark : block);
        }
        Reading reading = Reading.of(new Typesetter(width)
                .keepingTrailingSpaces()
                .withABlankLineAfterEveryLine()
                .set(marked));
        assertThat(reading.manuscript().noteMarks()).hasSize(mark);
        assertThat(blocks(reading)).isEqualTo(Sample.OUTLINE);
    }

    @Property(tries = 40)
    void joinsWithoutTrailingSpacesAreMostlyRight(@ForAll @IntRange(min = 40, max = 90) int width) {
        String text = new Typesetter(width).set(Sample.OUTLINE);
        int breaks = text.split("\n", -1).length - 2 * Sample.OUTLINE.size();
        List<String> back = blocks(Reading.of(text));
        int wrong = 0;
        for (int i = 0; i < Math.min(back.size(), Sample.OUTLINE.size()); i++) {
            wrong += Math.abs(back.get(i).length() - Sample.OUTLINE.get(i).length());
        }
        assertThat(wrong).isLessThanOrEqualTo(Math.max(2, breaks / 12));
    }

    private static List<String> blocks(Reading reading) {
        List<String> blocks = new ArrayList<>();
        for (Block block : reading.manuscript().blocks()) {
            if (!block.kind().isContainer() && block.kind() != BlockKind.FOOTNOTE) {
                String marker = block.marker();
                blocks.add((marker == null ? "" : marker + " ") + reading.text(block));
            }
        }
        return blocks;
    }

    private static List<String> texts(Reading reading) {
        return blocks(reading).stream()
                .map(ImportingRoundTripProperties::withoutMarker)
                .toList();
    }

    private static List<String> withoutMarkers(List<String> blocks) {
        return blocks.stream().map(ImportingRoundTripProperties::withoutMarker).toList();
    }

    private static String withoutMarker(String block) {
        return "❍-※".indexOf(block.charAt(0)) >= 0 ? block.substring(2) : block;
    }

    private static List<String> squeezed(List<String> blocks) {
        return blocks.stream().map(Characters::withoutSpaces).toList();
    }
}
