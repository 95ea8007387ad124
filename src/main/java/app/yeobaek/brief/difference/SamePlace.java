package app.yeobaek.brief.difference;

import app.yeobaek.brief.Manuscript;
import app.yeobaek.text.TextRange;
import app.yeobaek.text.WordDifference;
import java.util.List;

/** Where a reader of one revision goes on reading in another. A convenience for eyes: marks are carried by {@code text.Reanchoring}. */
public final class SamePlace {
    private SamePlace() {}

    /**
     * The offset in the text after that comes nearest to one in the text before: the same words where they are still there, else
     * what stood before them.
     *
     * @param offset in UTF-16 code units of the text before; clamped to it
     */
    public static int of(Manuscript before, Manuscript after, int offset) {
        int at = Math.max(0, Math.min(offset, before.text().length()));
        int nearest = 0;
        int nearestBefore = -1;
        for (BlockChange change : Difference.between(before, after).blocks()) {
            if (change.before().isEmpty() || change.after().isEmpty()) {
                continue;
            }
            int start = range(after, change.after().get(0)).start();
            if (holds(before, change.before(), at)) {
                return start + within(change.words(), inside(before, change.before(), at));
            }
            int last = change.before().get(change.before().size() - 1);
            if (last > nearestBefore && range(before, last).end() < at) {
                nearestBefore = last;
                nearest = start;
            }
        }
        return nearest;
    }

    private static boolean holds(Manuscript manuscript, List<Integer> blocks, int offset) {
        return blocks.stream()
                .map(it -> range(manuscript, it))
                .anyMatch(it -> it.start() <= offset && offset <= it.end());
    }

    /** The offset within the words of some blocks joined by line feeds. */
    private static int inside(Manuscript manuscript, List<Integer> blocks, int offset) {
        int sum = 0;
        for (int block : blocks) {
            TextRange range = range(manuscript, block);
            if (offset <= range.end()) {
                return sum + offset - range.start();
            }
            sum += range.length() + 1;
        }
        return sum;
    }

    private static int within(WordDifference words, int offset) {
        int before = 0;
        int after = 0;
        for (WordDifference.Piece piece : words.pieces()) {
            int length = piece.words().length();
            switch (piece.change()) {
                case SAME -> {
                    if (offset < before + length) {
                        return after + offset - before;
                    }
                    before += length;
                    after += length;
                }
                case REMOVED -> {
                    if (offset < before + length) {
                        return after;
                    }
                    before += length;
                }
                case ADDED -> after += length;
            }
        }
        return after;
    }

    private static TextRange range(Manuscript manuscript, int block) {
        return manuscript.blocks().get(block).range();
    }
}
