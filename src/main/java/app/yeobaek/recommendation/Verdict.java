package app.yeobaek.recommendation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer submitted on a recommendation, with the text they judged. Never changed: another one with a higher sequence
 * takes its place, and the database refuses everything else.
 */
@Entity
@Immutable
class Verdict {
    @Id
    private UUID id;

    private UUID request;

    @Column(name = "round_id")
    private UUID round;

    @Column(name = "recommendation_id")
    private UUID recommendation;

    @Column(name = "reviewer_id")
    private UUID reviewer;

    private int sequence;

    @Enumerated(EnumType.STRING)
    private Choice choice;

    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private String scores;

    @Nullable
    private String wording;

    @Nullable
    private String note;

    @Nullable
    private String why;

    @Column(name = "judged_revision")
    private UUID judgedRevision;

    @Column(name = "judged_text")
    private String judgedText;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    protected Verdict() {}

    /** What a verdict is about and whose it is. */
    record Place(UUID round, UUID recommendation, UUID reviewer) {}

    /** The text that was judged. */
    record Judged(UUID revision, String text) {}

    Verdict(UUID request, Place place, int sequence, Choice choice, Opinion opinion, Judged judged, Instant now) {
        // At random, for an id in order of time would tell when somebody was at work.
        this.id = UUID.randomUUID();
        this.request = request;
        this.round = place.round();
        this.recommendation = place.recommendation();
        this.reviewer = place.reviewer();
        this.sequence = sequence;
        this.choice = choice;
        this.reason = opinion.reason() == null ? "" : opinion.reason();
        this.scores = StoredJson.of(opinion.scores() == null ? Map.of() : opinion.scores());
        this.wording = opinion.wording();
        this.note = opinion.note();
        this.why = sequence == 1 ? null : opinion.why();
        this.judgedRevision = judged.revision();
        this.judgedText = judged.text();
        this.submittedAt = now;
    }

    Map<String, Integer> scores() {
        return StoredJson.read(scores, new TypeReference<Map<String, Integer>>() {});
    }

    boolean isBy(UUID person) {
        return reviewer.equals(person);
    }

    /** The request that submitted it, by which a repeat is known. */
    UUID request() {
        return request;
    }

    UUID id() {
        return id;
    }

    UUID round() {
        return round;
    }

    UUID recommendation() {
        return recommendation;
    }

    UUID reviewer() {
        return reviewer;
    }

    int sequence() {
        return sequence;
    }

    Choice choice() {
        return choice;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String wording() {
        return wording;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    String why() {
        return why;
    }

    UUID judgedRevision() {
        return judgedRevision;
    }

    String judgedText() {
        return judgedText;
    }

    Instant submittedAt() {
        return submittedAt;
    }
}
