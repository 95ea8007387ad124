package app.yeobaek.importing;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.NoteMark;
import app.yeobaek.text.TextRange;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Command line: imports a file and prints its structure as JSON, in the shape that the scorer of the shared briefs takes.
 *
 * <pre>java -cp … app.yeobaek.importing.Structure FILE [NAME-OF-BRIEF]</pre>
 */
public final class Structure {
    private static final int ANCHOR = 24;

    private Structure() {}

    public static void main(String[] args) throws IOException, NotImportable {
        Path file = Path.of(args[0]);
        String name = file.getFileName().toString();
        String brief = args.length > 1 ? args[1] : name.substring(0, Math.min(3, name.length()));
        Imported imported = Importers.read(Files.readAllBytes(file), name, Progress.UNSEEN);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(json(imported, brief));
    }

    /** The candidate for the scorer. */
    static String json(Imported imported, String brief) {
        Manuscript manuscript = imported.manuscript();
        String text = manuscript.text();
        List<String> blocks = new ArrayList<>();
        List<String> quotes = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        String caption = "";
        List<Block> all = manuscript.blocks();
        for (int i = 0; i < all.size(); i++) {
            Block block = all.get(i);
            String content = block.range().of(text);
            switch (block.kind()) {
                case HEADING -> blocks.add(block("heading", block.level(), content));
                case PARAGRAPH -> blocks.add(block("paragraph", block.level(), content));
                case ITEM -> blocks.add(block("bullet", block.level(), content));
                case NOTE -> blocks.add(block("note", block.level(), content));
                case SOURCE -> blocks.add(block("source", 0, content));
                case CAPTION -> {
                    blocks.add(block("caption", 0, content));
                    caption = content;
                }
                case PULL_QUOTE -> quotes.add(quoted(content));
                case TABLE -> {
                    tables.add(table(all, i, caption, text));
                    caption = "";
                }
                default -> {
                    // the title, mastheads, contents and cells are not blocks to the scorer
                }
            }
        }
        List<String> recommendations = new ArrayList<>();
        for (TextRange range : manuscript.recommendations()) {
            recommendations.add(quoted(range.of(text)));
        }
        return "{\"brief\": " + quoted(brief) + ",\n \"title\": "
                + quoted(manuscript.metadata().title()) + ",\n \"blocks\": " + list(blocks) + ",\n \"footnotes\": "
                + list(footnotes(manuscript)) + ",\n \"pull_quotes\": " + list(quotes) + ",\n \"tables\": "
                + list(tables)
                + ",\n \"recommendations\": " + list(recommendations) + "}";
    }

    private static String block(String kind, int level, String text) {
        return "{\"kind\": " + quoted(kind) + ", \"level\": " + (level == 0 ? "null" : level) + ", \"text\": "
                + quoted(text) + "}";
    }

    private static List<String> footnotes(Manuscript manuscript) {
        List<String> notes = new ArrayList<>();
        String text = manuscript.text();
        for (NoteMark mark : manuscript.noteMarks()) {
            Integer index = mark.footnote();
            String note = index == null
                    ? null
                    : manuscript.blocks().get(index).range().of(text);
            String anchor = text.substring(Math.max(0, mark.offset() - ANCHOR), mark.offset());
            notes.add("{\"n\": " + mark.label() + ", \"text\": " + quoted(note) + ", \"anchor_before\": "
                    + quoted(anchor) + "}");
        }
        return notes;
    }

    private static String table(List<Block> blocks, int index, String caption, String text) {
        int rows = 0;
        int columns = 0;
        StringJoiner cells = new StringJoiner(" ");
        for (int i = index + 1; i < blocks.size() && blocks.get(i).kind() == BlockKind.CELL; i++) {
            Manuscript.Cell cell = blocks.get(i).cell();
            if (cell != null) {
                rows = Math.max(rows, cell.row() + cell.rowSpan());
                columns = Math.max(columns, cell.column() + cell.columnSpan());
            }
            cells.add(blocks.get(i).range().of(text));
        }
        return "{\"caption\": " + quoted(caption) + ", \"rows\": " + rows + ", \"columns\": " + columns + ", \"text\": "
                + quoted(cells.toString()) + "}";
    }

    private static String list(List<String> items) {
        return items.isEmpty() ? "[]" : "[\n  " + String.join(",\n  ", items) + "]";
    }

    private static String quoted(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
