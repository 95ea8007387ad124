package app.yeobaek.discussion;

import app.yeobaek.security.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
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

    /** Why it was settled; wanted of everyone but the one who raised it. */
    @Nullable
    private String reason;

    private boolean question;

    @Column(name = "answered_by")
    @Nullable
    private UUID answeredBy;

    @Column(name = "answered_at")
    @Nullable
    private Instant answeredAt;

    @Nullable
    private UUID assignee;

    @Column(name = "assigned_by")
    @Nullable
    private UUID assignedBy;

    @Nullable
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Condition condition;

    @Column(name = "recheck_before")
    @Nullable
    private UUID recheckBefore;

    @Column(name = "recheck_after")
    @Nullable
    private UUID recheckAfter;

    @Column(name = "recheck_by")
    @Nullable
    private UUID recheckBy;

    @Column(name = "recheck_at")
    @Nullable
    private Instant recheckAt;

    @Version
    private int version;

    protected Thread() {}

    Thread(Discussions.Subject subject) {
        this.id = subject.id();
        this.brief = subject.brief();
        this.audience = subject.audience();
        this.begunBy = subject.begunBy();
        this.question = subject.asks();
    }

    /** Whether this person began it: marked the passage, raised the point. */
    boolean wasBegunBy(Actor actor) {
        return begunBy.equals(actor.id());
    }

    /** Says that it is settled; who said so first stays. */
    void resolve(Actor actor, @Nullable String why, Instant now) {
        if (isOpen()) {
            resolvedBy = actor.id();
            resolvedAt = now;
            reason = why;
            forgetRecheck();
        }
    }

    /** Says that it is settled if something happens; who said so first stays. */
    void resolve(Actor actor, Condition unless, @Nullable String why, Instant now) {
        if (isOpen()) {
            resolve(actor, why, now);
            condition = unless;
        }
    }

    /** What it was settled on is there: it opens itself for a look at whether it does what was wanted. */
    void recheck(UUID before, UUID after) {
        recheckBefore = before;
        recheckAfter = after;
        recheckBy = resolvedBy;
        recheckAt = resolvedAt;
        resolvedBy = null;
        resolvedAt = null;
        condition = null;
    }

    private void forgetRecheck() {
        recheckBefore = null;
        recheckAfter = null;
        recheckBy = null;
        recheckAt = null;
    }

    /** On what it is settled, or null if on nothing. */
    @Nullable
    Condition condition() {
        return condition;
    }

    /** What is to be looked at since it opened itself, or null. */
    @Nullable
    Recheck recheck() {
        return recheckBefore == null || recheckAfter == null || recheckBy == null || recheckAt == null
                ? null
                : new Recheck(recheckBefore, recheckAfter, recheckBy, recheckAt);
    }

    /** Takes back that it is settled. */
    void reopen() {
        resolvedBy = null;
        resolvedAt = null;
        reason = null;
        condition = null;
    }

    /** Says that the question has its answer; who answered first stays. */
    void answer(UUID person, Instant now) {
        if (question && answeredAt == null) {
            answeredBy = person;
            answeredAt = now;
        }
    }

    /** Says that what was said does not answer the question. */
    void askAgain() {
        answeredBy = null;
        answeredAt = null;
    }

    /** Makes it somebody's to do, until a day if one is given. */
    void assign(UUID person, @Nullable LocalDate until, Actor by) {
        assignee = person;
        assignedBy = by.id();
        due = until;
    }

    /** Makes it nobody's to do. */
    void unassign() {
        assignee = null;
        assignedBy = null;
        due = null;
    }

    /** Gives it another audience: the team (null) or one person. */
    void turnTo(@Nullable UUID audience) {
        this.audience = audience;
    }

    /** Whether it is not settled yet. */
    public boolean isOpen() {
        return resolvedAt == null;
    }

    /** Whether it asks something. */
    boolean isQuestion() {
        return question;
    }

    /** Whether it waits for somebody else's answer. */
    boolean waitsForAnswer(Actor speaker) {
        return question && answeredAt == null && isOpen() && !wasBegunBy(speaker);
    }

    /** Where it stands: settled before answered, answered before open. */
    ThreadView.State state() {
        if (!isOpen()) {
            return ThreadView.State.RESOLVED;
        }
        return answeredAt == null ? ThreadView.State.OPEN : ThreadView.State.ANSWERED;
    }

    /** Whether it is this person's to do. */
    boolean isAssignedTo(Actor actor) {
        return actor.id().equals(assignee);
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

    UUID begunBy() {
        return begunBy;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    UUID answeredBy() {
        return answeredBy;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    UUID assignee() {
        return assignee;
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    int version() {
        return version;
    }
}
