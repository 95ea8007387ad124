package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import app.yeobaek.importing.SeenLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The passages of a file whose format knows paragraphs, in their order: the common way from any such format to a
 * manuscript. What the format does not say (is this short bold line a heading? is this line of the cover the author?) the
 * same rules find out that read plain text.
 */
public final class Passages {
    /** Most passages of a file. */
    public static final int MOST = 200_000;

    private static final int LONGEST_BANNER = 90;
    private static final int SHORTEST_QUOTE = 12;
    private static final int MOST_QUOTATIONS = 300;

    private final List<Line> lines = new ArrayList<>();
    private final List<Footnotes.Note> notes = new ArrayList<>();
    private final List<Margin> margins = new ArrayList<>();
    private final List<Integer> quotations = new ArrayList<>();
    private boolean framed;
    private int characters;
    private int cells;
    private int number;

    /**
     * How a paragraph looks.
     *
     * @param size of its letters in points, or 0 if unknown
     * @param bold whether all its letters are bold
     */
    public record Look(double size, boolean bold) {
        /** Like every other paragraph. */
        public static final Look PLAIN = new Look(0, false);
    }

    /**
     * A cell of a table.
     *
     * @param row its row, from 0
     * @param column its column, from 0
     * @param rowSpan rows that it covers, 1 or more
     * @param columnSpan columns that it covers, 1 or more
     * @param header whether the file says that it heads its row or column
     * @param parts its paragraphs
     */
    public record GridCell(int row, int column, int rowSpan, int columnSpan, boolean header, List<MarkedText> parts) {
        public GridCell {
            parts = parts.stream().filter(part -> !part.text().isBlank()).toList();
        }
    }

    /** The title of the brief. */
    public Passages title(MarkedText text) throws NotImportable {
        return add(text, cue(Cue.Role.TITLE, 0, null, Look.PLAIN));
    }

    /** A heading of the given level, from 1, with the number that the format itself counts, or null. */
    public Passages heading(int level, @Nullable String sign, MarkedText text) throws NotImportable {
        return add(text, cue(Cue.Role.HEADING, level, sign, Look.PLAIN));
    }

    /** A paragraph, which may turn out to be an outline item, a caption, a heading or a line of the cover. */
    public Passages paragraph(MarkedText text, Look look) throws NotImportable {
        int before = lines.size();
        add(text, cue(Cue.Role.FLOW, 0, null, look));
        if (framed && lines.size() > before && Marker.of(lines.get(before).text()) == null) {
            quotations.add(before);
        }
        return this;
    }

    /** An item of a list of the given level, from 1; {@code sign} as it is shown, or null for a bullet. */
    public Passages item(int level, @Nullable String sign, MarkedText text) throws NotImportable {
        return add(text, cue(Cue.Role.ITEM, level, sign, Look.PLAIN));
    }

    /** A caption. */
    public Passages caption(MarkedText text) throws NotImportable {
        return add(text, cue(Cue.Role.CAPTION, 0, null, Look.PLAIN));
    }

    /** A sentence of the text repeated as a display quote. */
    public Passages pullQuote(MarkedText text) throws NotImportable {
        return add(text, cue(Cue.Role.PULL_QUOTE, 0, null, Look.PLAIN));
    }

    /** A paragraph set as a quotation: a pull quote if the text says the same elsewhere, else a paragraph like others. */
    public Passages quotation(MarkedText text) throws NotImportable {
        int before = lines.size();
        paragraph(text, Look.PLAIN);
        if (lines.size() > before) {
            quotations.add(before);
        }
        return this;
    }

    /**
     * From here on paragraphs stand in a frame, or no longer do; a sentence of the text said again in a frame is a pull
     * quote.
     *
     * @return whether they stood in one before
     */
    public boolean framed(boolean inside) {
        boolean before = framed;
        framed = inside;
        return before;
    }

