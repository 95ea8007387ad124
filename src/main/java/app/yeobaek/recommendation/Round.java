package app.yeobaek.recommendation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A round of review: some reviewers are asked for verdicts on some recommendations of a revision until a deadline. */
@Entity
@Table(name = "review_round")
public class Round {
    @Id
    private UUID id;

    @Column(name = "brief_id")
    private UUID brief;

    @Column(name = "revision_id")
    private UUID revision;

    private int number;
    private String title;
    private String instructions;
    private Instant deadline;
    private String zone;

    @Enumerated(EnumType.STRING)
    private Blindness blindness;

    private boolean anonymous;

    @JdbcTypeCode(SqlTypes.JSON)
    private String criteria;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    @Nullable
    private Instant closedAt;

    @Version
    private int version;

    protected Round() {}

    Round(UUID id, UUID brief, UUID revision, int number, Terms terms, List<Criterion> criteria, UUID by, Instant now) {
        this.id = id;
        this.brief = brief;
        this.revision = revision;
        this.number = number;
        this.title = terms.title();
        this.instructions = terms.instructions();
        this.deadline = terms.deadline();
        this.zone = terms.zone().getId();
        this.blindness = terms.blindness();
        this.anonymous = terms.anonymous();
        this.criteria = StoredJson.of(criteria);
        this.openedBy = by;
        this.openedAt = now;
    }

    /** What reviewers are told when they are asked. */
    record Terms(
            String title, String instructions, Instant deadline, ZoneId zone, Blindness blindness, boolean anonymous) {}

    void retitle(String newTitle, String newInstructions) {
        title = newTitle;
        instructions = newInstructions;
    }

    void postpone(Instant newDeadline, ZoneId newZone) {
        deadline = newDeadline;
        zone = newZone.getId();
    }

    void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
    }

    void reopen(Instant newDeadline, ZoneId newZone) {
        closedAt = null;
        postpone(newDeadline, newZone);
    }

    /** Whether verdicts are no longer taken from anybody: it was closed, or the last deadline has passed. */
    boolean isClosed(Instant now, Instant lastDeadline) {
        return closedAt != null || !now.isBefore(lastDeadline);
    }

    List<Criterion> criteria() {
        return StoredJson.read(criteria, new TypeReference<List<Criterion>>() {});
    }

    UUID id() {
        return id;
    }

    UUID brief() {
        return brief;
    }

    UUID revision() {
        return revision;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    String instructions() {
        return instructions;
    }

    Instant deadline() {
        return deadline;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    Blindness blindness() {
        return blindness;
    }

    boolean isAnonymous() {
        return anonymous;
    }

    UUID openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    int version() {
        return version;
    }
}
