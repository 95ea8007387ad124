package app.yeobaek.drafting.galley;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of two lists' members are the same, in order: the longest common subsequence. */
final class Pairing {
    /** Cells of the table beyond which only members that stand once in each list are paired. */
    private static final long MOST_CELLS = 4_000_000;

    private Pairing() {}

    /** For each member of {@code before} the index of its like in {@code after}, or -1. */
    static int[] of(List<String> before, List<String> after) {
        int[] pairs = new int[before.size()];
        Arrays.fill(pairs, -1);
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            pairs[start] = start;
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            pairs[before.size() - 1 - end] = after.size() - 1 - end;
            end++;
        }
        int rows = before.size() - start - end;
        int columns = after.size() - start - end;
        if ((long) rows * columns <= MOST_CELLS) {
            longest(before, after, start, rows, columns, pairs);
        } else {
            unique(before, after, start, rows, columns, pairs);
        }
        return pairs;
    }

    private static void longest(
            List<String> before, List<String> after, int start, int rows, int columns, int[] pairs) {
        int[][] length = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                length[i][j] = before.get(start + i).equals(after.get(start + j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (before.get(start + i).equals(after.get(start + j))) {
                pairs[start + i] = start + j;
                i++;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static void unique(List<String> before, List<String> after, int start, int rows, int columns, int[] pairs) {
        Map<String, Integer> places = new HashMap<>();
        for (int j = start; j < start + columns; j++) {
            places.merge(after.get(j), j, (one, other) -> -1);
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int i = start; i < start + rows; i++) {
            counts.merge(before.get(i), 1, Integer::sum);
        }
        int last = start - 1;
        for (int i = start; i < start + rows; i++) {
            int place = places.getOrDefault(before.get(i), -1);
            if (counts.getOrDefault(before.get(i), 0) == 1 && place > last) {
                pairs[i] = place;
                last = place;
            }
        }
    }
}
