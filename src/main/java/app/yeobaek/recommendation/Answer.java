package app.yeobaek.recommendation;

import app.yeobaek.web.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the authors say to the verdicts on a recommendation, or to one of them. */
@Entity
class Answer {
    @Id
    private UUID id;

    @Column(name = "round_id")
    private UUID round;

    @Column(name = "recommendation_id")
    private UUID recommendation;

    @Column(name = "verdict_id")
    @Nullable
    private UUID verdict;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String words;

    @Column(name = "by_id")
    private UUID by;

    private Instant at;

    @Column(name = "done_at")
    @Nullable
    private Instant doneAt;

    @Column(name = "done_by")
    @Nullable
    private UUID doneBy;

    @Column(name = "done_note")
    @Nullable
    private String doneNote;

    @Version
    private int version;

    protected Answer() {}

    Answer(
            UUID round,
            UUID recommendation,
            @Nullable UUID verdict,
            Decision decision,
            String words,
            UUID by,
            Instant now) {
        this.id = Ids.next();
        this.round = round;
        this.recommendation = recommendation;
        this.verdict = verdict;
        this.decision = decision;
        this.words = words;
        this.by = by;
        this.at = now;
    }

    void say(Decision newDecision, String newWords, UUID author, Instant now) {
        decision = newDecision;
        words = newWords;
        by = author;
        at = now;
    }

    void done(UUID author, @Nullable String note, Instant now) {
        doneAt = now;
        doneBy = author;
        doneNote = note;
    }

    void undone() {
        doneAt = null;
        doneBy = null;
        doneNote = null;
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

    @Nullable
    UUID verdict() {
        return verdict;
    }

    Decision decision() {
        return decision;
    }

    UUID by() {
        return by;
    }

    int version() {
        return version;
    }

    boolean isDone() {
        return doneAt != null;
    }

    View shown(String byName, List<Contentment.View> contentments) {
        return new View(
                id, version, recommendation, verdict, decision, words, by, byName, at, doneAt, doneNote, contentments);
    }

    /** An answer as the API shows it. */
    @Schema(
            name = "Answer",
            description = "What the authors say to the verdicts on a recommendation, or to one of them")
    record View(
            UUID id,
            @Schema(description = "Grows with every change") int version,
            UUID recommendation,
            @Schema(description = "The verdict it answers; null where it answers all on the recommendation") @Nullable
                    UUID verdict,
            Decision decision,
            @Schema(examples = "지적에 따라 비용 추계를 부록에 더했습니다.") String words,
            @Schema(description = "Id of the person who answered") UUID by,
            @Schema(examples = "정지우") String byName,
            Instant at,
            @Schema(description = "When the brief was changed accordingly; null until then") @Nullable Instant doneAt,
            @Schema(description = "What was changed") @Nullable String doneNote,
            @Schema(description = "Whether reviewers are content with it") List<Contentment.View> contentments) {}
}
