package app.yeobaek.discussion;

import app.yeobaek.security.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one thing. It has the identity of the thing, and an audience: the team of its brief, or one person.
 */
@Entity
@SuppressWarnings("JavaLangClash") // The field's word for it; nothing here deals with threads of execution.
public class Thread {
    @Id
    private UUID id;

    @Column(name = "brief_id")
    private UUID brief;

    @Nullable
    private UUID audience;

    @Column(name = "begun_by")
    private UUID begunBy;

    @Column(name = "resolved_by")
    @Nullable
    private UUID resolvedBy;

    @Column(name = "resolved_at")
    @Nullable
    private Instant resolvedAt;

    @Version
    private int version;

    protected Thread() {}

    Thread(Discussions.Subject subject) {
        this.id = subject.id();
        this.brief = subject.brief();
        this.audience = subject.audience();
        this.begunBy = subject.begunBy();
    }

    /** Whether this person began it: marked the passage, raised the point. */
    boolean wasBegunBy(Actor actor) {
        return begunBy.equals(actor.id());
    }

    /** Says that it is settled; who said so first stays. */
    void resolve(Actor actor, Instant now) {
        if (isOpen()) {
            resolvedBy = actor.id();
            resolvedAt = now;
        }
    }

    /** Takes back that it is settled. */
    void reopen() {
        resolvedBy = null;
        resolvedAt = null;
    }

    /** Gives it another audience: the team (null) or one person. */
    void turnTo(@Nullable UUID audience) {
        this.audience = audience;
    }

    /** Whether it is not settled yet. */
    public boolean isOpen() {
        return resolvedAt == null;
    }

    /** Whether a person of the team may know of it. */
    boolean isFor(Actor actor) {
        return audience == null || audience.equals(actor.id());
    }

    /** The identity of the thing it is about. */
    public UUID id() {
        return id;
    }

    UUID brief() {
        return brief;
    }

    @Nullable
    UUID audience() {
        return audience;
    }

    @Nullable
    UUID resolvedBy() {
        return resolvedBy;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    int version() {
        return version;
    }
}
