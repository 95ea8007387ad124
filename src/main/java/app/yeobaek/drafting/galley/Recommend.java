package app.yeobaek.drafting.galley;

import app.yeobaek.drafting.galley.NotPossible.Reason;
import org.jspecify.annotations.Nullable;

/** Says that a passage is a policy recommendation. One that it overlaps becomes part of it. */
public record Recommend(@Nullable Spot from, @Nullable Spot to) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        Spot first = proof.checked(from);
        Spot last = proof.checked(to);
        if (order(proof, first, last) >= 0) {
            throw new NotPossible(Reason.EMPTY);
        }
        Spot begin = first;
        Spot end = last;
        for (Passage it : new java.util.ArrayList<>(proof.recommendations)) {
            if (order(proof, it.from(), last) < 0 && order(proof, first, it.to()) < 0) {
                begin = order(proof, it.from(), begin) < 0 ? it.from() : begin;
                end = order(proof, it.to(), end) > 0 ? it.to() : end;
                proof.recommendations.remove(it);
            }
        }
        proof.recommendations.add(new Passage(proof.name(), begin, end));
    }

    private static int order(Proof proof, Spot one, Spot other) throws NotPossible {
        int pieces = Integer.compare(proof.indexOf(one.piece()), proof.indexOf(other.piece()));
        return pieces != 0 ? pieces : Integer.compare(one.offset(), other.offset());
    }
}
