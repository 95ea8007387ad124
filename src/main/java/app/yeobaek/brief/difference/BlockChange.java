package app.yeobaek.brief.difference;

import app.yeobaek.text.WordDifference;
import java.util.List;

/**
 * What became of one block, or of the few that it was split into or merged from.
 *
 * @param what what became of the words
 * @param moved whether it stands among other neighbours than before
 * @param retyped whether its kind, level or marker is another
 * @param before indices in the blocks of the manuscript before, in text order; empty for an inserted block
 * @param after indices in the blocks of the manuscript after, in text order; empty for a deleted block or one that moved away
 * @param words the difference by word; blocks that belong together are joined by a line feed
 */
public record BlockChange(
        What what, boolean moved, boolean retyped, List<Integer> before, List<Integer> after, WordDifference words) {
    public BlockChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What became of the words of a block. */
    public enum What {
        /** They are what they were. */
        SAME,
        /** One block, in other words. */
        REWORDED,
        /** One block became several. */
        SPLIT,
        /** Several blocks became one. */
        MERGED,
        /** There was no such block. */
        INSERTED,
        /** There is no such block any more. */
        DELETED,
        /** Here it stood; another entry, which is {@link #moved()}, says where it stands now. */
        MOVED_AWAY
    }

    /** Whether a reader has nothing to look at here. */
    public boolean isNothing() {
        return what == What.SAME && !moved && !retyped;
    }
}
