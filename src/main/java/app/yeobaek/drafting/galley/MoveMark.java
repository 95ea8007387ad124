package app.yeobaek.drafting.galley;

/** Puts a footnote mark elsewhere. */
public record MoveMark(int mark, int piece, int offset) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        TieMark.of(proof, mark);
        Spot spot = proof.checked(new Spot(piece, offset));
        proof.marks.replaceAll(it -> it.id() == mark ? new Mark(it.id(), spot, it.label(), it.note()) : it);
    }
}
