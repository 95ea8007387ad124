package app.yeobaek.recommendation.report;

import java.util.List;

/**
 * A report as values: what every file format writes.
 *
 * @param language BCP 47 tag of its words
 * @param title its title
 * @param blocks headings, paragraphs and tables in their order
 */
public record ReportDocument(String language, String title, List<Block> blocks) {
    public ReportDocument {
        blocks = List.copyOf(blocks);
    }

    /** A part of a report. */
    public sealed interface Block permits Heading, Paragraph, Grid {}

    /**
     * A heading.
     *
     * @param level 1 or 2
     */
    public record Heading(int level, String words) implements Block {}

    /** A paragraph; line feeds in it are kept. */
    public record Paragraph(String words) implements Block {}

    /**
     * A table with a head row.
     *
     * @param widths of the columns, in percent; as many as there are in the head and in each row
     */
    public record Grid(List<String> head, List<Integer> widths, List<List<String>> rows) implements Block {
        public Grid {
            head = List.copyOf(head);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = head.size();
            if (widths.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("a row without a cell for each column");
            }
        }
    }

    /** Without what XML cannot hold: control characters and halves of surrogate pairs. */
    static String printable(String words) {
        return words.replaceAll("[\\x00-\\x08\\x0b-\\x1f\\p{Cs}\\ufffe\\uffff]", "");
    }
}
