package app.yeobaek.brief;

/** What a block of a revision is to its reader. */
public enum BlockKind {
    /** The title of the brief as it stands in the text. */
    TITLE,
    /** A line above the text that names publisher, series, authors or date. */
    MASTHEAD,
    /** A line of the table of contents. */
    CONTENTS,
    /** A heading; its level counts from 1. */
    HEADING,
    /** Running prose. */
    PARAGRAPH,
    /** An item of an outline or list, with the author's marker apart from the text; its level counts from 1. */
    ITEM,
    /** An aside that the author sets under an item, usually with the marker ※. */
    NOTE,
    /** A container: the cells of one table, row by row. */
    TABLE,
    /** One cell of a table. */
    CELL,
    /** A sentence of the text, repeated as a display quote. */
    PULL_QUOTE,
    /** The caption of a table or figure. */
    CAPTION,
    /** The line that names where a table's or figure's data come from. */
    SOURCE,
    /** The text of a footnote; the block's label is its number. */
    FOOTNOTE,
    /** A container: the summary that stands before the text. */
    SUMMARY;

    /** Whether blocks of this kind hold other blocks and no text of their own. */
    public boolean isContainer() {
        return this == TABLE || this == SUMMARY;
    }
}
