package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.drafting.galley.NotPossible.Reason;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what a piece is. What is left out stays as it is, as far as it fits the kind.
 *
 * @param kind the new kind; no container, no cell
 * @param level of a heading, item or note, from 1 to 6
 * @param marker of an item or note; empty for none
 * @param label of a footnote; empty for none
 */
public record Shape(
        int piece, @Nullable BlockKind kind, @Nullable Integer level, @Nullable String marker, @Nullable String label)
        implements Edit {
    static final int DEEPEST = 6;

    /** A marker that counts says something: where it cannot stand apart it becomes part of the text. */
    private static final Pattern COUNTING = Pattern.compile(".*[\\p{L}\\p{N}].*");

    @Override
    public void on(Proof proof) throws NotPossible {
        Piece before = proof.piece(piece);
        BlockKind wanted = kind == null ? before.kind() : kind;
        if (wanted.isContainer() || wanted == BlockKind.CELL || before.is(BlockKind.CELL)) {
            throw new NotPossible(Reason.KIND);
        }
        boolean marked = wanted == BlockKind.ITEM || wanted == BlockKind.NOTE;
        @Nullable String sign = before.marker();
        if (marker != null && marked) {
            sign = Words.label(marker);
        }
        Piece now = before;
        if (!marked && sign != null) {
            if (counts(sign)) {
                proof.reword(before, Merge.joined(sign, " ", before.text()));
                now = proof.piece(piece);
            }
            sign = null;
        }
        @Nullable
        String name = wanted == BlockKind.FOOTNOTE ? (label == null ? before.label() : Words.label(label)) : null;
        proof.put(new Piece(now.id(), wanted, level(before, wanted), sign, name, null, now.frames(), now.text()));
        if (wanted == BlockKind.FOOTNOTE && name != null) {
            tie(proof, name);
        }
    }

    static boolean counts(@Nullable String sign) {
        return sign != null && COUNTING.matcher(sign).matches();
    }

    private int level(Piece before, BlockKind wanted) throws NotPossible {
        if (wanted != BlockKind.HEADING && wanted != BlockKind.ITEM && wanted != BlockKind.NOTE) {
            return 0;
        }
        int depth = level == null ? Math.max(1, before.level()) : level;
        if (depth < 1 || depth > DEEPEST) {
            throw new NotPossible(Reason.VALUE);
        }
        return depth;
    }

    /** A footnote that gets its number takes the marks that were waiting for it. */
    private void tie(Proof proof, String name) {
        List<Mark> waiting = proof.marks.stream()
                .filter(it -> it.note() == null && it.label().equals(name))
                .toList();
        for (Mark mark : waiting) {
            proof.marks.replaceAll(it -> it.id() == mark.id() ? new Mark(it.id(), it.at(), it.label(), piece) : it);
            proof.queries.replaceAll(it -> it.question().equals(Query.FOOTNOTE) && Objects.equals(it.from(), mark.at())
                    ? it.settled(true)
                    : it);
        }
    }
}
