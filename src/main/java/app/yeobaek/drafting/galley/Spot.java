package app.yeobaek.drafting.galley;

/**
 * A place in a galley.
 *
 * @param piece the piece
 * @param offset in its text, in UTF-16 code units, from 0 to the length of the text
 */
public record Spot(int piece, int offset) {
    /** The place {@code by} code units further on in the same piece. */
    Spot moved(int by) {
        return new Spot(piece, offset + by);
    }
}
