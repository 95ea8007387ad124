package app.yeobaek.importing.formats;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.NoteMark;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.Importers;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.Progress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a file, asked in the words of a test. */
record Outcome(Imported imported) {

    static Outcome of(byte[] file) {
        try {
            return new Outcome(Importers.read(file, "brief", Progress.UNSEEN));
        } catch (NotImportable e) {
            throw new AssertionError(e);
        }
    }

    Manuscript manuscript() {
        return imported.manuscript();
    }

    List<Block> blocks(BlockKind kind) {
        return manuscript().blocks().stream()
                .filter(block -> block.kind() == kind)
                .toList();
    }

    List<String> texts(BlockKind kind) {
        return blocks(kind).stream().map(this::text).toList();
    }

    String text(Block block) {
        return block.range().of(manuscript().text());
    }

    List<String> levels(BlockKind kind) {
        return blocks(kind).stream()
                .map(block -> block.level() + " " + text(block))
                .toList();
    }

    /** Footnotes as "text before the mark|label|text of the note". */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (NoteMark mark : manuscript().noteMarks()) {
            Integer index = mark.footnote();
            String note = index == null ? "" : text(manuscript().blocks().get(index));
            String before = manuscript().text().substring(Math.max(0, mark.offset() - 4), mark.offset());
            notes.add(before + "|" + mark.label() + "|" + note);
        }
        return notes;
    }

    /** Cells as "row,column,rowSpan,columnSpan text", headers with an asterisk. */
    List<String> cells() {
        return blocks(BlockKind.CELL).stream().map(this::cell).toList();
    }

    private String cell(Block block) {
        Manuscript.@Nullable Cell cell = block.cell();
        if (cell == null) {
            throw new AssertionError("a cell without a place: " + block);
        }
        return cell.row() + "," + cell.column() + "," + cell.rowSpan() + "," + cell.columnSpan()
                + (cell.header() ? "* " : " ") + text(block);
    }

    /** Kind, level, marker and text of every block that holds text. */
    List<String> all() {
        return manuscript().blocks().stream()
                .filter(block -> !block.kind().isContainer())
                .map(block -> block.kind() + " " + block.level() + " "
                        + (block.marker() == null ? "" : block.marker() + " ") + text(block))
                .toList();
    }
}
