package app.yeobaek.importing;

import app.yeobaek.brief.Manuscript;
import java.util.List;

/**
 * A brief as read from a file.
 *
 * @param manuscript the author's document
 * @param doubts decisions that a human should look at, in text order
 */
public record Imported(Manuscript manuscript, List<Doubt> doubts) {
    public Imported {
        doubts = List.copyOf(doubts);
    }
}
