package app.yeobaek.recommendation;

import app.yeobaek.discussion.Discussions;
import app.yeobaek.security.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a brief proposes to do. Where it stands in the text is told by its {@link RecommendationPassage}s. */
@Entity
public class Recommendation {
    @Id
    private UUID id;

    @Column(name = "brief_id")
    private UUID brief;

    private int number;
    private int position;

    @Nullable
    private String heading;

    private String title;

    @Nullable
    private String addressee;

    @Column(name = "time_frame")
    @Nullable
    private String timeFrame;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "split_from")
    @Nullable
    private UUID splitFrom;

    @Column(name = "merged_into")
    @Nullable
    private UUID mergedInto;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "removed_at")
    @Nullable
    private Instant removedAt;

    @Version
    private int version;

    protected Recommendation() {}

    Recommendation(UUID id, UUID brief, int number, int position, Particulars particulars, UUID by, Instant now) {
        this.id = id;
        this.brief = brief;
        this.number = number;
        this.position = position;
        this.title = particulars.title();
        this.heading = particulars.heading();
        this.addressee = particulars.addressee();
        this.timeFrame = particulars.timeFrame();
        this.status = Status.PROPOSED;
        this.createdBy = by;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** What an editor says of a recommendation besides its passage; what is not known is null. */
    record Particulars(
            String title, @Nullable String heading, @Nullable String addressee, @Nullable String timeFrame) {}

    Particulars particulars() {
        return new Particulars(title, heading, addressee, timeFrame);
    }

    void describe(Particulars said, Instant now) {
        title = said.title();
        heading = said.heading();
        addressee = said.addressee();
        timeFrame = said.timeFrame();
        updatedAt = now;
    }

    void turnTo(Status next, Instant now) {
        status = next;
        updatedAt = now;
    }

    void call(int newNumber, Instant now) {
        number = newNumber;
        updatedAt = now;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    void cameFrom(Recommendation whole) {
        splitFrom = whole.id;
    }

    void mergeInto(Recommendation other, Instant now) {
        mergedInto = other.id;
        removedAt = now;
        updatedAt = now;
    }

    void remove(Instant now) {
        if (removedAt == null) {
            removedAt = now;
            updatedAt = now;
        }
    }

    void restore(int freeNumber, Instant now) {
        removedAt = null;
        mergedInto = null;
        number = freeNumber;
        updatedAt = now;
    }

    /** Something else about it changed, such as its passage or evidence: whoever edits must read again. */
    void touch(Instant now) {
        updatedAt = now;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    /** What its thread must know of it. */
    Discussions.Subject subject(Actor speaker) {
        return new Discussions.Subject(id, brief, speaker.id(), null);
    }

    UUID id() {
        return id;
    }

    UUID brief() {
        return brief;
    }

    int number() {
        return number;
    }

    int position() {
        return position;
    }

    String title() {
        return title;
    }

    @Nullable
    String heading() {
        return heading;
    }

    Status status() {
        return status;
    }

    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    @Nullable
    UUID splitFrom() {
        return splitFrom;
    }

    int version() {
        return version;
    }
}
