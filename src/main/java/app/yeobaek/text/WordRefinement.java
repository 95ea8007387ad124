package app.yeobaek.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks inside a change: pairs the words of both sides that are one word with another ending, and finds spaces that were put in or
 * taken out. Korean words carry their particles behind the stem and rarely anything before it, so that a common beginning says
 * most; numbers and words in Latin letters are never cut, for half a number is not one.
 */
final class WordRefinement {
    /** Above this many pairs of words two sides are shown whole: nobody reads such a change letter by letter. */
    private static final int PAIRS = 6_400;

    private static final double ALIKE = 0.5;

    private final WordDifference.Writer writer;
    private final List<TextRange> old;
    private final List<TextRange> fresh;

    private WordRefinement(WordDifference.Writer writer, List<TextRange> old, List<TextRange> fresh) {
        this.writer = writer;
        this.old = old;
        this.fresh = fresh;
    }

    /** Writes a change of some pieces of the text before into some of the text after. */
    static void write(WordDifference.Writer writer, List<TextRange> old, List<TextRange> fresh) {
        int endOld =
                old.isEmpty() ? writer.removedTo() : old.get(old.size() - 1).end();
        int endFresh =
                fresh.isEmpty() ? writer.addedTo() : fresh.get(fresh.size() - 1).end();
        if (!old.isEmpty() && !fresh.isEmpty()) {
            WordRefinement refinement = new WordRefinement(writer, old, fresh);
            if (refinement.onlySpacingChanged()) {
                refinement.writeSpacing();
            } else if ((long) old.size() * fresh.size() <= PAIRS) {
                refinement.writePairs();
            }
        }
        writeRest(writer, endOld, endFresh);
    }

