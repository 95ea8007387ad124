package app.yeobaek.recommendation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a reviewer is writing; nobody else ever sees it. */
@Entity
@Table(name = "verdict_draft")
@IdClass(VerdictDraft.Key.class)
class VerdictDraft {
    @Id
    @Column(name = "round_id")
    private UUID round;

    @Id
    @Column(name = "recommendation_id")
    private UUID recommendation;

    @Id
    @Column(name = "reviewer_id")
    private UUID reviewer;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected VerdictDraft() {}

    VerdictDraft(Verdict.Place place, Opinion opinion, Instant now) {
        this.round = place.round();
        this.recommendation = place.recommendation();
        this.reviewer = place.reviewer();
        this.content = StoredJson.of(opinion);
        this.updatedAt = now;
    }

    void say(Opinion opinion, Instant now) {
        content = StoredJson.of(opinion);
        updatedAt = now;
    }

    Opinion opinion() {
        return StoredJson.read(content, new TypeReference<Opinion>() {}).cleaned();
    }

    UUID recommendation() {
        return recommendation;
    }

    int version() {
        return version;
    }

    View view() {
        return new View(recommendation, version, opinion(), updatedAt);
    }

    /** A draft as its writer gets it back. */
    @Schema(name = "VerdictDraft", description = "What one is writing; nobody else ever sees it")
    record View(
            UUID recommendation,
            @Schema(description = "Grows with every saving; also the ETag") int version,
            Opinion opinion,
            Instant updatedAt) {}

    /** One draft of one reviewer on one recommendation of a round. */
    record Key(UUID round, UUID recommendation, UUID reviewer) implements Serializable {}
}
