package app.yeobaek.drafting.galley;

import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.NoteMark;
import app.yeobaek.importing.Doubt;
import app.yeobaek.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From a manuscript, where everything is an offset, to a galley, where everything hangs on its piece. */
final class TakingApart {
    private final Manuscript manuscript;
    private final List<Piece> pieces = new ArrayList<>();

    /** Pieces by the offset at which they start; an empty cell yields to the piece that ends a query before it. */
    private final TreeMap<Integer, Piece> starts = new TreeMap<>();

    /** Names of the pieces by the index of their block. */
    private final int[] names;

    private int next = 1;

    TakingApart(Manuscript manuscript) {
        this.manuscript = manuscript;
        this.names = new int[manuscript.blocks().size()];
        Arrays.fill(names, -1);
    }

    Galley galley(List<Doubt> doubts, List<TextRange> remarks) {
        takePieces();
        List<Mark> marks = new ArrayList<>();
        for (NoteMark mark : manuscript.noteMarks()) {
            @Nullable Integer index = mark.footnote();
            marks.add(new Mark(
                    next++,
                    spot(mark.offset()),
                    mark.label(),
                    index == null || names[index] < 0 ? null : names[index]));
        }
        List<Passage> recommendations = new ArrayList<>();
        for (TextRange range : manuscript.recommendations()) {
            recommendations.add(new Passage(next++, spot(range.start()), spot(range.end())));
        }
        List<Query> queries = new ArrayList<>();
        for (Doubt doubt : doubts) {
            queries.add(query(doubt));
        }
        List<Margin> margins = new ArrayList<>();
        for (int i = 0; i < remarks.size(); i++) {
            TextRange range = remarks.get(i);
            margins.add(new Margin(next++, spot(range.start()), spot(range.end()), i, false));
        }
        Galley raw = new Galley(manuscript.metadata(), pieces, marks, recommendations, queries, margins, next);
        return new Proof(raw).galley();
    }

    private void takePieces() {
        java.util.IdentityHashMap<Block, Frame> frames = new java.util.IdentityHashMap<>();
        Deque<Block> open = new ArrayDeque<>();
        List<Block> blocks = manuscript.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            while (!open.isEmpty() && !open.element().range().contains(block.range())) {
                open.pop();
            }
            if (block.kind().isContainer()) {
                frames.put(block, new Frame(next++, block.kind()));
                open.push(block);
                continue;
            }
            List<Frame> around = new ArrayList<>();
            open.descendingIterator().forEachRemaining(it -> around.add(frames.get(it)));
            Piece piece = new Piece(
                    next++,
                    block.kind(),
                    block.level(),
                    block.marker(),
                    block.label(),
                    block.cell(),
                    around,
                    block.range().of(manuscript.text()));
            names[i] = piece.id();
            pieces.add(piece);
            starts.put(block.range().start(), piece);
        }
    }

    private Spot spot(int offset) {
        Map.Entry<Integer, Piece> found = starts.floorEntry(offset);
        if (found == null) {
            throw new IllegalArgumentException("nothing stands at " + offset);
        }
        Piece piece = found.getValue();
        return new Spot(
                piece.id(), Math.min(offset - found.getKey(), piece.text().length()));
    }

    private Query query(Doubt doubt) {
        String code = doubt.question().code();
        TextRange range = doubt.range();
        boolean whole = range.length() == 0 && range.start() == 0;
        return whole
                ? new Query(next++, code, null, null, doubt.detail(), false)
                : new Query(next++, code, spot(range.start()), spot(range.end()), doubt.detail(), false);
    }
}
