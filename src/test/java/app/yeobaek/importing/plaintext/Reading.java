package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.NoteMark;
import app.yeobaek.importing.Doubt;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import java.util.List;

/** An import, asked in the words of a test. */
record Reading(Imported imported) {

    static Reading of(String text) {
        try {
            return new Reading(new PlainTextImporter().read(text, "brief.txt"));
        } catch (NotImportable e) {
            throw new AssertionError(e);
        }
    }

    static Reading of(String... lines) {
        return of(String.join("\n", lines));
    }

    Manuscript manuscript() {
        return imported.manuscript();
    }

    List<String> texts(BlockKind kind) {
        return blocks(kind).stream().map(this::text).toList();
    }

    List<Block> blocks(BlockKind kind) {
        return manuscript().blocks().stream()
                .filter(block -> block.kind() == kind)
                .toList();
    }

    String text(Block block) {
        return block.range().of(manuscript().text());
    }

    /** Headings and items as "level text". */
    List<String> levels(BlockKind kind) {
        return blocks(kind).stream()
                .map(block -> block.level() + " " + text(block))
                .toList();
    }

    /** The characters right before the mark with {@code label}. */
    String before(String label) {
        for (NoteMark mark : manuscript().noteMarks()) {
            if (mark.label().equals(label)) {
                return manuscript().text().substring(Math.max(0, mark.offset() - 6), mark.offset());
            }
        }
        throw new AssertionError("no mark " + label);
    }

    List<String> recommendations() {
        return manuscript().recommendations().stream()
                .map(range -> range.of(manuscript().text()))
                .toList();
    }

    boolean doubts(Doubt.Question question) {
        return imported.doubts().stream().anyMatch(doubt -> doubt.question() == question);
    }
}
