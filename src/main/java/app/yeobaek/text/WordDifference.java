package app.yeobaek.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What was changed between two wordings of a passage, word by word, as a person would mark it: whole words, but only the ending
 * where a Korean word kept its stem, only the space where nothing but the spacing changed, and a rewritten clause as one
 * change rather than confetti. No grapheme cluster is ever cut. The cost is linear but for a bounded factor.
 *
 * @param pieces in order; what is the same or removed, put together, is the text before; what is the same or added, the text
 *     after. Between two pieces that are the same stands what was removed before what was added
 */
public record WordDifference(List<Piece> pieces) {
    public WordDifference {
        pieces = List.copyOf(pieces);
    }

    /** What became of some words. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** Some words and what became of them; never empty. */
    public record Piece(Change change, String words) {}

    /** The difference of two wordings. Both may be empty; the result has no pieces where both are. */
    public static WordDifference between(String before, String after) {
        if (before.equals(after)) {
            return new WordDifference(before.isEmpty() ? List.of() : List.of(new Piece(Change.SAME, before)));
        }
        List<TextRange> old = Words.of(before);
        List<TextRange> fresh = Words.of(after);
        int[] partners = Alignment.of(
                old.stream().map(it -> it.of(before)).toList(),
                fresh.stream().map(it -> it.of(after)).toList());
        Writer writer = new Writer(before, after);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && partners[i] == j) {
                writer.same(old.get(i++).end());
                j++;
                continue;
            }
            int[] end = endOfChange(before, old, partners, i, j, fresh.size());
            WordRefinement.write(writer, old.subList(i, end[0]), fresh.subList(j, end[1]));
            i = end[0];
            j = end[1];
        }
        return new WordDifference(writer.pieces);
    }

    /** Where a change ends: not at words that are the same by accident, such as the blanks of a rewritten clause. */
    private static int[] endOfChange(
            String before, List<TextRange> old, int[] partners, int fromOld, int fromFresh, int freshCount) {
        int i = fromOld;
        int j = fromFresh;
        int endOld = i;
        int endFresh = j;
        while (true) {
            while (i < old.size() && partners[i] < 0) {
                i++;
            }
            j = i < old.size() ? partners[i] : freshCount;
            endOld = i;
            endFresh = j;
            boolean changesOnBothSides = endOld > fromOld && endFresh > fromFresh;
            while (i < old.size()
                    && partners[i] == j
                    && !Words.isWord(before, old.get(i))
                    && !isBreak(before, old.get(i))) {
                i++;
                j++;
            }
            boolean bridged = i > endOld
                    && changesOnBothSides
                    && (i < old.size() ? partners[i] != j : j < freshCount)
                    && i - endOld <= 2;
            if (!bridged) {
                return new int[] {endOld, endFresh};
            }
        }
    }

    private static boolean isBreak(String text, TextRange piece) {
        return text.charAt(piece.start()) == '\n';
    }

    /** Whether nothing was changed. */
    public boolean isEmpty() {
        return pieces.stream().allMatch(it -> it.change() == Change.SAME);
    }

    /** The wording before. */
    public String before() {
        return without(Change.ADDED);
    }

    /** The wording after. */
    public String after() {
        return without(Change.REMOVED);
    }

    private String without(Change change) {
        StringBuilder words = new StringBuilder();
        pieces.stream().filter(it -> it.change() != change).forEach(it -> words.append(it.words()));
        return words.toString();
    }

    /** How much of the longer wording is the same, from 0 to 1; 1 where both are empty. */
    public double likeness() {
        int same = length(Change.SAME);
        int longer = same + Math.max(length(Change.REMOVED), length(Change.ADDED));
        return longer == 0 ? 1 : (double) same / longer;
    }

    private int length(Change change) {
        return pieces.stream()
                .filter(it -> it.change() == change)
                .mapToInt(it -> it.words().length())
                .sum();
    }

    /** Puts pieces together: neighbours of one sort become one, and what was removed stands before what was added. */
    static final class Writer {
        final String before;
        final String after;
        private final List<Piece> pieces = new ArrayList<>();
        private int removedTo;
        private int addedTo;
        private int sameFrom;

        Writer(String before, String after) {
            this.before = before;
            this.after = after;
        }

        /** Everything up to here in the text before is the same as in the text after. */
        void same(int end) {
            append(Change.SAME, before.substring(removedTo, end));
            addedTo += end - removedTo;
            removedTo = end;
        }

        /** Everything up to here was changed. */
        void changed(int endBefore, int endAfter) {
            append(Change.REMOVED, before.substring(removedTo, endBefore));
            append(Change.ADDED, after.substring(addedTo, endAfter));
            removedTo = endBefore;
            addedTo = endAfter;
        }

        int removedTo() {
            return removedTo;
        }

        int addedTo() {
            return addedTo;
        }

        private void append(Change change, String words) {
            if (words.isEmpty()) {
                return;
            }
            if (change == Change.SAME) {
                put(pieces.size(), change, words);
                sameFrom = pieces.size();
            } else if (change == Change.ADDED) {
                put(pieces.size(), change, words);
            } else {
                int place = pieces.size();
                while (place > sameFrom && pieces.get(place - 1).change() == Change.ADDED) {
                    place--;
                }
                put(place, change, words);
            }
        }

        private void put(int place, Change change, String words) {
            if (place > 0 && pieces.get(place - 1).change() == change) {
                Piece previous = pieces.get(place - 1);
                pieces.set(place - 1, new Piece(change, previous.words() + words));
            } else {
                pieces.add(place, new Piece(change, words));
            }
        }
    }
}
