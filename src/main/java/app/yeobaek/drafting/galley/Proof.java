package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript.Metadata;
import app.yeobaek.drafting.galley.NotPossible.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A galley in the hands of an edit: it may change everything, and {@link #galley} sees to it that the whole still fits. */
final class Proof {
    Metadata metadata;
    final List<Piece> pieces;
    final List<Mark> marks;
    final List<Passage> recommendations;
    final List<Query> queries;
    final List<Margin> margins;
    private int next;

    Proof(Galley galley) {
        metadata = galley.metadata();
        pieces = new ArrayList<>(galley.pieces());
        marks = new ArrayList<>(galley.marks());
        recommendations = new ArrayList<>(galley.recommendations());
        queries = new ArrayList<>(galley.queries());
        margins = new ArrayList<>(galley.margins());
        next = galley.next();
    }

    int name() {
        return next++;
    }

    int indexOf(int piece) throws NotPossible {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).id() == piece) {
                return i;
            }
        }
        throw new NotPossible(Reason.GONE);
    }

    Piece piece(int id) throws NotPossible {
        return pieces.get(indexOf(id));
    }

    void put(Piece piece) throws NotPossible {
        pieces.set(indexOf(piece.id()), piece);
    }

    /** The place, once it is known to be one. */
    Spot checked(@Nullable Spot spot) throws NotPossible {
        if (spot == null) {
            throw new NotPossible(Reason.PLACE);
        }
        String text = piece(spot.piece()).text();
        if (!Words.isBorder(text, spot.offset())) {
            throw new NotPossible(Reason.PLACE);
        }
        return spot;
    }

    /** Moves everything that stands in the text; null from {@code move} means that the place is gone. */
    void respot(UnaryOperator<@Nullable Spot> move) {
        margins.replaceAll(it -> new Margin(
                it.id(), orGone(move.apply(it.from())), orGone(move.apply(it.to())), it.remark(), it.lost()));
        marks.replaceAll(it -> new Mark(it.id(), orGone(move.apply(it.at())), it.label(), it.note()));
        recommendations.replaceAll(
                it -> new Passage(it.id(), orGone(move.apply(it.from())), orGone(move.apply(it.to()))));
        queries.replaceAll(it -> it.from() == null || it.to() == null
                ? it
                : new Query(
                        it.id(),
                        it.question(),
                        orGone(move.apply(it.from())),
                        orGone(move.apply(it.to())),
                        it.detail(),
                        it.settled()));
    }

    private static final Spot GONE = new Spot(-1, 0);

    private static Spot orGone(@Nullable Spot spot) {
        return Objects.requireNonNullElse(spot, GONE);
    }

    /** Replaces the text of a piece, and moves what stands in it along with the words. */
    void reword(Piece piece, String words) throws NotPossible {
        Rewording rewording = new Rewording(piece.text(), words);
        put(piece.withText(words));
        respot(spot -> spot.piece() == piece.id() ? new Spot(piece.id(), rewording.moved(spot.offset())) : spot);
    }

    /** Takes a piece out with all that stands in it; a recommendation that only began or ended there keeps the rest. */
    void takeOut(int id) throws NotPossible {
        int index = indexOf(id);
        @Nullable Piece before = index > 0 ? pieces.get(index - 1) : null;
        @Nullable Piece after = index + 1 < pieces.size() ? pieces.get(index + 1) : null;
        recommendations.replaceAll(it -> {
            boolean begins = it.from().piece() == id;
            boolean ends = it.to().piece() == id;
            if (begins == ends) {
                return it;
            }
            if (begins) {
                return after == null ? it : new Passage(it.id(), new Spot(after.id(), 0), it.to());
            }
            return before == null
                    ? it
                    : new Passage(
                            it.id(),
                            it.from(),
                            new Spot(before.id(), before.text().length()));
        });
        respot(spot -> spot.piece() == id ? null : spot);
        pieces.remove(index);
    }

    /** The galley, after taking out what lost its place. */
    Galley galley() {
        Map<Integer, Integer> order = new HashMap<>();
        Set<Integer> notes = new HashSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            order.put(pieces.get(i).id(), i);
            if (pieces.get(i).is(BlockKind.FOOTNOTE)) {
                notes.add(pieces.get(i).id());
            }
        }
        Comparator<Spot> inText = Comparator.<Spot>comparingInt(it -> Objects.requireNonNull(order.get(it.piece())))
                .thenComparingInt(Spot::offset);
        marks.removeIf(it -> !order.containsKey(it.at().piece()));
        marks.replaceAll(it ->
                it.note() != null && !notes.contains(it.note()) ? new Mark(it.id(), it.at(), it.label(), null) : it);
        marks.sort(Comparator.comparing(Mark::at, inText).thenComparingInt(Mark::id));
        recommendations.removeIf(it -> !order.containsKey(it.from().piece())
                || !order.containsKey(it.to().piece())
                || inText.compare(it.from(), it.to()) >= 0);
        recommendations.sort(Comparator.comparing(Passage::from, inText).thenComparingInt(Passage::id));
        queries.removeIf(it -> it.from() != null
                && it.to() != null
                && (!order.containsKey(it.from().piece())
                        || !order.containsKey(it.to().piece())
                        || inText.compare(it.from(), it.to()) > 0));
        queries.sort(Comparator.<Query, Spot>comparing(Query::from, Comparator.nullsFirst(inText))
                .thenComparingInt(Query::id));
        Spot begin = new Spot(pieces.get(0).id(), 0);
        // What somebody said is never thrown away with the words it was said of.
        margins.replaceAll(it -> order.containsKey(it.from().piece())
                        && order.containsKey(it.to().piece())
                        && inText.compare(it.from(), it.to()) <= 0
                ? it
                : new Margin(it.id(), begin, begin, it.remark(), true));
        margins.sort(Comparator.comparing(Margin::from, inText).thenComparingInt(Margin::id));
        return new Galley(metadata, pieces, marks, recommendations, queries, margins, next);
    }
}
