package app.yeobaek.drafting.galley;

import app.yeobaek.drafting.galley.NotPossible.Reason;

/** Makes a new piece begin at a doubtful line break. */
public record BreakHere(int query) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        Query found = Settle.of(proof, query);
        if (found.from() == null) {
            throw new NotPossible(Reason.KIND);
        }
        Spot from = found.from();
        proof.queries.removeIf(it -> it.id() == query);
        new Split(from.piece(), from.offset()).on(proof);
    }
}
