package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.drafting.galley.NotPossible.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a piece into the summary, or out of it. A summary is one run of neighbours: it grows and shrinks at its ends. */
public record Summarise(int piece, boolean inside) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        int at = proof.indexOf(piece);
        Piece it = proof.pieces.get(at);
        if (it.table() != null) {
            throw new NotPossible(Reason.KIND);
        }
        @Nullable Frame own = summary(it);
        if (inside == (own != null)) {
            return;
        }
        if (own == null) {
            @Nullable Frame before = at > 0 ? summary(proof.pieces.get(at - 1)) : null;
            @Nullable Frame after = at + 1 < proof.pieces.size() ? summary(proof.pieces.get(at + 1)) : null;
            Frame joined = before != null ? before : after != null ? after : new Frame(proof.name(), BlockKind.SUMMARY);
            proof.pieces.set(at, it.withFrames(List.of(joined)));
            if (before != null && after != null && !before.equals(after)) {
                replace(proof, after, before);
            }
            return;
        }
        proof.pieces.set(at, it.withFrames(List.of()));
        // What followed in the middle of a summary becomes a summary of its own: a run has no holes.
        Frame rest = new Frame(proof.name(), BlockKind.SUMMARY);
        for (int i = at + 1; i < proof.pieces.size(); i++) {
            reframe(proof, i, own, rest);
        }
    }

    private static void replace(Proof proof, Frame old, Frame now) {
        for (int i = 0; i < proof.pieces.size(); i++) {
            reframe(proof, i, old, now);
        }
    }

    private static void reframe(Proof proof, int index, Frame old, Frame now) {
        Piece it = proof.pieces.get(index);
        if (it.frames().contains(old)) {
            List<Frame> frames = new ArrayList<>(it.frames());
            frames.replaceAll(frame -> frame.equals(old) ? now : frame);
            proof.pieces.set(index, it.withFrames(frames));
        }
    }

    private static @Nullable Frame summary(Piece piece) {
        for (Frame frame : piece.frames()) {
            if (frame.kind() == BlockKind.SUMMARY) {
                return frame;
            }
        }
        return null;
    }
}
