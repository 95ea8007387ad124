package app.yeobaek.recommendation;

import app.yeobaek.security.Actor;
import app.yeobaek.text.QuoteSelector;
import app.yeobaek.text.TextRange;
import app.yeobaek.web.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A passage of a brief of the same team that supports or contradicts a recommendation; it keeps the words it was made on. */
@Entity
@Immutable
class Evidence {
    @Id
    private UUID id;

    @Column(name = "recommendation_id")
    private UUID recommendation;

    @Column(name = "brief_id")
    private UUID brief;

    @Column(name = "revision_id")
    private UUID revision;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Column(name = "start_offset")
    private int start;

    @Column(name = "end_offset")
    private int end;

    private String exact;
    private String prefix;
    private String suffix;

    @Nullable
    private String note;

    @Column(name = "by_id")
    private UUID by;

    private Instant at;

    protected Evidence() {}

    Evidence(
            Recommendation recommendation,
            UUID brief,
            UUID revision,
            Relation relation,
            TextRange range,
            QuoteSelector quote,
            @Nullable String note,
            Actor by,
            Instant now) {
        this.id = Ids.next();
        this.recommendation = recommendation.id();
        this.brief = brief;
        this.revision = revision;
        this.relation = relation;
        this.start = range.start();
        this.end = range.end();
        this.exact = quote.exact();
        this.prefix = quote.prefix();
        this.suffix = quote.suffix();
        this.note = note;
        this.by = by.id();
        this.at = now;
    }

    UUID recommendation() {
        return recommendation;
    }

    UUID by() {
        return by;
    }

    String exact() {
        return exact;
    }

    /** Its words with what stood around them, by which it is found again. */
    QuoteSelector quote() {
        return new QuoteSelector(exact, prefix, suffix);
    }

    View view() {
        return new View(id, relation, brief, revision, start, end, exact, note, by, at);
    }

    /** A link as the API shows it. */
    @Schema(name = "Evidence", description = "A passage that supports or contradicts a recommendation")
    record View(
            UUID id,
            Relation relation,
            @Schema(description = "The brief whose passage it is") UUID brief,
            @Schema(description = "The revision that the positions count in") UUID revision,
            @Schema(examples = "120") int start,
            @Schema(examples = "134") int end,
            @Schema(examples = "수입의 팔 할이 한 나라에 몰려 있다.") String exact,
            @Schema(examples = "조사 결과가 제언의 전제와 맞는다.") @Nullable String note,
            @Schema(description = "Id of the person who linked it") UUID by,
            Instant at) {}
}
