package app.yeobaek.text;

/**
 * Whether a word or two may as well be what stands beside their place, or are gone: where a word was put in beside its like, or one
 * of two was taken out, an alignment with no more edits, or hardly more, ties them to the other one. Costs a fixed number of steps.
 */
final class Ambiguity {
    /** Of longer passages most cannot be taken for what stands beside them. */
    static final int SHORT = 24;
    /** So much on either side is aligned with the passage. */
    private static final int AROUND = 24;
    /** So many edits more do not tell one alignment from another. */
    private static final int NEARLY = 1;

    private final String before;
    private final String after;

    Ambiguity(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** Whether a third of a passage may as well stand outside the range that was found for it, or nowhere. */
    boolean affects(TextRange passage, TextRange range) {
        TextRange old = around(passage, AROUND, before);
        TextRange now = around(range, AROUND + passage.length(), after);
        int[][] ahead = distances(old.start(), passage, now, 1);
        int[][] behind = distances(old.end() - 1, passage, now, -1);
        int doubtful = 0;
        for (int i = 0; i < passage.length(); i++) {
            char unit = before.charAt(passage.start() + i);
            int inside = Integer.MAX_VALUE;
            int outside = Integer.MAX_VALUE;
            int gone = Integer.MAX_VALUE;
            for (int column = 0; column <= now.length(); column++) {
                int at = now.start() + column;
                gone = Math.min(gone, ahead[i][column] + 1 + behind[i + 1][column]);
                if (column < now.length()) {
                    int edits = ahead[i][column] + Spelling.price(unit, after.charAt(at)) + behind[i + 1][column + 1];
                    if (at >= range.start() && at < range.end()) {
                        inside = Math.min(inside, edits);
                    } else {
                        outside = Math.min(outside, edits);
                    }
                }
            }
            doubtful += outside <= inside + NEARLY || gone < inside ? 1 : 0;
        }
        return 3 * doubtful >= passage.length();
    }

    /** How often words occur in a text. */
    static int occurrences(String words, String text) {
        int count = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            count++;
        }
        return count;
    }

    private static TextRange around(TextRange range, int width, String text) {
        return new TextRange(Math.max(0, range.start() - width), Math.min(text.length(), range.end() + width));
    }

    /**
     * The edits between the old text from one place up to each character of the passage and what ends (or begins) at each place of
     * the new text; what comes before that costs nothing.
     */
    private int[][] distances(int from, TextRange passage, TextRange now, int step) {
        int columns = now.length();
        int[][] kept = new int[passage.length() + 1][];
        int[] above = new int[columns + 1];
        int edge = step > 0 ? 0 : columns;
        int last = step > 0 ? passage.end() : passage.start() - 1;
        for (int at = from; ; at += step) {
            int border = step > 0 ? at : at + 1;
            if (border >= passage.start() && border <= passage.end()) {
                kept[border - passage.start()] = above;
            }
            if (at == last) {
                return kept;
            }
            int[] row = new int[columns + 1];
            row[edge] = above[edge] + 1;
            for (int j = edge + step; j >= 0 && j <= columns; j += step) {
                char there = after.charAt(now.start() + (step > 0 ? j - 1 : j));
                int same = above[j - step] + Spelling.price(before.charAt(at), there);
                row[j] = Math.min(same, Math.min(above[j], row[j - step]) + 1);
            }
            above = row;
        }
    }
}
