package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.drafting.galley.NotPossible.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves a piece one place up or down; a cell takes its whole table with it, and tables are passed as a whole. */
public record Move(int piece, boolean up) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        int at = proof.indexOf(piece);
        Piece moved = proof.pieces.get(at);
        @Nullable Frame table = moved.table();
        int first = table == null ? at : edge(proof.pieces, at, table, -1);
        int last = table == null ? at : edge(proof.pieces, at, table, 1);
        int beside = up ? first - 1 : last + 1;
        List<Frame> home = moved.outside();
        List<Frame> there = beside < 0 || beside >= proof.pieces.size()
                ? List.of()
                : proof.pieces.get(beside).outside();
        if (!there.equals(home)) {
            boolean leaves =
                    home.size() > there.size() && home.subList(0, there.size()).equals(there);
            boolean enters =
                    there.size() > home.size() && there.subList(0, home.size()).equals(home);
            List<Frame> now =
                    leaves ? home.subList(0, home.size() - 1) : enters ? there.subList(0, home.size() + 1) : there;
            reframe(proof, first, last, home, now);
            return;
        }
        if (beside < 0 || beside >= proof.pieces.size()) {
            throw new NotPossible(Reason.EDGE);
        }
        @Nullable Frame other = proof.pieces.get(beside).table();
        int far = other == null ? beside : edge(proof.pieces, beside, other, up ? -1 : 1);
        List<Piece> unit = new ArrayList<>(proof.pieces.subList(first, last + 1));
        proof.pieces.subList(first, last + 1).clear();
        proof.pieces.addAll(up ? far : far - unit.size() + 1, unit);
    }

    private static int edge(List<Piece> pieces, int at, Frame table, int step) {
        int edge = at;
        while (edge + step >= 0
                && edge + step < pieces.size()
                && pieces.get(edge + step).frames().contains(table)) {
            edge += step;
        }
        return edge;
    }

    private static void reframe(Proof proof, int first, int last, List<Frame> home, List<Frame> now) {
        for (int i = first; i <= last; i++) {
            Piece it = proof.pieces.get(i);
            List<Frame> frames = new ArrayList<>(now);
            frames.addAll(it.frames().stream()
                    .filter(frame -> frame.kind() == BlockKind.TABLE && !home.contains(frame))
                    .toList());
            proof.pieces.set(i, it.withFrames(frames));
        }
    }
}
