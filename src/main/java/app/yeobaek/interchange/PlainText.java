package app.yeobaek.interchange;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.Cell;
import app.yeobaek.brief.Manuscript.NoteMark;
import java.util.List;
import java.util.Objects;

/**
 * A brief as clean text: a blank line between blocks, items with their markers, cells parted by tabs, footnote marks in
 * brackets, footnotes with their numbers.
 */
final class PlainText {
    private PlainText() {}

    static String of(Manuscript manuscript) {
        StringBuilder out = new StringBuilder();
        List<Block> blocks = manuscript.blocks();
        int row = -1;
        for (Block block : blocks) {
            if (block.kind().isContainer()) {
                row = -1;
                continue;
            }
            Cell cell = block.cell();
            if (block.kind() == BlockKind.CELL && cell != null) {
                if (cell.row() != row) {
                    out.append(row < 0 && out.length() > 0 ? "\n\n" : row < 0 ? "" : "\n");
                } else {
                    out.append('\t');
                }
                row = cell.row();
                out.append(words(manuscript, block).replace('\n', ' '));
                continue;
            }
            row = -1;
            if (out.length() > 0) {
                out.append("\n\n");
            }
            if (block.kind() == BlockKind.FOOTNOTE) {
                out.append('[')
                        .append(Objects.requireNonNullElse(block.label(), "*"))
                        .append("] ");
            }
            if (block.kind() == BlockKind.ITEM || block.kind() == BlockKind.NOTE) {
                out.append("  ".repeat(Math.max(0, block.level() - 1)));
            }
            if (block.marker() != null) {
                out.append(block.marker()).append(' ');
            }
            out.append(words(manuscript, block));
        }
        return out.append('\n').toString();
    }

    private static String words(Manuscript manuscript, Block block) {
        StringBuilder words = new StringBuilder();
        int from = block.range().start();
        for (NoteMark mark : Marks.in(manuscript, block)) {
            words.append(manuscript.text(), from, mark.offset())
                    .append('[')
                    .append(mark.label())
                    .append(']');
            from = mark.offset();
        }
        return words.append(manuscript.text(), from, block.range().end()).toString();
    }
}
