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
 */
public record Imported(Format format, Manuscript manuscript, List<Doubt> doubts, List<Remark> remarks) {
    public Imported {
        doubts = List.copyOf(doubts);
        remarks = List.copyOf(remarks);
    }

    /** A brief read from text, which has no margin. */
    public Imported(Manuscript manuscript, List<Doubt> doubts) {
        this(Format.TEXT, manuscript, doubts, List.of());
    }
}
