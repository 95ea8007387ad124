package app.yeobaek.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands word by word elsewhere in the old text too: by its words such a piece is nobody. It is known by what stands beside it,
 * as far as that does not occur again together with it, and as a part of a sentence by the rest of the sentence.
 */
final class Formulae {
    private static final int AROUND = 12;
    /** What is so far from every change stands in a text that is the same from its beginning, or up to its end. */
    private static final int FAR = 400;
    /** A neighbour that is less like to its piece holds nothing. */
    private static final double LIKE = 0.7;

    private final String before;
    private final List<Finding> all;
    private final Rivals rivals;
    private final Map<String, Integer> pieces = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();
    private final int firstChange;
    private final int lastChange;
    private boolean[] adrift = new boolean[0];

    Formulae(String before, String after, List<Finding> all, Rivals rivals) {
        this.before = before;
        int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        this.firstChange = same;
        same = 0;
        while (same < shorter - firstChange
                && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        this.lastChange = before.length() - same;
        this.all = all;
        this.rivals = rivals;
        for (int i = 0; i < all.size(); i++) {
            pieces.merge(all.get(i).piece.of(before), 1, Integer::sum);
            if (i > 0) {
                pairs.merge(pair(i - 1), 1, Integer::sum);
            }
        }
    }

    private String pair(int i) {
        return all.get(i).piece.of(before) + '\n' + all.get(i + 1).piece.of(before);
    }

    /** Whether the words of a piece occur again. */
    boolean isOne(int i) {
        return pieces.getOrDefault(all.get(i).piece.of(before), 0) > 1;
    }

    /**
     * Whether nothing that stands beside a piece as it did tells it from the other places where its words stood. To be asked once all
     * places are given.
     */
    boolean isAdrift(int i) {
        TextRange piece = all.get(i).piece;
        if (piece.end() + FAR <= firstChange || piece.start() - FAR >= lastChange) {
            return false;
        }
        if (adrift.length == 0) {
            adrift = new boolean[all.size()];
            // All of a row share the answer: asked piece by piece, a line of a megabyte would cost its square.
            int end;
            for (int begin = 0; begin < adrift.length; begin = end + 1) {
                end = endOfRow(begin);
                Arrays.fill(adrift, begin, end + 1, isRowAdrift(begin, end));
            }
        }
        return adrift[i];
    }

    private int endOfRow(int begin) {
        int end = begin;
        while (end + 1 < all.size() && !isApart(end) && isTied(end)) {
            end++;
        }
        return end;
    }

    private boolean isRowAdrift(int begin, int end) {
        if (isKnown(begin, end)) {
            return false;
        }
        boolean begins = begin == 0 || isApart(begin - 1);
        boolean ends = end + 1 == all.size() || isApart(end);
        return !begins || !ends || !(isHeld(begin, -1) && isHeld(end, 1));
    }

    /** Whether the lines to one side stand beside a line as they did, up to something that occurs once, or the edge of the text. */
    private boolean isHeld(int i, int side) {
        for (int j = i; Math.abs(j - i) < AROUND; j += side) {
            if (j + side < 0 || j + side == all.size()) {
                return (side < 0 ? rivals.unexplainedBefore(j) : rivals.unexplainedAfter(j)) <= Rivals.SEAM;
            }
            if (!isTied(Math.min(j, j + side))) {
                return false;
            }
            if (!isOne(j + side) || pairs.getOrDefault(pair(Math.min(j, j + side)), 0) == 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether something in a row of pieces, or two of them together, occur only once in the old text. */
    private boolean isKnown(int begin, int end) {
        for (int j = begin; j <= end; j++) {
            if (!isOne(j) || (j < end && pairs.getOrDefault(pair(j), 0) == 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a piece and the next one stand beside each other, neither of them much reworded. */
    private boolean isTied(int i) {
        return all.get(i).likeness() >= LIKE && all.get(i + 1).likeness() >= LIKE && rivals.isBeside(i, i + 1);
    }

    /** Whether a line ends between a piece and the next one. */
    private boolean isApart(int i) {
        int end = all.get(i).piece.end();
        return before.substring(end, Math.max(end, all.get(i + 1).piece.start()))
                        .indexOf('\n')
                >= 0;
    }

    /** Makes parts of sentences doubtful whose words occur again while the rest of the sentence is in doubt. */
    void doubtParts(List<TextRange> sentences) {
        int next = 0;
        for (TextRange sentence : sentences) {
            int first = next;
            while (next < all.size() && all.get(next).piece.end() <= sentence.end()) {
                next++;
            }
            boolean known = next - first < 2;
            for (int j = first; j < next; j++) {
                known |= all.get(j).isSure && !isOne(j);
            }
            boolean whole = true;
            for (int j = first; j < next; j++) {
                whole &= all.get(j).isSure;
            }
            for (int j = first; j < next && !known && !whole; j++) {
                all.get(j).isSure = false;
            }
        }
    }
}
