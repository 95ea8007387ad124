package app.yeobaek.annotation;

import app.yeobaek.security.Actor;
import app.yeobaek.text.Placement;
import app.yeobaek.text.QuoteSelector;
import app.yeobaek.text.TextRange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one passage of an annotation stands in one revision, by position and by quote, and how sure that is. Where it is not
 * sure, the quote is that of the last sure place, in the revision that is its origin.
 */
@Entity
@IdClass(Anchor.Key.class)
public class Anchor {
    @Id
    @Column(name = "annotation_id")
    private UUID annotation;

    @Id
    @Column(name = "revision_id")
    private UUID revision;

    @Id
    private int ordinal;

    @Column(name = "start_offset")
    @Nullable
    private Integer start;

    @Column(name = "end_offset")
    @Nullable
    private Integer end;

    private String exact;
    private String prefix;
    private String suffix;

    @Column(name = "certainty")
    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Column(name = "origin_id")
    @Nullable
    private UUID origin;

    @Nullable
    private String candidates;

    @Column(name = "placed_by")
    @Nullable
    private UUID placedBy;

    @Column(name = "placed_at")
    @Nullable
    private Instant placedAt;

    protected Anchor() {}

    private Anchor(Key key, QuoteSelector quote) {
        this.annotation = key.annotation();
        this.revision = key.revision();
        this.ordinal = key.ordinal();
        this.exact = quote.exact();
        this.prefix = quote.prefix();
        this.suffix = quote.suffix();
        this.standing = Standing.EXACT;
    }

    /** Where a passage is marked. */
    Anchor(Annotation annotation, UUID revision, int ordinal, TextRange range, QuoteSelector quote) {
        this(new Key(annotation.id(), revision, ordinal), quote);
        stand(range);
    }

    /**
     * Where the passage of an anchor stands in another revision.
     *
     * @param sure the anchor of its last sure place, which {@code placement} is about
     * @param text of the other revision
     */
    static Anchor carried(Anchor sure, Placement placement, UUID revision, String text) {
        @Nullable TextRange range = placement.range();
        boolean found = placement.certainty().isSure();
        Anchor anchor = new Anchor(
                new Key(sure.annotation, revision, sure.ordinal),
                found && range != null ? QuoteSelector.of(text, range) : sure.quote());
        anchor.standing = Standing.of(placement.certainty());
        anchor.stand(range);
        if (!found) {
            anchor.origin = sure.revision;
            anchor.candidates = Candidates.write(placement.candidates());
        }
        return anchor;
    }

    /** The anchor of a passage that a person has said to be gone, in another revision. */
    static Anchor stillGone(Anchor gone, UUID revision) {
        Anchor anchor = new Anchor(new Key(gone.annotation, revision, gone.ordinal), gone.quote());
        anchor.standing = Standing.GONE;
        anchor.origin = gone.origin;
        anchor.placedBy = gone.placedBy;
        anchor.placedAt = gone.placedAt;
        return anchor;
    }

    /** Stands where a person says. */
    void putBack(TextRange range, QuoteSelector quote, Actor actor, Instant now) {
        stand(range);
        exact = quote.exact();
        prefix = quote.prefix();
        suffix = quote.suffix();
        standing = Standing.PLACED;
        origin = null;
        candidates = null;
        placedBy = actor.id();
        placedAt = now;
    }

    /** Stands nowhere any more, as a person says. */
    void giveUp(Actor actor, Instant now) {
        // Where it stood surely in this revision, that is where it was last.
        origin = origin == null ? revision : origin;
        standing = Standing.GONE;
        stand(null);
        candidates = null;
        placedBy = actor.id();
        placedAt = now;
    }

    private void stand(@Nullable TextRange range) {
        start = range == null ? null : range.start();
        end = range == null ? null : range.end();
    }

    /** Its passage, if it has a place here. */
    Stream<Passage> passage() {
        return start == null || end == null
                ? Stream.empty()
                : Stream.of(new Passage(start, end, exact, prefix, suffix, Passage.told(standing)));
    }

    /** Its place here, if it has one. */
    Optional<TextRange> range() {
        return start == null || end == null ? Optional.empty() : Optional.of(new TextRange(start, end));
    }

    /** Its words and what stands around them: here, or at its last sure place. */
    QuoteSelector quote() {
        return new QuoteSelector(exact, prefix, suffix);
    }

    List<Placement.Candidate> candidates() {
        return Candidates.read(candidates);
    }

    UUID annotation() {
        return annotation;
    }

    UUID revision() {
        return revision;
    }

    int ordinal() {
        return ordinal;
    }

    Standing standing() {
        return standing;
    }

    @Nullable
    UUID origin() {
        return origin;
    }

    @Nullable
    UUID placedBy() {
        return placedBy;
    }

    @Nullable
    Instant placedAt() {
        return placedAt;
    }

    /** The n-th passage of an annotation in a revision. */
    public record Key(UUID annotation, UUID revision, int ordinal) implements Serializable {}
}
