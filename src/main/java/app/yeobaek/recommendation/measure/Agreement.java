package app.yeobaek.recommendation.measure;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Krippendorff's alpha: how far raters agree beyond what chance would bring, with missing values.
 *
 * <p>Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section D, in its canonical form by values
 * and units; the ordinal difference is the squared sum of the marginal frequencies from one rank to the other, half of both
 * ends taken off. 1 is perfect agreement, 0 what chance brings, below 0 systematic disagreement.
 */
public final class Agreement {
    private Agreement() {}

    /** How far two values lie apart. */
    public enum Metric {
        /** The same or not. */
        NOMINAL,
        /** By rank: how many given values lie between. */
        ORDINAL,
        /** By the square of the difference. */
        INTERVAL
    }

    /**
     * Alpha of some units.
     *
     * @param units for each unit the values that raters gave it; null where one gave none. Units with fewer than two values
     *     say nothing and are left out
     * @return nothing where fewer than two values can be paired, or where all are the same, for then there is nothing that
     *     chance could have brought differently
     */
    public static OptionalDouble alpha(List<? extends List<@Nullable Integer>> units, Metric metric) {
        List<List<Integer>> pairable = units.stream()
                .map(unit -> unit.stream()
                        .flatMap(java.util.stream.Stream::ofNullable)
                        .toList())
                .filter(unit -> unit.size() >= 2)
                .toList();
        TreeMap<Integer, Integer> marginals = new TreeMap<>();
        pairable.forEach(unit -> unit.forEach(value -> marginals.merge(value, 1, Integer::sum)));
        int total = marginals.values().stream().mapToInt(it -> it).sum();
        if (total < 2 || marginals.size() < 2) {
            return OptionalDouble.empty();
        }
        double observed = 0;
        for (List<Integer> unit : pairable) {
            double within = 0;
            for (int one : unit) {
                for (int other : unit) {
                    within += distance(one, other, marginals, metric);
                }
            }
            observed += within / (unit.size() - 1);
        }
        double expected = 0;
        for (Map.Entry<Integer, Integer> one : marginals.entrySet()) {
            for (Map.Entry<Integer, Integer> other : marginals.entrySet()) {
                expected += (double) one.getValue()
                        * other.getValue()
                        * distance(one.getKey(), other.getKey(), marginals, metric);
            }
        }
        return OptionalDouble.of(1 - (total - 1) * observed / expected);
    }

    private static double distance(int one, int other, NavigableMap<Integer, Integer> marginals, Metric metric) {
        if (one == other) {
            return 0;
        }
        return switch (metric) {
            case NOMINAL -> 1;
            case INTERVAL -> Math.pow((double) one - other, 2);
            case ORDINAL -> {
                int low = Math.min(one, other);
                int high = Math.max(one, other);
                double between = marginals.subMap(low, true, high, true).values().stream()
                        .mapToInt(it -> it)
                        .sum();
                yield Math.pow(between - (marginals.getOrDefault(low, 0) + marginals.getOrDefault(high, 0)) / 2.0, 2);
            }
        };
    }

    /**
     * How far apart the values on one unit lie: the mean distance of all pairs of ranks, as a share of the largest distance
     * possible. 0 is one voice; 1 is half of the raters at either end with none between, as far as an even split allows.
     *
     * @param range the largest distance possible between two values, 1 or more
     * @return nothing with fewer than two values
     */
    public static OptionalDouble spread(List<Integer> values, int range) {
        int n = values.size();
        if (n < 2) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                sum += Math.abs(values.get(i) - values.get(j));
            }
        }
        int half = n / 2;
        double largest = (double) half * (n - half) * range;
        return OptionalDouble.of(sum / largest);
    }
}
