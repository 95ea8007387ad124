package app.yeobaek.importing.plaintext;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of a line beyond its characters; plain text says nothing.
 *
 * @param role what the format calls it
 * @param level depth of a heading or item as the format gives it, from 1; 0 if it gives none
 * @param sign marker of an item as the format gives it, or null
 * @param whole whether the line is a whole block, not a line of one
 * @param size of its letters in points, or 0 if unknown
 * @param bold whether all its letters are bold
 * @param edge whether it reaches the right edge of its column
 * @param table the table that stands here instead of a line, or null
 */
record Cue(
        Role role,
        int level,
        @Nullable String sign,
        boolean whole,
        double size,
        boolean bold,
        Edge edge,
        @Nullable Table table) {

    /** What a format calls a block. */
    enum Role {
        /** Nothing special: its words decide. */
        FLOW,
        TITLE,
        HEADING,
        ITEM,
        CAPTION,
        PULL_QUOTE,
        /** Set as a quotation, and said in nearly these words elsewhere. */
        LOOSE_QUOTE,
        CONTENTS,
        TABLE
    }

    /** Where a line ends. */
    enum Edge {
        UNKNOWN,
        FULL,
        SHORT
    }

    /** A line of a page, whose place and letters are known. */
    static Cue ofLine(double size, boolean bold, Edge edge) {
        return new Cue(Role.FLOW, 0, null, false, size, bold, edge, null);
    }

    static Cue ofTable(Table table) {
        return new Cue(Role.TABLE, 0, null, true, 0, false, Edge.UNKNOWN, table);
    }

    /**
     * Whether two lines cannot be of one block by their letters: of different sizes, or one bold and the other not where
     * the first of them was at an end.
     */
    static boolean differ(@Nullable Cue last, @Nullable Cue next, boolean ended) {
        if (last == null || next == null || last.size == 0 || next.size == 0) {
            return false;
        }
        boolean sizes = Math.abs(last.size - next.size) > 0.08 * Math.max(last.size, next.size);
        return sizes || (last.bold != next.bold && (ended || last.edge == Edge.SHORT));
    }

    /** Whether the format itself says what the block is. */
    boolean isDecided() {
        return role != Role.FLOW;
    }
}
