package app.yeobaek.brief.difference;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Manuscripts in one line: {@code "# heading"}, {@code "- item"}, {@code "| cell"}, everything else a paragraph. */
final class Sheet {
    private Sheet() {}

    static Manuscript of(String... lines) {
        return titled("제목", lines);
    }

    static Manuscript titled(String title, String... lines) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        int cells = 0;
        for (String line : lines) {
            BlockKind kind = line.startsWith("# ")
                    ? BlockKind.HEADING
                    : line.startsWith("- ")
                            ? BlockKind.ITEM
                            : line.startsWith("| ") ? BlockKind.CELL : BlockKind.PARAGRAPH;
            String words = kind == BlockKind.PARAGRAPH ? line : line.substring(2);
            int start =
                    text.isEmpty() && blocks.isEmpty() ? 0 : text.append('\n').length();
            text.append(words);
            int level = kind == BlockKind.HEADING || kind == BlockKind.ITEM ? 1 : 0;
            Manuscript.Cell cell = kind == BlockKind.CELL ? new Manuscript.Cell(cells++, 0, 1, 1, false) : null;
            blocks.add(new Block(
                    kind,
                    level,
                    level == 1 && kind == BlockKind.ITEM ? "-" : null,
                    new TextRange(start, text.length()),
                    cell,
                    null));
        }
        return new Manuscript(
                new Manuscript.Metadata(title, List.of(), null, null, "ko"),
                text.toString(),
                blocks,
                List.of(),
                List.of());
    }
}
