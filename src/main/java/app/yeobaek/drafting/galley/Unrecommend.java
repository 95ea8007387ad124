package app.yeobaek.drafting.galley;

import app.yeobaek.drafting.galley.NotPossible.Reason;

/** Says that a passage is no recommendation after all. */
public record Unrecommend(int recommendation) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        if (!proof.recommendations.removeIf(it -> it.id() == recommendation)) {
            throw new NotPossible(Reason.GONE);
        }
    }
}
