package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.drafting.galley.NotPossible.Reason;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes two pieces of one. An outline marker at the beginning of the second becomes its marker; else it has the bullet of
 * the first, but not its number.
 */
public record Split(int piece, int offset) implements Edit {
    private static final Set<BlockKind> KEEP_KIND = EnumSet.of(
            BlockKind.PARAGRAPH,
            BlockKind.ITEM,
            BlockKind.NOTE,
            BlockKind.MASTHEAD,
            BlockKind.CONTENTS,
            BlockKind.PULL_QUOTE);

    @Override
    public void on(Proof proof) throws NotPossible {
        Piece whole = proof.piece(piece);
        if (whole.is(BlockKind.CELL)) {
            throw new NotPossible(Reason.KIND);
        }
        String text = whole.text();
        proof.checked(new Spot(piece, offset));
        String left = text.substring(0, offset).stripTrailing();
        String right = text.substring(offset).stripLeading();
        if (left.isEmpty() || right.isEmpty()) {
            throw new NotPossible(Reason.EMPTY);
        }
        if (proof.pieces.size() >= Galley.MOST_PIECES) {
            throw new NotPossible(Reason.TOO_LONG);
        }
        @Nullable String marker = Words.leadingMarker(right);
        int taken = marker == null ? 0 : marker.length();
        int begin = text.length() - right.length() + taken;
        Piece second = second(proof.name(), whole, right.substring(taken), marker);
        proof.put(whole.withText(left));
        proof.pieces.add(proof.indexOf(piece) + 1, second);
        proof.respot(spot -> {
            if (spot.piece() != piece) {
                return spot;
            }
            return spot.offset() <= left.length() ? spot : new Spot(second.id(), Math.max(0, spot.offset() - begin));
        });
    }

    private static Piece second(int id, Piece whole, String text, @Nullable String marker) {
        if (marker != null) {
            String sign = marker.strip();
            BlockKind kind = sign.equals("※") ? BlockKind.NOTE : BlockKind.ITEM;
            return new Piece(id, kind, Math.max(1, whole.level()), sign, null, null, whole.frames(), text);
        }
        boolean same = KEEP_KIND.contains(whole.kind());
        return new Piece(
                id,
                same ? whole.kind() : BlockKind.PARAGRAPH,
                same ? whole.level() : 0,
                same && !Shape.counts(whole.marker()) ? whole.marker() : null,
                null,
                null,
                whole.frames(),
                text);
    }
}
