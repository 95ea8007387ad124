package app.yeobaek.text;

import java.util.HashMap;
import java.util.Map;

/**
 * What tells one sentence of a text from its like: characters weigh the more, the fewer times the three characters they stand
 * among occur in the text. A number in a formula outweighs the formula.
 */
final class Rarity {
    private static final int AMONG = 3;

    private final String text;
    private final Map<Long, Integer> counts;

    Rarity(String text) {
        this.text = text;
        this.counts = new HashMap<>(text.length() * 2);
        for (int at = 0; at + AMONG <= text.length(); at++) {
            counts.merge(key(at), 1, Integer::sum);
        }
    }

    private long key(int at) {
        return (long) text.charAt(at) << 32 | (long) text.charAt(at + 1) << 16 | text.charAt(at + 2);
    }

    /** How much of what tells a stretch of the text from others stands unedited at a place of another text, 0 to 1. */
    double kept(TextRange stretch, Spelling spelling) {
        double all = 0;
        double kept = 0;
        for (int at = stretch.start(); at < stretch.end(); at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                continue;
            }
            double weight = weight(at);
            all += weight;
            kept += weight * spelling.kept(at, at + 1);
        }
        return all == 0 ? 1 : kept / all;
    }

    private double weight(int at) {
        int fewest = Integer.MAX_VALUE;
        for (int from = Math.max(0, at - AMONG + 1); from <= Math.min(at, text.length() - AMONG); from++) {
            fewest = Math.min(fewest, counts.getOrDefault(key(from), 1));
        }
        return 1.0 / fewest;
    }
}
