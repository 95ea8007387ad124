package app.yeobaek.recommendation;

import app.yeobaek.web.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Who did what in a round and when; never what they thought of it. */
@Entity
@Table(name = "round_trail")
@Immutable
class TrailEntry {
    /** What people do as reviewers: under anonymity shown by pseudonym and to the day. */
    private static final Set<String> OF_REVIEWERS =
            Set.of("saw", "submitted", "changed", "minority", "content", "read-others");

    @Id
    private UUID id;

    @Column(name = "round_id")
    private UUID round;

    @Column(name = "by_id")
    @Nullable
    private UUID by;

    private Instant at;
    private String act;

    @Column(name = "recommendation_id")
    @Nullable
    private UUID recommendation;

    @Column(name = "person_id")
    @Nullable
    private UUID person;

    @Nullable
    private String detail;

    protected TrailEntry() {}

    TrailEntry(
            UUID round,
            @Nullable UUID by,
            Instant at,
            String act,
            @Nullable UUID recommendation,
            @Nullable UUID person,
            @Nullable String detail) {
        this.id = Ids.next();
        this.round = round;
        this.by = by;
        this.at = at;
        this.act = act;
        this.recommendation = recommendation;
        this.person = person;
        this.detail = detail;
    }

    boolean isOfReviewer() {
        return OF_REVIEWERS.contains(act);
    }

    @Nullable
    UUID by() {
        return by;
    }

    Instant at() {
        return at;
    }

    String act() {
        return act;
    }

    @Nullable
    UUID recommendation() {
        return recommendation;
    }

    @Nullable
    UUID person() {
        return person;
    }

    @Nullable
    String detail() {
        return detail;
    }
}
