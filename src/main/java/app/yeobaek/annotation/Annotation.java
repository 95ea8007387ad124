package app.yeobaek.annotation;

import app.yeobaek.discussion.Discussions;
import app.yeobaek.discussion.Hidden;
import app.yeobaek.security.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mark that somebody made in a brief. Where it stands is told by its {@link Anchor}s. */
@Entity
public class Annotation {
    @Id
    private UUID id;

    @Column(name = "brief_id")
    private UUID brief;

    @Column(name = "author_id")
    private UUID author;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Colour colour;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    @Nullable
    private Instant deletedAt;

    @Nullable
    private String replacement;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Decision decision;

    @Column(name = "decided_by")
    @Nullable
    private UUID decidedBy;

    @Column(name = "decided_at")
    @Nullable
    private Instant decidedAt;

    @Column(name = "decision_reason")
    @Nullable
    private String decisionReason;

    @Column(name = "withdrawn_at")
    @Nullable
    private Instant withdrawnAt;

    @Embedded
    @Nullable
    private Hidden hidden;

    @Version
    private int version;

    protected Annotation() {}

    Annotation(UUID id, UUID brief, Actor author, Kind kind, Colour colour, Visibility visibility, Instant now) {
        this.id = id;
        this.brief = brief;
        this.author = author.id();
        this.kind = kind;
        this.colour = colour;
        this.visibility = visibility;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void recolour(Colour newColour, Instant now) {
        colour = newColour;
        updatedAt = now;
    }

    void turnTo(Visibility newVisibility, Instant now) {
        visibility = newVisibility;
        updatedAt = now;
    }

    void delete(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
            updatedAt = now;
        }
    }

    void restore(Instant now) {
        if (deletedAt != null) {
            deletedAt = null;
            updatedAt = now;
        }
    }

    /** Says what is to stand in place of the passage; for suggestions alone. */
    void suggest(String words, Instant now) {
        replacement = words;
        updatedAt = now;
    }

    /** Says what becomes of the suggestion. */
    void decide(Decision newDecision, @Nullable String reason, Actor actor, Instant now) {
        decision = newDecision;
        decidedBy = actor.id();
        decidedAt = now;
        decisionReason = reason;
        updatedAt = now;
    }

    /** Takes the decision back. */
    void undecide(Instant now) {
        decision = null;
        decidedBy = null;
        decidedAt = null;
        decisionReason = null;
        updatedAt = now;
    }

    /** Its anchors are other ones now. */
    void moved(Instant now) {
        updatedAt = now;
    }

    /** Its maker takes it back, but what others said of it stays beside the passage. */
    void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
            updatedAt = now;
        }
    }

    /** Its maker stands by it again. */
    void comeBack(Instant now) {
        if (withdrawnAt != null) {
            withdrawnAt = null;
            updatedAt = now;
        }
    }

    /** Hides it from everyone, for a reason that its maker is told. */
    void hide(Actor by, String reason, Instant now) {
        hidden = new Hidden(now, by.id(), reason);
        updatedAt = now;
    }

    /** Shows it again. */
    void show(Instant now) {
        hidden = null;
        updatedAt = now;
    }

    /** What its thread must know of it. */
    Discussions.Subject subject() {
        return new Discussions.Subject(id, brief, author, audience(), kind == Kind.QUESTION);
    }

    boolean isHidden() {
        return hidden != null;
    }

    @Nullable
    Hidden hidden() {
        return hidden;
    }

    @Nullable
    String replacement() {
        return replacement;
    }

    /** The suggested words and what became of them, or null if it suggests nothing that may be read. */
    @Nullable
    SuggestionView suggestion() {
        return replacement == null || isHidden()
                ? null
                : new SuggestionView(replacement, decision, decidedBy, decidedAt, decisionReason);
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** The one person who may know of it, or null for the team. */
    @Nullable
    UUID audience() {
        return isPrivate() ? author : null;
    }

    boolean isBy(Actor actor) {
        return author.equals(actor.id());
    }

    boolean isFor(Actor actor) {
        return !isPrivate() || isBy(actor);
    }

    boolean isPrivate() {
        return visibility == Visibility.PRIVATE;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID brief() {
        return brief;
    }

    UUID author() {
        return author;
    }

    Kind kind() {
        return kind;
    }

    Colour colour() {
        return colour;
    }

    Visibility visibility() {
        return visibility;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    int version() {
        return version;
    }
}