    /** What lies before the next tied words, without the blanks that both sides share at its edges. */
    private static void writeRest(WordDifference.Writer writer, int endOld, int endFresh) {
        if (writer.before
                .substring(writer.removedTo(), endOld)
                .equals(writer.after.substring(writer.addedTo(), endFresh))) {
            writer.same(endOld);
            return;
        }
        List<TextRange> removed = Words.clusters(writer.before, writer.removedTo(), endOld);
        List<TextRange> added = Words.clusters(writer.after, writer.addedTo(), endFresh);
        int most = Math.min(removed.size(), added.size());
        int head = 0;
        while (head < most && isSameBlank(writer, removed.get(head), added.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && isSameBlank(writer, removed.get(removed.size() - 1 - tail), added.get(added.size() - 1 - tail))) {
            tail++;
        }
        writer.same(writer.removedTo() + lengthOf(removed.subList(0, head)));
        writer.changed(
                endOld - lengthOf(removed.subList(removed.size() - tail, removed.size())),
                endFresh - lengthOf(added.subList(added.size() - tail, added.size())));
        writer.same(endOld);
    }

    private static boolean isSameBlank(WordDifference.Writer writer, TextRange one, TextRange other) {
        return isSame(writer, one, other) && Words.isBlank(writer.before, one);
    }

    private static boolean isSame(WordDifference.Writer writer, TextRange one, TextRange other) {
        return one.length() == other.length()
                && writer.before.regionMatches(one.start(), writer.after, other.start(), one.length());
    }

    /** Whether the words are the same on both sides, run together, and only what stands between them differs. */
    private boolean onlySpacingChanged() {
        String removed = words(writer.before, old);
        return !removed.isEmpty() && removed.equals(words(writer.after, fresh));
    }

    private static String words(String text, List<TextRange> pieces) {
        StringBuilder words = new StringBuilder();
        pieces.stream().filter(it -> Words.isWord(text, it)).forEach(it -> words.append(it.of(text)));
        return words.toString();
    }

    private void writeSpacing() {
        int i = 0;
        int j = 0;
        int letters = 0;
        int lettersAfter = 0;
        while (i < old.size() || j < fresh.size()) {
            int toOld = writer.removedTo();
            while (i < old.size() && !Words.isWord(writer.before, old.get(i))) {
                toOld = old.get(i++).end();
            }
            int toFresh = writer.addedTo();
            while (j < fresh.size() && !Words.isWord(writer.after, fresh.get(j))) {
                toFresh = fresh.get(j++).end();
            }
            writeRest(writer, letters > 0 ? writer.removedTo() : toOld, lettersAfter > 0 ? writer.addedTo() : toFresh);
            int left = i < old.size() ? old.get(i).length() - letters : 0;
            int right = j < fresh.size() ? fresh.get(j).length() - lettersAfter : 0;
            int step = Math.min(left, right);
            writer.same(writer.removedTo() + step);
            letters = step == left ? 0 : letters + step;
            lettersAfter = step == right ? 0 : lettersAfter + step;
            i += step == left && left > 0 ? 1 : 0;
            j += step == right && right > 0 ? 1 : 0;
        }
    }

    /** Pairs words that are alike, keeping their order, so that the sum of their likenesses is greatest. */
    private void writePairs() {
        int n = old.size();
        int m = fresh.size();
        double[][] likeness = new double[n][m];
        double[][] best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                likeness[i][j] = likeness(old.get(i), fresh.get(j));
                double paired = likeness[i][j] >= ALIKE ? likeness[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            if (likeness[i][j] >= ALIKE && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                writeRest(writer, old.get(i).start(), fresh.get(j).start());
                writePair(old.get(i++), fresh.get(j++));
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private double likeness(TextRange one, TextRange other) {
        if (!Words.isWord(writer.before, one) || !Words.isWord(writer.after, other)) {
            boolean equal = one.of(writer.before).equals(other.of(writer.after));
            return equal && !Words.isBlank(writer.before, one) ? ALIKE : 0;
        }
        List<TextRange> left = units(writer.before, one);
        List<TextRange> right = units(writer.after, other);
        int[] common = common(left, right);
        int shorter = Math.min(left.size(), right.size());
        boolean stemLost = common[0] == 0
                && common[1] < shorter
                && !isWhole(writer.before.codePointAt(one.start()))
                && !isWhole(writer.after.codePointAt(other.start()));
        if (stemLost) {
            return 0;
        }
        double share = (double) (common[0] + common[1]) / Math.max(left.size(), right.size());
        // One syllable of two is chance, a number before the same unit is not.
        boolean counted =
                isWhole(writer.before.codePointAt(one.start())) && isWhole(writer.after.codePointAt(other.start()));
        return share > ALIKE || counted || shorter == 1 ? share : 0;
    }

    private void writePair(TextRange one, TextRange other) {
        List<TextRange> left = units(writer.before, one);
        List<TextRange> right = units(writer.after, other);
        int[] common = common(left, right);
        writer.same(one.start() + lengthOf(left.subList(0, common[0])));
        writer.changed(
                one.end() - lengthOf(left.subList(left.size() - common[1], left.size())),
                other.end() - lengthOf(right.subList(right.size() - common[1], right.size())));
        writer.same(one.end());
    }

    /** How many units two words begin and end with in common. */
    private int[] common(List<TextRange> left, List<TextRange> right) {
        int most = Math.min(left.size(), right.size());
        int head = 0;
        while (head < most && isSame(writer, left.get(head), right.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && isSame(writer, left.get(left.size() - 1 - tail), right.get(right.size() - 1 - tail))) {
            tail++;
        }
        return new int[] {head, tail};
    }

    /** The parts of a word that may be told apart: clusters, but numbers and runs of Latin letters as one. */
    private static List<TextRange> units(String text, TextRange word) {
        List<TextRange> units = new ArrayList<>();
        for (TextRange cluster : Words.clusters(text, word.start(), word.end())) {
            TextRange last = units.isEmpty() ? null : units.get(units.size() - 1);
            if (last != null
                    && isWhole(text.codePointBefore(cluster.start()))
                    && isWhole(text.codePointAt(cluster.start()))) {
                units.set(units.size() - 1, new TextRange(last.start(), cluster.end()));
            } else {
                units.add(cluster);
            }
        }
        return units;
    }

    private static boolean isWhole(int codePoint) {
        return Character.isDigit(codePoint)
                || codePoint == '.'
                || codePoint == ','
                || (Character.isLetter(codePoint)
                        && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    private static int lengthOf(List<TextRange> clusters) {
        return clusters.stream().mapToInt(TextRange::length).sum();
    }
}
