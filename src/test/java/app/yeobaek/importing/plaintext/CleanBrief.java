package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A brief of our own as its author meant it, read from a file of tagged lines in {@code /briefs}. Marks of footnotes stand
 * as {@code {3}}, recommendations between {@code ⟦} and {@code ⟧}.
 *
 * @param metadata title, authors, publisher, date; what the text does not say is missing
 * @param parts its blocks in order, footnotes apart
 * @param notes the texts of the footnotes by their numbers
 */
public record CleanBrief(String name, Map<String, String> metadata, List<Part> parts, Map<String, String> notes) {
    /** All of them. */
    public static final List<String> NAMES = List.of(
            "wildfire", "caregiver", "library", "harbor", "school", "press", "column", "strait", "grid", "rivers");

    private static final Pattern MARK = Pattern.compile("\\{(\\d+)\\}");

    /**
     * A block.
     *
     * @param tag as in the file: H1, P, I2, N, T …
     * @param marker what an item or note begins with, as printed; empty for none
     * @param text after the marker, with its marks
     */
    public record Part(String tag, String marker, String text) {
        BlockKind kind() {
            return switch (tag.charAt(0)) {
                case 'H' -> BlockKind.HEADING;
                case 'I' -> BlockKind.ITEM;
                case 'F' -> BlockKind.MASTHEAD;
                case 'Q' -> BlockKind.PULL_QUOTE;
                case 'T' -> tag.equals("T") ? BlockKind.TABLE : BlockKind.TITLE;
                case 'N' -> tag.equals("N") ? BlockKind.NOTE : BlockKind.MASTHEAD;
                case 'C' -> tag.equals("CAP") ? BlockKind.CAPTION : BlockKind.CONTENTS;
                case 'S' ->
                    switch (tag) {
                        case "SRC" -> BlockKind.SOURCE;
                        case "STAR" -> BlockKind.NOTE;
                        default -> BlockKind.HEADING;
                    };
                default -> BlockKind.PARAGRAPH;
            };
        }

        /** Depth of a heading or item, from 1; else 0. */
        int level() {
            boolean deep = tag.length() == 2 && Character.isDigit(tag.charAt(1));
            return deep ? tag.charAt(1) - '0' : tag.equals("SUMMARY") ? 1 : 0;
        }

        /** What a reader reads: without marks of any kind. */
        String bare() {
            return MARK.matcher(text).replaceAll("").replace("⟦", "").replace("⟧", "");
        }

        /** As printed, with {@code mark} around the number of each footnote mark. */
        String printed(String mark) {
            String marked = MARK.matcher(text).replaceAll(mark).replace("⟦", "").replace("⟧", "");
            return marker.isEmpty() ? marked : marker + " " + marked;
        }

        List<String> cells() {
            return List.of(text.split("\\|", -1));
        }

        boolean isRow() {
            return tag.equals("T");
        }
    }

    /** The brief with this name. */
    public static CleanBrief of(String name) {
        List<String> lines;
        try (InputStream in = CleanBrief.class.getResourceAsStream("/briefs/" + name + ".brief")) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        Map<String, String> notes = new LinkedHashMap<>();
        for (String line : lines) {
            int space = line.indexOf(' ');
            String tag = line.substring(0, space);
            String text = line.substring(space + 1);
            switch (tag) {
                case "#" -> {
                    // about the file itself
                }
                case "META" -> {
                    for (String field : text.split(" \\| ", -1)) {
                        metadata.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
                    }
                }
                case "FN" -> notes.put(text.substring(0, text.indexOf(' ')), text.substring(text.indexOf(' ') + 1));
                default -> parts.add(part(tag, text));
            }
        }
        return new CleanBrief(name, metadata, parts, notes);
    }

    private static Part part(String tag, String text) {
        boolean marked = tag.startsWith("I") || tag.equals("N") || tag.equals("STAR");
        int space = marked ? text.indexOf(' ') : -1;
        return space < 0 ? new Part(tag, "", text) : new Part(tag, text.substring(0, space), text.substring(space + 1));
    }

    /** The field, or null where the text does not say. */
    @Nullable
    String field(String key) {
        String value = metadata.get(key);
        return value == null || value.equals("null") ? null : value;
    }

    /** What must be proposed as a recommendation. */
    List<String> recommendations() {
        List<String> found = new ArrayList<>();
        for (Part part : parts) {
            int from = part.text().indexOf('⟦');
            while (from >= 0) {
                int to = part.text().indexOf('⟧', from);
                found.add(part.text().substring(from + 1, to));
                from = part.text().indexOf('⟦', to);
            }
        }
        return found;
    }

    /** Marks as "number, the last characters before it" in text order. */
    List<String> marks() {
        List<String> marks = new ArrayList<>();
        for (Part part : parts) {
            var m = MARK.matcher(part.text());
            while (m.find()) {
                String before =
                        Characters.withoutSpaces(new Part("P", "", part.text().substring(0, m.start())).bare());
                marks.add(m.group(1) + " " + before.substring(Math.max(0, before.length() - 6)));
            }
        }
        return marks;
    }
}
