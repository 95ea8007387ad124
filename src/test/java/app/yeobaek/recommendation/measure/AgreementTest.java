package app.yeobaek.recommendation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worked examples of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), and the edges. */
class AgreementTest {
    private static final @Nullable Integer NONE = null;

    /** Section C: four observers, twelve units, five values, some missing; each row an observer. */
    private static final List<List<@Nullable Integer>> FOUR_OBSERVERS = List.of(
            Arrays.asList(1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE),
            Arrays.asList(1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3),
            Arrays.asList(NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE),
            Arrays.asList(1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE));

    private static List<List<@Nullable Integer>> units(List<List<@Nullable Integer>> observers) {
        List<List<@Nullable Integer>> units = new ArrayList<>();
        for (int unit = 0; unit < observers.get(0).size(); unit++) {
            List<@Nullable Integer> values = new ArrayList<>();
            for (List<@Nullable Integer> observer : observers) {
                values.add(observer.get(unit));
            }
            units.add(values);
        }
        return units;
    }

    private static double alpha(List<List<@Nullable Integer>> observers, Agreement.Metric metric) {
        return Agreement.alpha(units(observers), metric).orElseThrow();
    }

    @Test
    void fourObserversWithMissingValuesAgreeAsPublished() {
        assertThat(alpha(FOUR_OBSERVERS, Agreement.Metric.NOMINAL)).isCloseTo(0.743, offset(0.0005));
        assertThat(alpha(FOUR_OBSERVERS, Agreement.Metric.ORDINAL)).isCloseTo(0.815, offset(0.0005));
        assertThat(alpha(FOUR_OBSERVERS, Agreement.Metric.INTERVAL)).isCloseTo(0.849, offset(0.0005));
    }

    @Test
    void twoObserversAgreeAsPublished() {
        // Section A: binary data of two observers, 10 units; section B: nominal data, 12 units.
        assertThat(alpha(
                        List.of(
                                Arrays.asList(0, 1, 0, 0, 0, 0, 0, 0, 1, 0),
                                Arrays.asList(1, 1, 1, 0, 0, 1, 0, 0, 0, 0)),
                        Agreement.Metric.NOMINAL))
                .isCloseTo(0.095, offset(0.0005));
        assertThat(alpha(
                        List.of(
                                Arrays.asList(1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1),
                                Arrays.asList(2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4)),
                        Agreement.Metric.NOMINAL))
                .isCloseTo(0.692, offset(0.0005));
    }

    @Test
    void canonicalFormEqualsTheCoincidenceMatrix() {
        double[][] coincidences = new double[6][6];
        for (List<@Nullable Integer> unit : units(FOUR_OBSERVERS)) {
            List<Integer> given =
                    unit.stream().flatMap(java.util.stream.Stream::ofNullable).toList();
            for (int i = 0; i < given.size() && given.size() > 1; i++) {
                for (int j = 0; j < given.size(); j++) {
                    if (i != j) {
                        coincidences[given.get(i)][given.get(j)] += 1.0 / (given.size() - 1);
                    }
                }
            }
        }
        double[] marginals = new double[6];
        double n = 0;
        for (int c = 0; c < 6; c++) {
            marginals[c] = Arrays.stream(coincidences[c]).sum();
            n += marginals[c];
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < 6; c++) {
            for (int k = 0; k < 6; k++) {
                double between = 0;
                for (int g = Math.min(c, k); g <= Math.max(c, k); g++) {
                    between += marginals[g];
                }
                double delta = c == k ? 0 : Math.pow(between - (marginals[c] + marginals[k]) / 2, 2);
                observed += coincidences[c][k] * delta;
                expected += marginals[c] * marginals[k] * delta;
            }
        }
        assertThat(alpha(FOUR_OBSERVERS, Agreement.Metric.ORDINAL))
                .isCloseTo(1 - (n - 1) * observed / expected, offset(1e-12));
    }

    @Test
    void oneVoiceIsOneAndNothingToCompareIsNothing() {
        assertThat(Agreement.alpha(List.of(List.of(1, 1), List.of(2, 2)), Agreement.Metric.ORDINAL))
                .hasValue(1);
        assertThat(Agreement.alpha(List.of(List.of(1), List.of(2)), Agreement.Metric.ORDINAL))
                .isEmpty();
        assertThat(Agreement.alpha(List.of(List.of(2, 2), List.of(2, 2)), Agreement.Metric.ORDINAL))
                .isEmpty();
        assertThat(Agreement.alpha(List.of(), Agreement.Metric.ORDINAL)).isEmpty();
    }

    @Test
    void spreadGoesFromOneVoiceToAnEvenSplit() {
        assertThat(Agreement.spread(List.of(2, 2, 2), 2)).hasValue(0);
        assertThat(Agreement.spread(List.of(0, 0, 2, 2), 2)).hasValue(1);
        assertThat(Agreement.spread(List.of(0, 2, 2), 2)).hasValue(1);
        assertThat(Agreement.spread(List.of(0, 1, 2), 2).orElseThrow()).isCloseTo(1, offset(1e-12));
        assertThat(Agreement.spread(List.of(1, 1, 1, 2), 2).orElseThrow()).isCloseTo(0.375, offset(1e-12));
        assertThat(Agreement.spread(List.of(1), 2)).isEmpty();
    }

    @Test
    void weightedScoreLeavesOutWhatWasNotScored() {
        assertThat(WeightedScore.of(
                        List.of(new WeightedScore.Scored(5, 1, 5, 2), new WeightedScore.Scored(0, 0, 10, 1))))
                .hasValueCloseTo(200 / 3.0, offset(1e-9));
        assertThat(WeightedScore.of(List.of(new WeightedScore.Scored(3, 1, 5, 7))))
                .hasValue(50);
        assertThat(WeightedScore.of(List.of())).isEmpty();
    }

    @Test
    void distributionIsThatOfASample() {
        Distribution of = Distribution.of(List.of(2, 4, 4, 4, 5, 5, 7, 9)).orElseThrow();
        assertThat(of.mean()).isEqualTo(5);
        assertThat(of.deviation()).isCloseTo(Math.sqrt(32 / 7.0), offset(1e-12));
        assertThat(of.median()).isEqualTo(4.5);
        assertThat(Distribution.of(List.of(3)).orElseThrow().deviation()).isZero();
        assertThat(Distribution.of(List.<Integer>of())).isEmpty();
    }
}
