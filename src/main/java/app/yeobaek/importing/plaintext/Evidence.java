package app.yeobaek.importing.plaintext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How the document itself writes things, counted inside its lines, away from any break: whether two pieces stand as one
 * word or apart, whether a parenthesis follows a word directly, whether a counter follows its number directly.
 */
final class Evidence {
    private static final int LONGEST_WORD = 40;

    /** Digit, Hangul, Latin, other. */
    private static final int KINDS = 4;

    private final String[] words;
    private final String[] pairs;
    private final int[] bracketGlued = new int[KINDS * KINDS];
    private final int[] bracketApart = new int[KINDS * KINDS];
    private final long[] joinedFours;
    private final long[] partedFours;
    private final String[] afterDigitGlued;
    private final String[] afterDigitApart;

    Evidence(List<Line> lines) {
        List<String> inner = new ArrayList<>();
        List<String> neighbours = new ArrayList<>();
        List<String> glued = new ArrayList<>();
        List<String> apart = new ArrayList<>();
        Fours fours = new Fours();
        for (Line line : lines) {
            String[] eojeols = line.text().split("[ \\t]+", -1);
            for (int i = 0; i < eojeols.length; i++) {
                String word = bare(eojeols[i]);
                if (i > 0 && i < eojeols.length - 1 && !word.isEmpty()) {
                    inner.add(word);
                }
                if (i > 0 && !word.isEmpty()) {
                    String before = bare(eojeols[i - 1]);
                    neighbours.add(before + ' ' + word);
                    if (!before.isEmpty() && Characters.isDigit(before.charAt(before.length() - 1))) {
                        apart.add(word.substring(0, 1));
                    }
                }
            }
            characters(line.text(), glued);
            fours.add(line.text());
        }
        joinedFours = Fours.sorted(fours.joined);
        partedFours = Fours.sorted(fours.parted);
        words = sorted(inner);
        pairs = sorted(neighbours);
        afterDigitGlued = sorted(glued);
        afterDigitApart = sorted(apart);
    }

    private static String bare(String eojeol) {
        int from = 0;
        int to = Math.min(eojeol.length(), LONGEST_WORD);
        while (from < to
                && (Characters.isOpening(eojeol.charAt(from)) || Characters.isStraightQuote(eojeol.charAt(from)))) {
            from++;
        }
        return eojeol.substring(from, to);
    }

    private void characters(String text, List<String> glued) {
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            char c = text.charAt(i);
            if (c == '(') {
                char inside = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
                boolean space = before == ' ' && i > 1;
                int[] counts = space ? bracketApart : bracketGlued;
                counts[KINDS * kind(space ? text.charAt(i - 2) : before) + kind(inside)]++;
            } else if (Characters.isHangul(c) && Characters.isDigit(before)) {
                glued.add(String.valueOf(c));
            }
        }
    }

    private static int kind(char c) {
        if (Characters.isDigit(c)) {
            return 0;
        }
        if (Characters.isHangul(c)) {
            return 1;
        }
        return Characters.isLatin(c) ? 2 : 3;
    }

    private static String[] sorted(List<String> list) {
        String[] array = list.toArray(String[]::new);
        Arrays.sort(array);
        return array;
    }

    /** Words inside lines that begin with {@code start}. */
    int wordsStartingWith(String start) {
        return startingWith(words, start);
    }

    /** Pairs of neighbouring words inside lines whose first is {@code word} and whose second begins with {@code start}. */
    int pairs(String word, String start) {
        return startingWith(pairs, word + ' ' + start);
    }

    /**
     * Whether the document writes the last word of {@code left} and the first of {@code right} apart elsewhere; null if it
     * has them nowhere. A tie goes to the space.
     */
    @Nullable
    Boolean isApart(String left, String right) {
        String word = bare(left.substring(left.lastIndexOf(' ') + 1));
        int space = right.indexOf(' ');
        String first = space < 0 ? right : right.substring(0, space);
        String start = first.length() > 2 ? first.substring(0, 2) : first;
        if (word.isEmpty() || !Characters.isHangul(start.charAt(0)) || word.length() + start.length() < 3) {
            return null;
        }
        int joined = wordsStartingWith(word + start);
        int apart = pairs(word, start);
        return (joined == 0 && apart == 0) ? null : apart >= joined;
    }

    /** Whether a parenthesis that begins with {@code inside} follows {@code before} directly, as a rule. */
    boolean gluesBracket(char before, char inside) {
        int pair = KINDS * kind(before) + kind(inside);
        int glued = bracketGlued[pair];
        int apart = bracketApart[pair];
        if (glued + apart == 0) {
            for (int k = 0; k < KINDS; k++) {
                glued += bracketGlued[KINDS * kind(before) + k];
                apart += bracketApart[KINDS * kind(before) + k];
            }
        }
        return glued >= apart;
    }

    /**
     * How often two syllables and two more stand joined inside a word, minus how often a space parts them.
     *
     * @param left exactly two characters
     * @param right exactly two characters
     */
    int joinedMinusParted(String left, String right) {
        long key = Fours.key(left.charAt(0), left.charAt(1), right.charAt(0), right.charAt(1));
        return Fours.count(joinedFours, key) - Fours.count(partedFours, key);
    }

    /** Whether {@code counter} follows a digit directly, as a rule; one never seen is written as most are. */
    boolean gluesToDigit(char counter) {
        String key = String.valueOf(counter);
        if (startingWith(afterDigitGlued, key) + startingWith(afterDigitApart, key) == 0) {
            return afterDigitGlued.length >= afterDigitApart.length;
        }
        return startingWith(afterDigitGlued, key) >= startingWith(afterDigitApart, key);
    }

    private static int startingWith(String[] sorted, String prefix) {
        return lowerBound(sorted, prefix + Character.MAX_VALUE) - lowerBound(sorted, prefix);
    }

    private static int lowerBound(String[] sorted, String key) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Runs of four syllables, inside a word or with a space in the middle, packed into numbers. */
    private static final class Fours {
        private final LongStream.Builder joined = LongStream.builder();
        private final LongStream.Builder parted = LongStream.builder();

        void add(String text) {
            for (int i = 0; i + 4 <= text.length(); i++) {
                if (!areHangul(text, i, i + 2)) {
                    continue;
                }
                if (areHangul(text, i + 2, i + 4)) {
                    joined.add(key(text.charAt(i), text.charAt(i + 1), text.charAt(i + 2), text.charAt(i + 3)));
                } else if (text.charAt(i + 2) == ' ' && i + 5 <= text.length() && areHangul(text, i + 3, i + 5)) {
                    parted.add(key(text.charAt(i), text.charAt(i + 1), text.charAt(i + 3), text.charAt(i + 4)));
                }
            }
        }

        private static boolean areHangul(String text, int from, int to) {
            for (int i = from; i < to; i++) {
                if (!Characters.isHangul(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        static long key(char a, char b, char c, char d) {
            return ((long) a << 48) | ((long) b << 32) | ((long) c << 16) | d;
        }

        static long[] sorted(LongStream.Builder keys) {
            return keys.build().sorted().toArray();
        }

        static int count(long[] sorted, long key) {
            return bound(sorted, key + 1) - bound(sorted, key);
        }

        private static int bound(long[] sorted, long key) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < key) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
