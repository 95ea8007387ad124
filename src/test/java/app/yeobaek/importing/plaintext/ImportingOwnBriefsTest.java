package app.yeobaek.importing.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.plaintext.Press.Cells;
import app.yeobaek.importing.plaintext.Press.Gaps;
import app.yeobaek.importing.plaintext.Press.Marks;
import app.yeobaek.importing.plaintext.Press.Pages;
import app.yeobaek.importing.plaintext.Press.Quotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole briefs of our own, in the styles of Korean policy papers, through every damage: clean in, clean out. */
class ImportingOwnBriefsTest {
    /** Share of line breaks whose space may be judged differently: noun beside noun, which Korean leaves open. */
    private static final double WRONG_SPACES = 0.03;

    private static final List<String> STRUCTURE = List.of(
            "metadata", "headings", "items", "notes", "captions", "sources", "cells", "footnotes", "recommendations");

    private static final Map<String, Press> WITH_GAPS = presses();
    private static final Map<String, Press> WITHOUT_GAPS = gapless();

    private static Map<String, Press> presses() {
        Map<String, Press> presses = new LinkedHashMap<>();
        for (int width : new int[] {38, 40, 58, 76, 90}) {
            presses.put("width " + width, Press.plain(width));
        }
        presses.put("one line a block", Press.plain(400));
        presses.put("blank lines everywhere", Press.plain(76).with(Gaps.AFTER_EVERY_LINE));
        presses.put(
                "blank lines and spaces",
                Press.plain(60).with(Gaps.AFTER_EVERY_LINE).keepingTrailingSpaces());
        presses.put("pages", Press.plain(70).with(Pages.NUMBERS_AND_HEADS).withNotesAtPageEnds());
        presses.put(
                "superscripts",
                Press.plain(50).with(Pages.NUMBERS).withNotesAtPageEnds().with(Marks.SUPERSCRIPT));
        presses.put("bare marks", Press.plain(70).with(Marks.BARE_THEN_PARENTHESIS));
        presses.put("brackets", Press.plain(70).with(Marks.BRACKETS));
        presses.put("rows", Press.plain(70).with(Cells.ROW_PER_LINE));
        presses.put("cells", Press.plain(70).with(Cells.CELL_PER_LINE));
        return presses;
    }

    private static Map<String, Press> gapless() {
        Map<String, Press> presses = new LinkedHashMap<>();
        presses.put("no gap", Press.plain(56).with(Gaps.NONE));
        presses.put("no gap, cells", Press.plain(56).with(Gaps.NONE).with(Cells.CELL_PER_LINE));
        presses.put("no gap, spaces", Press.plain(76).with(Gaps.NONE).keepingTrailingSpaces());
        presses.put(
                "no gap, pages",
                Press.plain(64)
                        .with(Pages.NUMBERS)
                        .with(Gaps.NONE)
                        .withNotesAtPageEnds()
                        .with(Marks.BARE));
        return presses;
    }

    static Stream<Arguments> withGaps() {
        return each(WITH_GAPS);
    }

    static Stream<Arguments> withoutGaps() {
        return each(WITHOUT_GAPS);
    }

    private static Stream<Arguments> each(Map<String, Press> presses) {
        List<Arguments> all = new ArrayList<>();
        for (String name : CleanBrief.NAMES) {
            presses.forEach((damage, press) -> all.add(Arguments.of(name, damage, press)));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("withGaps")
    void comesBackWhole(String name, String damage, Press press) throws NotImportable {
        Proof proof = proof(name, press);
        for (String figure : STRUCTURE) {
            assertThat(proof.figure(figure)).as(figure + proof.faults()).isEqualTo(1.0);
        }
        assertThat(proof.figure("paragraphs")).as("paragraphs" + proof.faults()).isEqualTo(1.0);
        assertThat(proof.figure("quotes")).as("quotes" + proof.faults()).isEqualTo(1.0);
        assertThat(proof.figure("recommendations too many")).isZero();
        spacesAreRight(proof, press);
    }

    /** Where a paragraph's last line is full and nothing stands between the two, they may run together. */
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("withoutGaps")
    void comesBackButForParagraphsThatFillTheirLastLine(String name, String damage, Press press) throws NotImportable {
        Proof proof = proof(name, press);
        for (String figure : STRUCTURE) {
            assertThat(proof.figure(figure)).as(figure + proof.faults()).isEqualTo(1.0);
        }
        assertThat(proof.figure("paragraphs")).as("paragraphs" + proof.faults()).isGreaterThanOrEqualTo(0.72);
        spacesAreRight(proof, press);
    }

    /** Prose in the columns of a magazine, with quotes that interrupt it inside words. */
    static Stream<Arguments> columns() {
        List<Arguments> all = new ArrayList<>();
        for (String name : List.of("column", "strait", "school")) {
            for (int width : new int[] {22, 26, 30, 34}) {
                for (Quotes quotes : Quotes.values()) {
                    all.add(Arguments.of(name, width, quotes));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}, {1} cells, quotes {2}")
    @MethodSource("columns")
    void narrowColumnsComeBackWhole(String name, int width, Quotes quotes) throws NotImportable {
        comesBackWhole(name, "gaps", Press.plain(width).with(quotes));
        comesBackWhole(
                name,
                "blank lines and spaces",
                Press.plain(width)
                        .with(Gaps.AFTER_EVERY_LINE)
                        .keepingTrailingSpaces()
                        .with(quotes));
    }

    /** Without any gap a heading that fills its line exactly runs into its paragraph. */
    @ParameterizedTest(name = "{0}, {1} cells, quotes {2}")
    @MethodSource("columns")
    void narrowColumnsWithoutGapsComeBackButForFullHeadings(String name, int width, Quotes quotes)
            throws NotImportable {
        for (Gaps gaps : List.of(Gaps.NONE, Gaps.AFTER_EVERY_LINE_ALIKE)) {
            Press press = Press.plain(width).with(gaps).keepingTrailingSpaces().with(quotes);
            Proof proof = proof(name, press);
            for (String figure : List.of("metadata", "quotes", "recommendations", "footnotes", "items", "cells")) {
                assertThat(proof.figure(figure)).as(figure + proof.faults()).isEqualTo(1.0);
            }
            assertThat(proof.figure("headings")).as("headings" + proof.faults()).isGreaterThanOrEqualTo(0.5);
            assertThat(proof.figure("paragraphs"))
                    .as("paragraphs" + proof.faults())
                    .isGreaterThanOrEqualTo(0.75);
            spacesAreRight(proof, press);
        }
    }

    private static Proof proof(String name, Press press) throws NotImportable {
        CleanBrief brief = CleanBrief.of(name);
        return Proof.of(brief, new PlainTextImporter().read(press.print(brief), "brief.txt"));
    }

    private static void spacesAreRight(Proof proof, Press press) {
        double breaks = Math.max(1, proof.figure("cells of text") / press.width());
        assertThat(proof.figure("wrong spaces") - 1)
                .as("spaces" + proof.faults())
                .isLessThanOrEqualTo(WRONG_SPACES * breaks);
    }
}
