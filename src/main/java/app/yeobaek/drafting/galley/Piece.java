package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of the text while it is mended; see {@link app.yeobaek.brief.Manuscript.Block} for what its parts mean.
 *
 * @param id its name within the galley, kept through every edit that does not end it
 * @param frames the containers around it, outermost first
 * @param text its words, in NFC; only cells may be empty or hold line feeds
 */
public record Piece(
        int id,
        BlockKind kind,
        int level,
        @Nullable String marker,
        @Nullable String label,
        @Nullable Cell cell,
        List<Frame> frames,
        String text) {
    public Piece {
        frames = List.copyOf(frames);
    }

    Piece withText(String words) {
        return new Piece(id, kind, level, marker, label, cell, frames, words);
    }

    Piece withFrames(List<Frame> others) {
        return new Piece(id, kind, level, marker, label, cell, others, text);
    }

    Piece withCell(@Nullable Cell place) {
        return new Piece(id, kind, level, marker, label, place, frames, text);
    }

    boolean is(BlockKind other) {
        return kind == other;
    }

    /** The table that it is a cell of, or null. */
    @Nullable
    Frame table() {
        for (Frame frame : frames) {
            if (frame.kind() == BlockKind.TABLE) {
                return frame;
            }
        }
        return null;
    }

    /** The frames around its table, or all if it is in none. */
    List<Frame> outside() {
        return frames.stream().filter(it -> it.kind() != BlockKind.TABLE).toList();
    }
}
