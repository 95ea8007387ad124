package app.yeobaek.drafting.galley;

import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.NoteMark;
import app.yeobaek.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From a galley back to a manuscript: one text, and offsets in it. */
final class PuttingTogether {
    private final Galley galley;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Integer, Integer> starts = new HashMap<>();
    private final Map<Integer, Integer> indexes = new HashMap<>();

    /** Open frames with the index of their block, outermost first. */
    private final List<Frame> open = new ArrayList<>();

    private final List<Integer> openAt = new ArrayList<>();

    PuttingTogether(Galley galley) {
        this.galley = galley;
    }

    Manuscript manuscript() {
        boolean first = true;
        for (Piece piece : galley.pieces()) {
            closeAllBut(piece.frames());
            if (!first) {
                text.append('\n');
            }
            first = false;
            int start = text.length();
            for (Frame frame :
                    piece.frames().subList(open.size(), piece.frames().size())) {
                open.add(frame);
                openAt.add(blocks.size());
                blocks.add(new Block(frame.kind(), 0, null, new TextRange(start, start), null, null));
            }
            text.append(piece.text());
            starts.put(piece.id(), start);
            indexes.put(piece.id(), blocks.size());
            TextRange range = new TextRange(start, text.length());
            blocks.add(new Block(piece.kind(), piece.level(), piece.marker(), range, piece.cell(), piece.label()));
        }
        closeAllBut(List.of());
        List<NoteMark> marks = galley.marks().stream()
                .map(it -> new NoteMark(offset(it.at()), it.label(), it.note() == null ? null : indexes.get(it.note())))
                .sorted(Comparator.comparingInt(NoteMark::offset))
                .toList();
        List<TextRange> recommendations = galley.recommendations().stream()
                .map(it -> new TextRange(offset(it.from()), offset(it.to())))
                .toList();
        return new Manuscript(galley.metadata(), text.toString(), blocks, marks, recommendations);
    }

    private void closeAllBut(List<Frame> kept) {
        int common = 0;
        while (common < open.size() && common < kept.size() && open.get(common).equals(kept.get(common))) {
            common++;
        }
        while (open.size() > common) {
            open.remove(open.size() - 1);
            int index = openAt.remove(openAt.size() - 1);
            Block frame = blocks.get(index);
            TextRange range = new TextRange(frame.range().start(), text.length());
            blocks.set(index, new Block(frame.kind(), 0, null, range, null, null));
        }
    }

    private int offset(Spot spot) {
        Integer start = starts.get(spot.piece());
        if (start == null) {
            throw new IllegalStateException("a spot in no piece: " + spot);
        }
        return start + spot.offset();
    }
}
