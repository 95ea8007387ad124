package app.yeobaek.reanchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report's trials in small, as a gate. */
class SurvivalTest {
    private static final double[] SHARES = {0.02, 0.05, 0.10, 0.20, 0.30, 0.40};

    @ParameterizedTest
    @EnumSource(Prose.class)
    void noMarkIsWrongAndCertainHoweverTheTextIsEdited(Prose prose) {
        List<String> wrong = new ArrayList<>();
        for (double share : SHARES) {
            for (Edits edits : Edits.values()) {
                new Trial(prose, edits, share, 0, 12_000, 500, 11).run(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Prose.class)
    void noMarkIsWrongAndCertainWhereLinesComeGoMoveAndDouble(Prose prose) {
        List<String> wrong = new ArrayList<>();
        for (double share : SHARES) {
            new Trial(prose, Edits.WORDS, share, 30, 12_000, 500, 12).run(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Prose.class)
    void nineteenOfTwentyAreFoundAtTenPercent(Prose prose) {
        // Where one sentence is said again and again, or a cell is one word, another word makes it another one.
        boolean wordsMakeIt = prose == Prose.FRAME || prose == Prose.TABLES;
        List<Edits> sorts = wordsMakeIt ? List.of(Edits.CHARACTERS) : List.of(Edits.CHARACTERS, Edits.WORDS);
        for (Edits edits : sorts) {
            Tally tally = new Trial(prose, edits, 0.10, 0, 12_000, 500, 13).run(it -> {});
            assertThat(tally.right + tally.likeliest).as("%s", edits).isGreaterThanOrEqualTo(tally.there() * 95 / 100);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Prose.class,
            names = {"BOILERPLATE", "PLAIN", "REFRAINS", "ENGLISH", "NUMBERED", "LOOK_ALIKES"})
    void fourOfFiveAreFoundWithCertaintyAtTenPercent(Prose prose) {
        Tally tally = new Trial(prose, Edits.CHARACTERS, 0.10, 0, 12_000, 500, 13).run(it -> {});
        assertThat(tally.right).isGreaterThanOrEqualTo(tally.there() * 80 / 100);
    }
}
