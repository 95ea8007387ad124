package app.yeobaek.brief;

import app.yeobaek.text.TextRange;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a revision is made from: one canonical text, blocks over ranges of it, and the places of footnote marks.
 *
 * <p>The text is in Unicode NFC. Blocks that hold text follow each other without overlap, in text order, with exactly
 * one line feed between two of them. Containers (tables, the summary) range from the start of their first block to the
 * end of their last one and stand in the list before it. Footnote marks and list markers are not part of the text; the
 * numbers of headings ({@code 1.}, {@code 가.}) are. A cell may hold line feeds, between its paragraphs or items, and may be
 * empty; no other block does or is.
 *
 * @param metadata what the text says of itself
 * @param text the canonical text; every position anywhere is an offset in it, in UTF-16 code units
 * @param blocks all blocks, containers before their content
 * @param noteMarks the footnote marks, by offset
 * @param recommendations ranges of the passages proposed as policy recommendations, in text order
 */
public record Manuscript(
        Metadata metadata, String text, List<Block> blocks, List<NoteMark> noteMarks, List<TextRange> recommendations) {

    public Manuscript {
        blocks = List.copyOf(blocks);
        noteMarks = List.copyOf(noteMarks);
        recommendations = List.copyOf(recommendations);
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("the canonical text must be in NFC");
        }
        TextRange whole = new TextRange(0, text.length());
        int end = -1;
        for (Block block : blocks) {
            if (!whole.contains(block.range())) {
                throw new IllegalArgumentException("block outside the text: " + block);
            }
            if (block.kind().isContainer()) {
                continue;
            }
            if (block.range().start() != end + 1) {
                throw new IllegalArgumentException("gap or overlap before " + block);
            }
            end = block.range().end();
        }
        for (NoteMark mark : noteMarks) {
            if (mark.offset() > text.length()) {
                throw new IllegalArgumentException("footnote mark outside the text: " + mark);
            }
        }
    }

    /**
     * What the text says of itself. Nothing here is guessed: what the text does not say is absent.
     *
     * @param title the title; never blank (the importer falls back on the first line or the file's name)
     * @param authors names in the order of the text; empty if unknown
     * @param publisher the publishing institute, or null if unknown
     * @param published ISO 8601 date of publication in the precision the text gives ({@code 2026}, {@code 2026-03},
     *     {@code 2026-03-19}), or null if unknown
     * @param language BCP 47 tag of the main language, {@code ko} or {@code en}
     */
    public record Metadata(
            String title,
            List<String> authors,
            @Nullable String publisher,
            @Nullable String published,
            String language) {
        public Metadata {
            authors = List.copyOf(authors);
            if (title.isBlank()) {
                throw new IllegalArgumentException("a manuscript needs a title");
            }
        }
    }

    /**
     * A block of the text.
     *
     * @param kind what it is
     * @param level depth of a heading, item or note, counted from 1; 0 for every other kind
     * @param marker the author's list marker without surrounding spaces ({@code ❍}, {@code 1)}), or null
     * @param range its place in the canonical text
     * @param cell its place in the table if it is a cell, else null
     * @param label the number or sign of a footnote, else null
     */
    public record Block(
            BlockKind kind,
            int level,
            @Nullable String marker,
            TextRange range,
            @Nullable Cell cell,
            @Nullable String label) {}

    /**
     * The place of a cell in its table; rows and columns count from 0.
     *
     * @param rowSpan rows that it covers, 1 or more
     * @param columnSpan columns that it covers, 1 or more
     * @param header whether it heads its row or column
     */
    public record Cell(int row, int column, int rowSpan, int columnSpan, boolean header) {}

    /**
     * A footnote mark: a place in the text, not a part of it.
     *
     * @param offset where the mark stands, in UTF-16 code units; the character before it is the one it is glued to
     * @param label the number or sign shown
     * @param footnote index in {@link Manuscript#blocks} of the footnote it leads to, or null where its text is missing
     */
    public record NoteMark(int offset, String label, @Nullable Integer footnote) {}
}
