package app.yeobaek.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which elements of one sequence stand in another, in the same order: a common subsequence, the longest one where that can be
 * had cheaply. Elements that occur once in both are tied first (patience difference, after Bram Cohen), what lies between them
 * by the greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), up to a bound: beyond it two
 * stretches have little in common and are left untied. So the cost stays linear but for a factor with a ceiling.
 */
public final class Alignment {
    /** Steps that may be spent on one stretch, and the edits it may need: about 8 MB and a few milliseconds. */
    private static final long STEPS = 4_000_000;

    private static final int EDITS = 1_400;
    private static final int UNTIED = -1;

    private final int[] before;
    private final int[] after;
    private final int[] partners;

    private Alignment(int[] before, int[] after) {
        this.before = before;
        this.after = after;
        this.partners = new int[before.length];
        Arrays.fill(partners, UNTIED);
    }

    private record Stretch(int fromBefore, int toBefore, int fromAfter, int toAfter) {}

    /**
     * For each element of {@code before} the index of the equal element in {@code after} that it is tied to, or -1. Indices that
     * are tied grow.
     */
    public static <T> int[] of(List<T> before, List<T> after) {
        Map<T, Integer> names = new HashMap<>();
        return new Alignment(named(before, names), named(after, names)).tie();
    }

    private static <T> int[] named(List<T> elements, Map<T, Integer> names) {
        int[] named = new int[elements.size()];
        for (int i = 0; i < named.length; i++) {
            int next = names.size();
            named[i] = names.computeIfAbsent(elements.get(i), it -> next);
        }
        return named;
    }

    private int[] tie() {
        Deque<Stretch> open = new ArrayDeque<>();
        open.push(new Stretch(0, before.length, 0, after.length));
        while (!open.isEmpty()) {
            Stretch inner = tieEnds(open.pop());
            if (inner.fromBefore < inner.toBefore && inner.fromAfter < inner.toAfter && !tieUnique(inner, open)) {
                tieShortest(inner);
            }
        }
        return partners;
    }

    /** Ties what the stretch begins and ends with on both sides; what is left lies between. */
    private Stretch tieEnds(Stretch stretch) {
        int b = stretch.fromBefore;
        int a = stretch.fromAfter;
        while (b < stretch.toBefore && a < stretch.toAfter && before[b] == after[a]) {
            partners[b++] = a++;
        }
        int toB = stretch.toBefore;
        int toA = stretch.toAfter;
        while (toB > b && toA > a && before[toB - 1] == after[toA - 1]) {
            partners[--toB] = --toA;
        }
        return new Stretch(b, toB, a, toA);
    }

    /** Ties the longest run of elements that occur once in both sides of a stretch and leaves what lies between them open. */
    private boolean tieUnique(Stretch stretch, Deque<Stretch> open) {
        Map<Integer, int[]> places = new HashMap<>();
        for (int b = stretch.fromBefore; b < stretch.toBefore; b++) {
            int[] place = places.computeIfAbsent(before[b], it -> new int[] {0, 0, 0, 0});
            place[0]++;
            place[1] = b;
        }
        for (int a = stretch.fromAfter; a < stretch.toAfter; a++) {
            int[] place = places.get(after[a]);
            if (place != null) {
                place[2]++;
                place[3] = a;
            }
        }
        int[] unique = new int[stretch.toBefore - stretch.fromBefore];
        int count = 0;
        for (int b = stretch.fromBefore; b < stretch.toBefore; b++) {
            int[] place = places.getOrDefault(before[b], new int[4]);
            if (place[0] == 1 && place[2] == 1) {
                unique[count++] = b;
            }
        }
        if (count == 0) {
            return false;
        }
        int fromB = stretch.fromBefore;
        int fromA = stretch.fromAfter;
        for (int b : longestRising(Arrays.copyOf(unique, count), places)) {
            int a = places.getOrDefault(before[b], new int[4])[3];
            partners[b] = a;
            open.push(new Stretch(fromB, b, fromA, a));
            fromB = b + 1;
            fromA = a + 1;
        }
        open.push(new Stretch(fromB, stretch.toBefore, fromA, stretch.toAfter));
        return true;
    }

    /** The longest selection of unique elements whose places in {@code after} rise, by patience sorting. */
    private int[] longestRising(int[] unique, Map<Integer, int[]> places) {
        int[] target = new int[unique.length];
        for (int i = 0; i < unique.length; i++) {
            target[i] = places.getOrDefault(before[unique[i]], new int[4])[3];
        }
        return Arrays.stream(rising(target)).map(i -> unique[i]).toArray();
    }

    /** Indices of a longest strictly rising selection of values, in order. */
    public static int[] rising(int[] values) {
        int[] tops = new int[values.length];
        int[] below = new int[values.length];
        int length = 0;
        for (int i = 0; i < values.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[tops[middle]] < values[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            below[i] = low > 0 ? tops[low - 1] : UNTIED;
            tops[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] chosen = new int[length];
        int at = length > 0 ? tops[length - 1] : UNTIED;
        for (int i = length - 1; i >= 0; i--) {
            chosen[i] = at;
            at = below[at];
        }
        return chosen;
    }

    /** Myers' greedy algorithm on a stretch, keeping the furthest points of each round to walk back along. */
    private void tieShortest(Stretch stretch) {
        int n = stretch.toBefore - stretch.fromBefore;
        int m = stretch.toAfter - stretch.fromAfter;
        int most = (int) Math.min(Math.min(EDITS, n + m), Math.max(16, STEPS / (n + m)));
        int[] furthest = new int[2 * most + 3];
        int middle = most + 1;
        int[][] rounds = new int[most + 1][];
        for (int edits = 0; edits <= most; edits++) {
            for (int k = -edits; k <= edits; k += 2) {
                boolean down = k == -edits || (k != edits && furthest[middle + k - 1] < furthest[middle + k + 1]);
                int x = down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
                int y = x - k;
                while (x < n && y < m && before[stretch.fromBefore + x] == after[stretch.fromAfter + y]) {
                    x++;
                    y++;
                }
                furthest[middle + k] = x;
                if (x >= n && y >= m) {
                    walkBack(stretch, rounds, edits, k, x);
                    return;
                }
            }
            rounds[edits] = Arrays.copyOfRange(furthest, middle - edits, middle + edits + 1);
        }
    }

    private void walkBack(Stretch stretch, int[][] rounds, int edits, int diagonal, int end) {
        int k = diagonal;
        int x = end;
        for (int d = edits; d > 0; d--) {
            int[] round = rounds[d - 1];
            int left = k - 1 + d - 1;
            int right = k + 1 + d - 1;
            boolean down = k == -d || (k != d && round[left] < round[right]);
            int start = down ? round[right] : round[left] + 1;
            tieDiagonal(stretch, start, x, k);
            x = down ? round[right] : round[left];
            k = down ? k + 1 : k - 1;
        }
        tieDiagonal(stretch, 0, x, k);
    }

    private void tieDiagonal(Stretch stretch, int from, int to, int k) {
        for (int x = from; x < to; x++) {
            partners[stretch.fromBefore + x] = stretch.fromAfter + x - k;
        }
    }
}
