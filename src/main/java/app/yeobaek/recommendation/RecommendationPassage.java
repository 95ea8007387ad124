package app.yeobaek.recommendation;

import app.yeobaek.text.Certainty;
import app.yeobaek.text.QuoteSelector;
import app.yeobaek.text.TextRange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;

/** Where one passage of a recommendation stands in one revision, by position and by quote. */
@Entity
@Table(name = "recommendation_passage")
@IdClass(RecommendationPassage.Key.class)
class RecommendationPassage {
    @Id
    @Column(name = "recommendation_id")
    private UUID recommendation;

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

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    protected RecommendationPassage() {}

    RecommendationPassage(
            UUID recommendation,
            UUID revision,
            int ordinal,
            TextRange range,
            QuoteSelector quote,
            Certainty certainty) {
        this.recommendation = recommendation;
        this.revision = revision;
        this.ordinal = ordinal;
        this.start = range.start();
        this.end = range.end();
        this.exact = quote.exact();
        this.prefix = quote.prefix();
        this.suffix = quote.suffix();
        this.certainty = certainty;
    }

    UUID recommendation() {
        return recommendation;
    }

    UUID revision() {
        return revision;
    }

    int ordinal() {
        return ordinal;
    }

    TextRange range() {
        return new TextRange(start, end);
    }

    QuoteSelector quote() {
        return new QuoteSelector(exact, prefix, suffix);
    }

    Certainty certainty() {
        return certainty;
    }

    PassageView view() {
        return new PassageView(start, end, exact, certainty.name().toLowerCase(Locale.ROOT));
    }

    /** The n-th passage of a recommendation in a revision. */
    record Key(UUID recommendation, UUID revision, int ordinal) implements Serializable {}
}
