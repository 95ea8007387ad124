package app.yeobaek.recommendation;

import app.yeobaek.web.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that happened to a recommendation. Never changed; the database refuses it too. */
@Entity
@Table(name = "recommendation_change")
@Immutable
class RecommendationChange {
    @Id
    private UUID id;

    @Column(name = "recommendation_id")
    private UUID recommendation;

    @Column(name = "by_id")
    private UUID by;

    private Instant at;
    private String what;

    @Nullable
    private String before;

    @Nullable
    private String after;

    protected RecommendationChange() {}

    RecommendationChange(
            UUID recommendation, UUID by, Instant at, String what, @Nullable String before, @Nullable String after) {
        this.id = Ids.next();
        this.recommendation = recommendation;
        this.by = by;
        this.at = at;
        this.what = what;
        this.before = before;
        this.after = after;
    }

    UUID by() {
        return by;
    }

    View view() {
        return new View(what, by, at, before, after);
    }

    /** A change as the API shows it. */
    @Schema(name = "RecommendationChange", description = "Something that happened to a recommendation")
    record View(
            @Schema(
                            examples = "title",
                            description = "The field that changed, or found, added, split, merged, removed, restored,"
                                    + " passage, carried, evidence, answered, done")
                    String what,
            @Schema(description = "Id of the person who did it") UUID by,
            Instant at,
            @Schema(examples = "조기경보 체계 개편") @Nullable String before,
            @Schema(examples = "조기경보 체계의 전면 개편") @Nullable String after) {}
}
