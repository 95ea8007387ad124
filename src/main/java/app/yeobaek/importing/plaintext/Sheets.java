package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.Doubt;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import app.yeobaek.importing.plaintext.Passages.GridCell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file whose format knows places on pages, in reading order: what the rules for plain text guess from
 * characters (does the line reach the edge? how far is it from the one before?) has been measured here.
 */
public final class Sheets {
    /** Share of characters without meaning beyond which the text is damaged. */
    private static final double MOST_LOST = 0.05;

    private final List<Line> lines = new ArrayList<>();
    private int number;
    private int cells;
    private int characters;
    private int lost;

    /**
     * A line as measured.
     *
     * @param text its characters; footnote marks as superscript ones
     * @param indent how far it is set in, in half-width cells
     * @param gap lines that would have fitted between it and the one before
     * @param pageStart whether a page or column begins with it
     * @param size of its letters in points
     * @param bold whether all its letters are bold
     * @param full whether it reaches the right edge of its column; null where that cannot be told
     */
    public record Row(
            String text, int indent, int gap, boolean pageStart, double size, boolean bold, @Nullable Boolean full) {}

    /** The next line. */
    public Sheets line(Row row) throws NotImportable {
        for (int i = 0; i < row.text.length(); i++) {
            lost += row.text.charAt(i) == '\uFFFD' ? 1 : 0;
        }
        String text = Cleaning.piece(row.text);
        String bare = text.strip();
        if (bare.isEmpty()) {
            return this;
        }
        count(bare.length());
        boolean trailing = text.endsWith(" ");
        Cue.Edge edge = row.full == null ? Cue.Edge.UNKNOWN : row.full ? Cue.Edge.FULL : Cue.Edge.SHORT;
        MarkedText content = MarkedText.of(bare).withSingleSpaces();
        lines.add(new Line(
                ++number,
                content,
                row.indent,
                trailing,
                row.gap,
                false,
                row.pageStart,
                false,
                Cue.ofLine(row.size, row.bold, edge)));
        return this;
    }

    /** A table, its cells row by row; each part of a cell is one of its paragraphs. */
    public Sheets table(List<GridCell> grid) throws NotImportable {
        cells += grid.size();
        if (cells > Tables.MOST_CELLS) {
            throw new NotImportable(Reason.TOO_LARGE, Tables.MOST_CELLS + " cells");
        }
        lines.add(Line.block(++number, MarkedText.of("\t"), Cue.ofTable(Grid.of(grid, number))));
        return this;
    }

    private void count(int length) throws NotImportable {
        characters += length;
        if (characters > PlainTextImporter.MOST_CHARACTERS) {
            throw new NotImportable(Reason.TOO_LARGE, PlainTextImporter.MOST_CHARACTERS + " characters");
        }
    }

    /** Whether no line has been taken. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * The manuscript of these lines.
     *
     * @throws NotImportable if there are none, or too many of their characters have no meaning
     */
    public Imported recover(Format format, String fileName) throws NotImportable {
        if (lost > MOST_LOST * (characters + lost)) {
            throw new NotImportable(Reason.DAMAGED);
        }
        Recovery recovery = new Recovery(format, Declared.NOTHING, fileName);
        if (lost > 0) {
            recovery.doubting(Doubt.Question.DAMAGED, String.valueOf(lost));
        }
        return recovery.ofLines(Furniture.remove(lines));
    }
}
