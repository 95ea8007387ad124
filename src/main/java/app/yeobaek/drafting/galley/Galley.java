package app.yeobaek.drafting.galley;

import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Metadata;
import app.yeobaek.importing.Doubt;
import app.yeobaek.text.TextRange;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * A text on the composing table: its pieces in order, and what stands in them. Never changed; {@link #after} gives the
 * galley that an edit makes of it.
 *
 * @param pieces all pieces in text order, at least one
 * @param marks the footnote marks in text order
 * @param recommendations passages proposed as policy recommendations, in text order
 * @param queries what a person should look at, in text order, those about the whole brief first
 * @param margins remarks that came with the file, in text order
 * @param next the name that the next new thing gets; names are never given twice
 */
public record Galley(
        Metadata metadata,
        List<Piece> pieces,
        List<Mark> marks,
        List<Passage> recommendations,
        List<Query> queries,
        List<Margin> margins,
        int next) {
    /** Most code units of all pieces together. */
    public static final int MOST_CHARACTERS = 2_500_000;

    /** Most pieces. */
    public static final int MOST_PIECES = 60_000;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    public Galley {
        pieces = List.copyOf(pieces);
        marks = List.copyOf(marks);
        recommendations = List.copyOf(recommendations);
        queries = List.copyOf(queries);
        margins = List.copyOf(margins);
    }

    /** The galley of a manuscript and of what the importer was unsure of. */
    public static Galley of(Manuscript manuscript, List<Doubt> doubts) {
        return of(manuscript, doubts, List.of());
    }

    /** The same with the passages of remarks that came with the file. */
    public static Galley of(Manuscript manuscript, List<Doubt> doubts, List<TextRange> remarks) {
        return new TakingApart(manuscript).galley(doubts, remarks);
    }

    /** The manuscript that this galley is, as it would be published. */
    public Manuscript manuscript() {
        return new PuttingTogether(this).manuscript();
    }

    /**
     * The galley that an edit makes of this one.
     *
     * @throws NotPossible if the edit names what is not there, or would leave something that no brief can be
     */
    public Galley after(Edit edit) throws NotPossible {
        Proof proof = new Proof(this);
        edit.on(proof);
        return proof.galley();
    }

    /** How many queries nobody has looked at. */
    public int open() {
        return (int) queries.stream().filter(it -> !it.settled()).count();
    }

    /** The form in which a galley is stored. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of plain values are JSON", e);
        }
    }

    /** Reads the stored form. */
    public static Galley fromJson(String json) {
        try {
            return JSON.readValue(json, Galley.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored galley cannot be read", e);
        }
    }
}
