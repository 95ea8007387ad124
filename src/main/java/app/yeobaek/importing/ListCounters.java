package app.yeobaek.importing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts numbered lists as a word processor does, to know the sign that it shows before each item. */
public final class ListCounters {
    private static final int LEVELS = 10;

    private final char place;
    private final Map<String, int[]> counters = new HashMap<>();

    /** Counters for signs in which {@code place} and a digit stand for the number of that level. */
    public ListCounters(char place) {
        this.place = place;
    }

    /**
     * How a level of a list is shown.
     *
     * @param pattern the sign with its places
     * @param kind how it counts, as {@link Numerals} knows it
     * @param start its first number
     */
    public record Rule(String pattern, String kind, int start) {}

    /** The rules of a list by level, from 0; null where it has none. */
    @FunctionalInterface
    public interface Rules {
        @Nullable
        Rule at(int level);
    }

    /** Counts the next item of a list at a level, from 0; its sign, or null if the list shows none. */
    public @Nullable String next(String list, int level, Rules rules) {
        int depth = Math.max(0, Math.min(LEVELS - 1, level));
        int[] counts = counters.computeIfAbsent(list, key -> new int[LEVELS]);
        for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        Rule rule = rules.at(depth);
        int start = rule == null ? 1 : Math.max(1, rule.start);
        counts[depth] = counts[depth] == 0 ? start : counts[depth] + 1;
        return rule == null || rule.pattern.isBlank() ? null : sign(rule.pattern.strip(), counts, rules);
    }

    private String sign(String pattern, int[] counts, Rules rules) {
        StringBuilder sign = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            boolean number = pattern.charAt(i) == place
                    && i + 1 < pattern.length()
                    && pattern.charAt(i + 1) >= '1'
                    && pattern.charAt(i + 1) <= '9';
            if (!number) {
                sign.append(pattern.charAt(i));
                continue;
            }
            int level = pattern.charAt(++i) - '1';
            Rule rule = rules.at(level);
            sign.append(Numerals.write(Math.max(1, counts[level]), rule == null ? "" : rule.kind));
        }
        return sign.toString();
    }
}
