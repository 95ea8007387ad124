package app.yeobaek.text;

/**
 * Finds where a short pattern occurs in a text, give or take some edits, in one machine word per character: G. Myers, A fast
 * bit-vector algorithm for approximate string matching based on dynamic programming, J. ACM 46(3), 1999, in the formulation of
 * H. Hyyrö, 2001. Texts are given as numbers from an {@link Alphabet}. Not safe for use by several threads.
 */
final class ApproximateSearch {
    /** The longest pattern. */
    static final int LONGEST = Long.SIZE;

    private final int[] text;
    private final long[] forwards;
    private final long[] backwards;
    private int[] pattern = new int[0];
    private long last;

    ApproximateSearch(int[] text, int alphabet) {
        this.text = text;
        this.forwards = new long[alphabet];
        this.backwards = new long[alphabet];
    }

    /** Takes a pattern of 1 to {@link #LONGEST} numbers for what follows. */
    void load(int[] source, int from, int to) {
        for (int number : pattern) {
            forwards[number] = 0;
            backwards[number] = 0;
        }
        pattern = java.util.Arrays.copyOfRange(source, from, to);
        for (int i = 0; i < pattern.length; i++) {
            forwards[pattern[i]] |= 1L << i;
            backwards[pattern[i]] |= 1L << (pattern.length - 1 - i);
        }
        last = 1L << (pattern.length - 1);
    }

    /**
     * The fewest edits that turn the pattern into a piece of the text ending at each place.
     *
     * @param edits filled from index 0: {@code edits[k]} for pieces that end after {@code from + k}
     */
    void edits(int from, int to, int[] edits) {
        long plus = -1;
        long minus = 0;
        int distance = pattern.length;
        for (int at = from; at < to; at++) {
            long equal = forwards[text[at]];
            long vertical = equal | minus;
            long horizontal = (((equal & plus) + plus) ^ plus) | equal;
            long up = minus | ~(horizontal | plus);
            long down = plus & horizontal;
            if ((up & last) != 0) {
                distance++;
            } else if ((down & last) != 0) {
                distance--;
            }
            up <<= 1;
            down <<= 1;
            plus = down | ~(vertical | up);
            minus = up & vertical;
            edits[at - from] = distance;
        }
    }

    /** Where the piece ending at {@code end} begins that is nearest to the pattern; of equals the one nearest in length. */
    int start(int end, int mostEdits) {
        long plus = -1;
        long minus = 0;
        int distance = pattern.length;
        int best = distance;
        int start = end;
        int lowest = Math.max(0, end - pattern.length - mostEdits - 1);
        for (int at = end - 1; at >= lowest; at--) {
            long equal = backwards[text[at]];
            long vertical = equal | minus;
            long horizontal = (((equal & plus) + plus) ^ plus) | equal;
            long up = minus | ~(horizontal | plus);
            long down = plus & horizontal;
            if ((up & last) != 0) {
                distance++;
            } else if ((down & last) != 0) {
                distance--;
            }
            up = (up << 1) | 1;
            down <<= 1;
            plus = down | ~(vertical | up);
            minus = up & vertical;
            boolean nearer = Math.abs(end - at - pattern.length) < Math.abs(end - start - pattern.length);
            if (distance < best || (distance == best && nearer)) {
                best = distance;
                start = at;
            }
        }
        return start;
    }
}
