package app.yeobaek.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody is asked for verdicts in a round, and under which number where names are not shown. */
@Entity
@Table(name = "round_reviewer")
@IdClass(RoundReviewer.Key.class)
class RoundReviewer {
    @Id
    @Column(name = "round_id")
    private UUID round;

    @Id
    @Column(name = "person_id")
    private UUID person;

    private int pseudonym;

    @Column(name = "extended_to")
    @Nullable
    private Instant extendedTo;

    @Column(name = "seen_at")
    @Nullable
    private Instant seenAt;

    @Column(name = "left_at")
    @Nullable
    private Instant leftAt;

    protected RoundReviewer() {}

    RoundReviewer(UUID round, UUID person, int pseudonym) {
        this.round = round;
        this.person = person;
        this.pseudonym = pseudonym;
    }

    void extendTo(@Nullable Instant instant) {
        extendedTo = instant;
    }

    /** Notes that they have seen what is asked of them; true the first time. */
    boolean sees(Instant now) {
        boolean first = seenAt == null;
        if (first) {
            seenAt = now;
        }
        return first;
    }

    void leave(Instant now) {
        leftAt = now;
    }

    void comeBack() {
        leftAt = null;
    }

    /** Until when verdicts are taken from them. */
    Instant deadline(Instant general) {
        return extendedTo != null && extendedTo.isAfter(general) ? extendedTo : general;
    }

    boolean isAsked() {
        return leftAt == null;
    }

    UUID person() {
        return person;
    }

    int pseudonym() {
        return pseudonym;
    }

    @Nullable
    Instant extendedTo() {
        return extendedTo;
    }

    /** One person in one round. */
    record Key(UUID round, UUID person) implements Serializable {}
}
