package app.yeobaek.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** What a reviewer wants to stand in the report although the others decided otherwise. */
@Entity
@Table(name = "minority_opinion")
@Immutable
class MinorityOpinion {
    @Id
    private UUID id;

    @Column(name = "round_id")
    private UUID round;

    @Column(name = "recommendation_id")
    private UUID recommendation;

    @Column(name = "reviewer_id")
    private UUID reviewer;

    private String words;
    private Instant at;

    protected MinorityOpinion() {}

    MinorityOpinion(Verdict.Place place, String words, Instant now) {
        this.id = UUID.randomUUID();
        this.round = place.round();
        this.recommendation = place.recommendation();
        this.reviewer = place.reviewer();
        this.words = words;
        this.at = now;
    }

    boolean isBy(UUID person) {
        return reviewer.equals(person);
    }

    UUID recommendation() {
        return recommendation;
    }

    UUID reviewer() {
        return reviewer;
    }

    View shown(Sight sight) {
        return new View(id, recommendation, sight.key(reviewer), words, sight.time(reviewer, at));
    }

    /** A minority opinion as the API shows it. */
    @Schema(name = "MinorityOpinion")
    record View(
            UUID id,
            UUID recommendation,
            @Schema(examples = "p37", description = "The key of the reviewer") String reviewer,
            @Schema(examples = "비용 추계가 없어 찬성할 수 없었음을 남깁니다.") String words,
            @Schema(description = "Where names are not shown, only the day") Instant at) {}
}
