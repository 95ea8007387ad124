package app.yeobaek.importing;

import app.yeobaek.brief.Manuscript;
import java.util.List;

/**
 * A brief as read from a file.
 *
 * @param format what the file was
 * @param manuscript the author's document
 * @param doubts decisions that a human should look at, in text order
 * @param remarks what people wrote into the file's margin, in text order; to become marks in their names
 * @param lines the lines of the file as they stand in it, to be shown beside the brief; empty where it has none to show
 */
public record Imported(
        Format format, Manuscript manuscript, List<Doubt> doubts, List<Remark> remarks, List<SeenLine> lines) {
    public Imported {
        doubts = List.copyOf(doubts);
        remarks = List.copyOf(remarks);
        lines = List.copyOf(lines);
    }

    /** A brief of a format that is made of paragraphs, not of lines. */
    public Imported(Format format, Manuscript manuscript, List<Doubt> doubts, List<Remark> remarks) {
        this(format, manuscript, doubts, remarks, List.of());
    }

    /** A brief read from text, which has no margin. */
    public Imported(Manuscript manuscript, List<Doubt> doubts) {
        this(Format.TEXT, manuscript, doubts, List.of());
    }

    /** The same brief with the lines it was read from, as a person would see them in the file. */
    public Imported withLines(List<SeenLine> seen) {
        return new Imported(format, manuscript, doubts, remarks, seen);
    }
}
