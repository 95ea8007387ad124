package app.yeobaek.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Strings of {@value #LENGTH} characters that each text has exactly once. Those that keep their order in both (the longest such
 * row, as in patience difference) tell roughly where any place of the old text is to be looked for in the new one, the others
 * where something may have moved to. Linear in the length of the texts, but for the sorting.
 */
final class Landmarks {
    static final int LENGTH = 12;

    private final int[] before;
    private final int[] after;
    private final int[] strayBefore;
    private final int[] strayAfter;
    private final int endBefore;
    private final int endAfter;

    private Landmarks(int[] before, int[] after, int[] strayBefore, int[] strayAfter, int endBefore, int endAfter) {
        this.before = before;
        this.after = after;
        this.strayBefore = strayBefore;
        this.strayAfter = strayAfter;
        this.endBefore = endBefore;
        this.endAfter = endAfter;
    }

    static Landmarks between(int[] old, int[] now) {
        Map<Long, Integer> once = unique(now);
        Map<Long, Integer> onceBefore = unique(old);
        List<int[]> pairs = new ArrayList<>();
        onceBefore.forEach((hash, at) -> {
            Integer there = at < 0 ? null : once.get(hash);
            if (there != null && there >= 0 && isEqual(old, at, now, there)) {
                pairs.add(new int[] {at, there});
            }
        });
        pairs.sort((a, b) -> Integer.compare(a[0], b[0]));
        boolean[] inOrder = longestRow(pairs);
        List<int[]> row = new ArrayList<>();
        List<int[]> strays = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            (inOrder[i] ? row : strays).add(pairs.get(i));
        }
        return new Landmarks(
                column(row, 0), column(row, 1), column(strays, 0), column(strays, 1), old.length, now.length);
    }

    /** Where a place of the old text is to be looked for, from the landmarks before and after it. */
    int expected(int place) {
        int next = above(before, place);
        int lowBefore = next == 0 ? 0 : before[next - 1];
        int lowAfter = next == 0 ? 0 : after[next - 1];
        int highBefore = next == before.length ? endBefore : before[next];
        int highAfter = next == before.length ? endAfter : after[next];
        if (highBefore == lowBefore) {
            return lowAfter;
        }
        double share = (double) (place - lowBefore) / (highBefore - lowBefore);
        return (int) Math.round(lowAfter + share * (highAfter - lowAfter));
    }

    /** By how much the old text around some places moved, if it moved as one piece and stayed in order; else null. */
    @org.jspecify.annotations.Nullable
    Integer commonShift(int from, int to) {
        int first = above(before, from);
        int last = above(before, to) - 1;
        if (first > last) {
            boolean between = first > 0 && first < before.length;
            return between && after[first] - before[first] == after[first - 1] - before[first - 1]
                    ? Integer.valueOf(after[first] - before[first])
                    : null;
        }
        int shift = after[first] - before[first];
        for (int i = first + 1; i <= last; i++) {
            if (after[i] - before[i] != shift) {
                return null;
            }
        }
        return shift;
    }

    /** Where landmarks of a stretch of the old text stand that are out of order, as starts in the new text. */
    int[] strays(int from, int to) {
        int first = above(strayBefore, from - 1);
        int last = above(strayBefore, to - 1);
        return Arrays.copyOfRange(strayAfter, first, Math.max(first, last));
    }

    /** The index of the first of sorted values above a limit. */
    private static int above(int[] sorted, int limit) {
        int found = Arrays.binarySearch(sorted, limit);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The place of each string that occurs once; -1 for those that occur again. */
    private static Map<Long, Integer> unique(int[] text) {
        Map<Long, Integer> places = new HashMap<>(text.length * 2);
        long hash = 0;
        long lead = 1;
        for (int i = 1; i < LENGTH; i++) {
            lead *= BASE;
        }
        for (int at = 0; at < text.length; at++) {
            if (at >= LENGTH) {
                hash -= text[at - LENGTH] * lead;
            }
            hash = hash * BASE + text[at];
            if (at >= LENGTH - 1) {
                places.merge(hash, at - LENGTH + 1, (one, other) -> -1);
            }
        }
        return places;
    }

    private static final long BASE = 0x9E3779B97F4A7C15L;

    private static boolean isEqual(int[] old, int at, int[] now, int there) {
        return Arrays.equals(old, at, at + LENGTH, now, there, there + LENGTH);
    }

    /** Which of pairs, sorted by their first, belong to a longest row that rises in their second. */
    private static boolean[] longestRow(List<int[]> pairs) {
        int[] tails = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        boolean[] chosen = new boolean[pairs.size()];
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            chosen[i] = true;
        }
        return chosen;
    }

    private static int[] column(List<int[]> pairs, int index) {
        return pairs.stream().mapToInt(it -> it[index]).toArray();
    }
}
