package app.yeobaek.recommendation.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Mean and spread of some values.
 *
 * @param count how many
 * @param mean their arithmetic mean
 * @param deviation the standard deviation of a sample (n - 1); 0 for a single value
 * @param median the middle value, or the mean of the two in the middle
 * @param lowest the lowest value
 * @param highest the highest value
 */
@Schema(name = "Distribution", description = "Mean and spread of some values")
public record Distribution(
        @Schema(examples = "8") int count,
        @Schema(examples = "3.5") double mean,
        @Schema(examples = "0.93", description = "Standard deviation of the sample (n - 1); 0 for a single value")
                double deviation,
        @Schema(examples = "3.5") double median,
        @Schema(examples = "2") double lowest,
        @Schema(examples = "5") double highest) {

    /** The distribution of some values, or nothing where there are none. */
    public static Optional<Distribution> of(List<? extends Number> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        double[] sorted =
                values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        int n = sorted.length;
        double mean = Arrays.stream(sorted).sum() / n;
        double squares =
                Arrays.stream(sorted).map(it -> (it - mean) * (it - mean)).sum();
        double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        return Optional.of(
                new Distribution(n, mean, n == 1 ? 0 : Math.sqrt(squares / (n - 1)), median, sorted[0], sorted[n - 1]));
    }
}
