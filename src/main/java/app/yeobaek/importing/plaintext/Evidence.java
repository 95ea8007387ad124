package app.yeobaek.importing.plaintext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the document itself writes things, counted inside its lines, away from any break: whether two pieces stand as one
 * word or apart, whether a parenthesis follows a word directly, whether a counter follows its number directly.
 */
final class Evidence {
    private static final int LONGEST_WORD = 40;

    private final String[] words;
    private final String[] pairs;
    private final int[] bracketGlued = new int[3];
    private final int[] bracketApart = new int[3];
    private final String[] afterDigitGlued;
    private final String[] afterDigitApart;

    Evidence(List<Line> lines) {
        List<String> inner = new ArrayList<>();
        List<String> neighbours = new ArrayList<>();
        List<String> glued = new ArrayList<>();
        List<String> apart = new ArrayList<>();
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
        }
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
                if (before == ' ' && i > 1) {
                    count(bracketApart, text.charAt(i - 2));
                } else {
                    count(bracketGlued, before);
                }
            } else if (Characters.isHangul(c) && Characters.isDigit(before)) {
                glued.add(String.valueOf(c));
            }
        }
    }

    private static void count(int[] classes, char c) {
        int kind = kind(c);
        if (kind >= 0) {
            classes[kind]++;
        }
    }

    private static int kind(char c) {
        if (Characters.isDigit(c)) {
            return 0;
        }
        if (Characters.isHangul(c)) {
            return 1;
        }
        return Characters.isLatin(c) ? 2 : -1;
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

    /** Whether an opening parenthesis follows characters like {@code c} directly, as a rule. */
    boolean gluesBracketTo(char c) {
        int kind = kind(c);
        return kind < 0 || bracketGlued[kind] >= bracketApart[kind];
    }

    /** Whether {@code counter} follows a digit directly, as a rule. */
    boolean gluesToDigit(char counter) {
        String key = String.valueOf(counter);
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
}
