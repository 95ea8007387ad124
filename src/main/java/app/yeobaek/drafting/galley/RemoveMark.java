package app.yeobaek.drafting.galley;

/** Takes a footnote mark away; with {@code restore} its label becomes text again, for a number that was no mark. */
public record RemoveMark(int mark, boolean restore) implements Edit {
    @Override
    public void on(Proof proof) throws NotPossible {
        Mark found = TieMark.of(proof, mark);
        proof.marks.removeIf(it -> it.id() == mark);
        proof.queries.removeIf(
                it -> it.question().equals(Query.FOOTNOTE) && found.at().equals(it.from()));
        if (restore) {
            Piece piece = proof.piece(found.at().piece());
            int offset = found.at().offset();
            String left = piece.text().substring(0, offset);
            proof.reword(piece, Merge.joined(left, found.label(), piece.text().substring(offset)));
        }
    }
}
