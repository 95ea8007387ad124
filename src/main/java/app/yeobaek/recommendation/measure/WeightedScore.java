package app.yeobaek.recommendation.measure;

import java.util.List;
import java.util.OptionalDouble;

/** Scores on several scales as one number between 0 and 100. */
public final class WeightedScore {
    private WeightedScore() {}

    /**
     * A score on a scale.
     *
     * @param value between {@code from} and {@code to}
     * @param weight above 0
     */
    public record Scored(int value, int from, int to, int weight) {
        double share() {
            return (double) (value - from) / (to - from);
        }
    }

    /**
     * The mean of the scores, each as a share of its scale, by weight, times 100. What was not scored does not count: neither
     * for nor against.
     *
     * @return nothing where nothing was scored
     */
    public static OptionalDouble of(List<Scored> scores) {
        double weights = scores.stream().mapToDouble(Scored::weight).sum();
        return weights == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100
                        * scores.stream()
                                .mapToDouble(it -> it.weight() * it.share())
                                .sum()
                        / weights);
    }
}
