package app.yeobaek.annotation;

import app.yeobaek.text.QuoteSelector;
import app.yeobaek.text.TextRange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Where one passage of an annotation stands in one revision, by position and by quote. */
@Entity
@Immutable
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
    private int start;

    @Column(name = "end_offset")
    private int end;

    private String exact;
    private String prefix;
    private String suffix;

    protected Anchor() {}

    Anchor(Annotation annotation, UUID revision, int ordinal, TextRange range, QuoteSelector quote) {
        this.annotation = annotation.id();
        this.revision = revision;
        this.ordinal = ordinal;
        this.start = range.start();
        this.end = range.end();
        this.exact = quote.exact();
        this.prefix = quote.prefix();
        this.suffix = quote.suffix();
    }

    Passage passage() {
        return new Passage(start, end, exact, prefix, suffix);
    }

    /** The n-th passage of an annotation in a revision. */
    public record Key(UUID annotation, UUID revision, int ordinal) implements Serializable {}
}
