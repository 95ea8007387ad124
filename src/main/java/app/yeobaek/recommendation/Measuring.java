package app.yeobaek.recommendation;

import app.yeobaek.recommendation.measure.Agreement;
import app.yeobaek.recommendation.measure.Distribution;
import app.yeobaek.recommendation.measure.WeightedScore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the latest verdicts. Is given only what the one who asks may see. */
final class Measuring {
    /** From the rank of an objection to that of an endorsement. */
    private static final int RANKS = 2;

    private Measuring() {}

    /** The last verdict of each reviewer on each recommendation. */
    static List<VerdictView> latest(Collection<VerdictView> verdicts) {
        Map<String, VerdictView> latest = new LinkedHashMap<>();
        for (VerdictView verdict : verdicts) {
            latest.merge(
                    verdict.reviewer() + ' ' + verdict.recommendation(),
                    verdict,
                    (one, other) -> one.sequence() > other.sequence() ? one : other);
        }
        return List.copyOf(latest.values());
    }

    static Board.RowMeasures row(List<VerdictView> latest, List<Criterion> criteria) {
        List<Integer> ranks = latest.stream()
                .map(VerdictView::choice)
                .filter(it -> it != Choice.ABSTAIN)
                .map(Measuring::rank)
                .toList();
        List<Double> weighted = latest.stream()
                .map(it -> weighted(it, criteria))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        return new Board.RowMeasures(
                choices(latest),
                boxed(Agreement.spread(ranks, RANKS)),
                scores(latest, criteria),
                Distribution.of(weighted).orElse(null));
    }

    static Board.Measures round(List<VerdictView> latest, List<UUID> scope, List<Criterion> criteria) {
        Map<UUID, List<VerdictView>> byRow =
                latest.stream().collect(Collectors.groupingBy(VerdictView::recommendation));
        List<List<@Nullable Integer>> ranks = new ArrayList<>();
        scope.forEach(it -> ranks.add(byRow.getOrDefault(it, List.of()).stream()
                .map(VerdictView::choice)
                .filter(choice -> choice != Choice.ABSTAIN)
                .map(Measuring::rank)
                .toList()));
        Map<String, Double> alphas = new LinkedHashMap<>();
        Map<String, Map<Integer, Integer>> counts = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            List<List<@Nullable Integer>> units = new ArrayList<>();
            scope.forEach(it -> units.add(given(byRow.getOrDefault(it, List.of()), criterion)));
            Agreement.alpha(units, Agreement.Metric.ORDINAL).ifPresent(it -> alphas.put(criterion.key(), it));
            Map<Integer, Integer> by = new TreeMap<>();
            for (int score = criterion.from(); score <= criterion.to(); score++) {
                by.put(score, 0);
            }
            given(latest, criterion).forEach(it -> by.merge(it, 1, Integer::sum));
            counts.put(criterion.key(), by);
        }
        return new Board.Measures(
                boxed(Agreement.alpha(ranks, Agreement.Metric.ORDINAL)),
                alphas,
                choices(latest),
                scores(latest, criteria),
                counts);
    }

    private static List<Integer> given(List<VerdictView> verdicts, Criterion criterion) {
        return verdicts.stream()
                .flatMap(it -> java.util.stream.Stream.ofNullable(it.scores().get(criterion.key())))
                .toList();
    }

    private static Map<String, Distribution> scores(List<VerdictView> verdicts, List<Criterion> criteria) {
        Map<String, Distribution> scores = new LinkedHashMap<>();
        criteria.forEach(it -> Distribution.of(given(verdicts, it)).ifPresent(given -> scores.put(it.key(), given)));
        return scores;
    }

    private static Map<String, Integer> choices(List<VerdictView> latest) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Choice choice : Choice.values()) {
            counts.put(choice.word(), (int)
                    latest.stream().filter(it -> it.choice() == choice).count());
        }
        return counts;
    }

    static OptionalDouble weighted(VerdictView verdict, List<Criterion> criteria) {
        return WeightedScore.of(criteria.stream()
                .filter(it -> verdict.scores().containsKey(it.key()))
                .map(it -> new WeightedScore.Scored(
                        java.util.Objects.requireNonNull(verdict.scores().get(it.key())),
                        it.from(),
                        it.to(),
                        it.weight()))
                .toList());
    }

    private static int rank(Choice choice) {
        return switch (choice) {
            case OBJECT -> 0;
            case ENDORSE_WITH_CHANGES -> 1;
            case ENDORSE -> RANKS;
            case ABSTAIN -> throw new IllegalArgumentException("no rank");
        };
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