    /** Quotations that the text repeats become pull quotes; of very many only the first are looked at. */
    private void decideQuotations() {
        if (quotations.isEmpty()) {
            return;
        }
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(Characters.withoutSpaces(line.text())).append('\n'));
        LooseCopies copies = new LooseCopies(lines);
        for (int i : quotations.subList(0, Math.min(quotations.size(), MOST_QUOTATIONS))) {
            Line line = lines.get(i);
            String said = Characters.withoutSpaces(line.text());
            int first = said.length() >= SHORTEST_QUOTE ? all.indexOf(said) : -1;
            boolean again = first >= 0 && all.indexOf(said, first + 1) >= 0;
            if (again || copies.repeat(List.of(line))) {
                Cue.Role role = again ? Cue.Role.PULL_QUOTE : Cue.Role.LOOSE_QUOTE;
                lines.set(i, Line.block(line.number(), line.content(), cue(role, 0, null, Look.PLAIN)));
            }
        }
    }

    /** A line of the table of contents. */
    public Passages contents(MarkedText text) throws NotImportable {
        return add(text, cue(Cue.Role.CONTENTS, 0, null, Look.PLAIN));
    }

    /** A footnote, to which the marks with its label lead; its paragraphs become one. */
    public Passages note(String label, List<MarkedText> parts) throws NotImportable {
        List<Line> text = new ArrayList<>();
        for (MarkedText part : parts) {
            if (!part.text().isBlank()) {
                count(part);
                text.add(Line.block(++number, part.stripped(), cue(Cue.Role.FLOW, 0, null, Look.PLAIN)));
            }
        }
        if (!text.isEmpty()) {
            notes.add(new Footnotes.Note(label, text));
        }
        return this;
    }

    /** A remark of the file's margin, about the passage between the marks {@code OPEN} and {@code CLOSE} of its label. */
    public Passages margin(Margin remark) {
        margins.add(remark);
        return this;
    }

    /**
     * A table, its cells row by row. One that only frames a text becomes the text; one row that frames a heading beside
     * its number becomes one line.
     */
    public Passages table(List<GridCell> grid) throws NotImportable {
        cells += grid.size();
        if (cells > Tables.MOST_CELLS) {
            throw new NotImportable(Reason.TOO_LARGE, Tables.MOST_CELLS + " cells");
        }
        List<GridCell> filled =
                grid.stream().filter(cell -> !cell.parts().isEmpty()).toList();
        if (filled.size() <= 1) {
            for (GridCell cell : filled) {
                for (MarkedText part : cell.parts()) {
                    paragraph(part, Look.PLAIN);
                }
            }
            return this;
        }
        int length = filled.stream()
                .flatMap(cell -> cell.parts().stream())
                .mapToInt(MarkedText::length)
                .sum();
        boolean oneRow =
                grid.stream().allMatch(cell -> cell.row() == grid.get(0).row());
        if (oneRow && length <= LONGEST_BANNER && filled.size() <= 3) {
            MarkedText all = MarkedText.EMPTY;
            for (GridCell cell : filled) {
                for (MarkedText part : cell.parts()) {
                    all = all.isEmpty() ? part.stripped() : all.plus(" ", part.stripped());
                }
            }
            return paragraph(all, new Look(0, true));
        }
        lines.add(Line.block(++number, MarkedText.of("\t"), Cue.ofTable(Grid.of(grid, number))));
        for (GridCell cell : filled) {
            for (MarkedText part : cell.parts()) {
                count(part);
            }
        }
        return this;
    }

    /**
     * The manuscript of what was collected.
     *
     * @param declared what the file says of the brief outside its text
     * @param fileName its name, for a brief that names no title
     * @throws NotImportable if nothing was collected
     */
    public Imported recover(Format format, Declared declared, String fileName) throws NotImportable {
        if (lines.isEmpty()) {
            throw new NotImportable(Reason.EMPTY);
        }
        decideQuotations();
        return new Recovery(format, declared, fileName)
                .ofBlocks(Ranks.even(lines), notes, margins)
                .withLines(seen());
    }

    /** What was collected, paragraph by paragraph and row by row, as it stands in the file. */
    private List<SeenLine> seen() {
        List<SeenLine> seen = new ArrayList<>();
        for (Line line : lines) {
            Table table = line.cue() == null ? null : line.cue().table();
            if (table == null) {
                seen.add(new SeenLine(line.text()));
            } else {
                table.rows()
                        .forEach(row -> seen.add(new SeenLine(row.stream()
                                .flatMap(cell -> cell.parts().stream())
                                .map(part -> part.get(0).text())
                                .collect(Collectors.joining(" | ")))));
            }
        }
        for (Footnotes.Note note : notes) {
            for (Line line : note.lines()) {
                seen.add(new SeenLine(note.label() + ") " + line.text()));
            }
        }
        return seen;
    }

    private static Cue cue(Cue.Role role, int level, @Nullable String sign, Look look) {
        return new Cue(role, level, sign, true, look.size, look.bold, Cue.Edge.UNKNOWN, null);
    }

    private Passages add(MarkedText text, Cue cue) throws NotImportable {
        MarkedText stripped = text.stripped().withSingleSpaces();
        if (stripped.isEmpty()) {
            return this;
        }
        count(stripped);
        lines.add(Line.block(++number, stripped, cue));
        return this;
    }

    private void count(MarkedText text) throws NotImportable {
        characters += text.length();
        if (characters > PlainTextImporter.MOST_CHARACTERS) {
            throw new NotImportable(Reason.TOO_LARGE, PlainTextImporter.MOST_CHARACTERS + " characters");
        }
        if (number > MOST) {
            throw new NotImportable(Reason.TOO_LARGE, MOST + " paragraphs");
        }
    }
}
