package app.yeobaek.text;

import java.util.Arrays;

/**
 * Which character of a piece became which of its place: the alignment with the fewest edits (Needleman and Wunsch, 1970; Levenshtein
 * costs), where what the place has beyond the piece's ends costs nothing.
 */
final class Spelling {
    /** So many characters on either side hold a word in its place. */
    private static final int BESIDE = 4;

    /** For each character of the piece its offset in the new text; -1 if it is gone. */
    private final int[] became;

    private final boolean[] kept;
    private final int start;

    private Spelling(int start, int length) {
        this.start = start;
        this.became = new int[length];
        this.kept = new boolean[length];
        Arrays.fill(became, -1);
    }

    static Spelling unchanged(TextRange piece, int start) {
        Spelling spelling = new Spelling(piece.start(), piece.length());
        for (int i = 0; i < piece.length(); i++) {
            spelling.became[i] = start + i;
            spelling.kept[i] = true;
        }
        return spelling;
    }

    static Spelling of(String before, TextRange piece, String after, TextRange place) {
        return aligned(before, piece, after, place, false);
    }

    /** The same where all of the place is known to be the piece: what it has beyond the piece's ends costs as elsewhere. */
    static Spelling ofAll(String before, TextRange piece, String after, TextRange place) {
        return aligned(before, piece, after, place, true);
    }

    private static Spelling aligned(String before, TextRange piece, String after, TextRange place, boolean all) {
        int rows = piece.length();
        int columns = place.length();
        int width = columns + 1;
        int[] edits = new int[(rows + 1) * width];
        for (int j = 1; all && j <= columns; j++) {
            edits[j] = j;
        }
        for (int i = 1; i <= rows; i++) {
            edits[i * width] = i;
            char unit = before.charAt(piece.start() + i - 1);
            for (int j = 1; j <= columns; j++) {
                int same = price(unit, after.charAt(place.start() + j - 1));
                int at = i * width + j;
                edits[at] = Math.min(edits[at - width - 1] + same, Math.min(edits[at - width], edits[at - 1]) + 1);
            }
        }
        Spelling spelling = new Spelling(piece.start(), rows);
        int j = all ? columns : 0;
        for (int end = 1; !all && end <= columns; end++) {
            if (edits[rows * width + end] <= edits[rows * width + j]) {
                j = end;
            }
        }
        spelling.trace(edits, width, j, before, after, place.start());
        return spelling;
    }

    private void trace(int[] edits, int width, int end, String before, String after, int offset) {
        int i = became.length;
        int j = end;
        while (i > 0) {
            int at = i * width + j;
            int price = j == 0 ? 0 : price(before.charAt(start + i - 1), after.charAt(offset + j - 1));
            if (j > 0 && edits[at] == edits[at - width - 1] + price) {
                i--;
                j--;
                became[i] = offset + j;
                kept[i] = price == 0;
            } else if (edits[at] == edits[at - width] + 1) {
                i--;
            } else {
                j--;
            }
        }
    }

    /** What it costs that one character becomes another: nothing becomes a line feed, nor a line feed anything. */
    static int price(char one, char other) {
        return one == other ? 0 : one == '\n' || other == '\n' ? 2 : 1;
    }

    /** The offset of the first character at or after one of the old text, up to a limit, that is still there; -1 if none is. */
    int firstFrom(int offset, int limit) {
        for (int i = Math.max(0, offset - start); i < Math.min(became.length, limit - start); i++) {
            if (became[i] >= 0) {
                return became[i];
            }
        }
        return -1;
    }

    /** The offset after the last character before one of the old text, down to a limit, that is still there; -1 if none is. */
    int lastBefore(int offset, int limit) {
        for (int i = Math.min(became.length, offset - start) - 1; i >= Math.max(0, limit - start); i--) {
            if (became[i] >= 0) {
                return became[i] + 1;
            }
        }
        return -1;
    }

    /** How many characters of a stretch of the old text stand unedited. */
    int kept(int from, int to) {
        int count = 0;
        for (int i = Math.max(0, from - start); i < Math.min(became.length, to - start); i++) {
            if (kept[i]) {
                count++;
            }
        }
        return count;
    }

    /** Whether fewer than half of the characters of a stretch of the old text stand unedited, blanks apart. */
    boolean isReworded(String before, int from, int to) {
        int all = 0;
        int still = 0;
        for (int at = Math.max(from, start); at < Math.min(to, start + became.length); at++) {
            if (!Character.isWhitespace(before.charAt(at))) {
                all++;
                still += kept[at - start] ? 1 : 0;
            }
        }
        return 2 * still < all;
    }

    /** Whether what stands on either side of some characters, as far as the piece goes, stands there still, unedited. */
    boolean isHeld(TextRange passage) {
        int from = Math.max(0, passage.start() - start);
        int to = Math.min(became.length, passage.end() - start);
        return isHeld(Math.max(0, from - BESIDE), from) && isHeld(to, Math.min(became.length, to + BESIDE));
    }

    private boolean isHeld(int from, int to) {
        int lost = 0;
        for (int i = from; i < to; i++) {
            boolean apart = i > from && kept[i] && kept[i - 1] && became[i] != became[i - 1] + 1;
            lost += kept[i] && !apart ? 0 : 1;
        }
        return lost <= 1;
    }
}
