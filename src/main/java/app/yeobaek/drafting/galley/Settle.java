package app.yeobaek.drafting.galley;

import app.yeobaek.drafting.galley.NotPossible.Reason;

/** A person has looked at a doubt and leaves everything as it is, or takes that back. */
public record Settle(int query, boolean settled) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        of(proof, query);
        proof.queries.replaceAll(it -> it.id() == query ? it.settled(settled) : it);
    }

    static Query of(Proof proof, int id) throws NotPossible {
        for (Query query : proof.queries) {
            if (query.id() == id) {
                return query;
            }
        }
        throw new NotPossible(Reason.GONE);
    }
}
