package app.yeobaek.brief.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike blocks are: the share of runs of three letters that they have in common (Dice's coefficient), blanks and punctuation left
 * out, so that Korean particles and spacing matter little. Only blocks that share a run that is not everywhere are compared at all.
 */
final class Likeness {
    private static final int RUN = 3;
    /** A run of letters in more blocks than this tells nothing, and would make the cost quadratic. */
    private static final int EVERYWHERE = 24;
    /** How many blocks each block is compared with. */
    private static final int COMPARED = 12;
    /** The most parts that one block can be split into. */
    private static final int PARTS = 12;

    private final int[][] old;
    private final int[][] fresh;
    private final List<Pair> pairs = new ArrayList<>();

    /** Two blocks, by position, and how alike they are, from 0 to 1; each one's share of what stands in the other too. */
    record Pair(int old, int fresh, double dice, double ofOld, double ofFresh) {}

    /** One block of one side and a run of neighbours of the other that together are like it. */
    record Run(int one, int from, int to, double dice) {}

    Likeness(String[] oldWords, boolean[] oldTaken, String[] freshWords, boolean[] freshTaken) {
        this.old = features(oldWords, oldTaken);
        this.fresh = features(freshWords, freshTaken);
        compare();
    }

    /** Sorted hashes of the runs of letters; none for blocks that are taken. */
    private static int[][] features(String[] words, boolean[] taken) {
        int[][] features = new int[words.length][];
        for (int i = 0; i < words.length; i++) {
            features[i] = taken[i] ? new int[0] : features(words[i]);
        }
        return features;
    }

    private static int[] features(String words) {
        int[] letters = words.codePoints().filter(Character::isLetterOrDigit).toArray();
        if (letters.length < RUN) {
            return letters.length == 0 ? new int[0] : new int[] {Arrays.hashCode(letters)};
        }
        int[] features = new int[letters.length - RUN + 1];
        for (int i = 0; i < features.length; i++) {
            features[i] = (letters[i] * 31 + letters[i + 1]) * 31 + letters[i + 2];
        }
        Arrays.sort(features);
        return features;
    }

    private void compare() {
        Map<Integer, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < old.length; i++) {
            for (int k = 0; k < old[i].length; k++) {
                if (k == 0 || old[i][k] != old[i][k - 1]) {
                    places.computeIfAbsent(old[i][k], it -> new ArrayList<>(1)).add(i);
                }
            }
        }
        for (int j = 0; j < fresh.length; j++) {
            Map<Integer, Integer> shared = new HashMap<>();
            for (int feature : fresh[j]) {
                List<Integer> found = places.getOrDefault(feature, List.of());
                if (found.size() <= EVERYWHERE) {
                    found.forEach(it -> shared.merge(it, 1, Integer::sum));
                }
            }
            int at = j;
            shared.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry::getKey))
                    .limit(COMPARED)
                    .forEach(it -> pairs.add(pair(it.getKey(), at)));
        }
    }

    private Pair pair(int i, int j) {
        double common = common(old[i], fresh[j]);
        return new Pair(
                i, j, 2 * common / (old[i].length + fresh[j].length), common / old[i].length, common / fresh[j].length);
    }

    private static int common(int[] one, int[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** Blocks that were compared. */
    List<Pair> pairs() {
        return pairs;
    }

    /** Blocks before and the neighbours after that they seem to have been split into. */
    List<Run> runsOfFresh(double part) {
        List<int[]> parts = pairs.stream()
                .filter(it -> it.ofFresh() >= part)
                .map(it -> new int[] {it.old(), it.fresh()})
                .toList();
        return runs(parts, old, fresh);
    }

    /** Blocks after and the neighbours before that they seem to have been merged from. */
    List<Run> runsOfOld(double part) {
        List<int[]> parts = pairs.stream()
                .filter(it -> it.ofOld() >= part)
                .map(it -> new int[] {it.fresh(), it.old()})
                .toList();
        return runs(parts, fresh, old);
    }

    private static List<Run> runs(List<int[]> parts, int[][] wholes, int[][] pieces) {
        List<int[]> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.<int[]>comparingInt(it -> it[0]).thenComparingInt(it -> it[1]));
        List<Run> runs = new ArrayList<>();
        for (int from = 0; from < sorted.size(); ) {
            int to = from + 1;
            while (to < sorted.size()
                    && to - from < PARTS
                    && sorted.get(to)[0] == sorted.get(from)[0]
                    && sorted.get(to)[1] == sorted.get(to - 1)[1] + 1) {
                to++;
            }
            if (to - from > 1) {
                int whole = sorted.get(from)[0];
                int first = sorted.get(from)[1];
                int end = first + to - from;
                int[] together = Arrays.stream(pieces, first, end)
                        .flatMapToInt(Arrays::stream)
                        .sorted()
                        .toArray();
                double dice = 2.0 * common(wholes[whole], together) / (wholes[whole].length + together.length);
                if (dice >= 0.6) {
                    runs.add(new Run(whole, first, end, dice));
                }
            }
            from = to;
        }
        return runs;
    }
}
