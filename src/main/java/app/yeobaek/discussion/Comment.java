package app.yeobaek.discussion;

import app.yeobaek.security.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something said in a thread, in Markdown. */
@Entity
public class Comment {
    @Id
    private UUID id;

    @Column(name = "thread_id")
    private UUID thread;

    @Column(name = "brief_id")
    private UUID brief;

    @Column(name = "author_id")
    private UUID author;

    private String body;

    /** The body as safe HTML, made when it is written: lists of thousands are read far more often than written. */
    private String html;

    @Embedded
    @Nullable
    private Credit credit;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "edited_at")
    @Nullable
    private Instant editedAt;

    @Column(name = "deleted_at")
    @Nullable
    private Instant deletedAt;

    /** Counts the changes of its reactions; they are no change of the comment. */
    @Column(insertable = false, updatable = false)
    private int reacted;

    @Embedded
    @Nullable
    private Hidden hidden;

    @Version
    private int version;

    protected Comment() {}

    /** {@code credit} names whose words they are where they came with a file. */
    Comment(UUID id, Thread thread, Actor author, Markdown body, @Nullable Credit credit, Instant now) {
        this.id = id;
        this.thread = thread.id();
        this.brief = thread.brief();
        this.author = author.id();
        this.body = body.source();
        this.html = body.html();
        this.credit = credit;
        this.createdAt = now;
    }

    @Nullable
    Credit credit() {
        return credit;
    }

    /** Whether {@code newBody} says something else. */
    boolean differsFrom(Markdown newBody) {
        return !newBody.source().equals(body);
    }

    /** Says it in other words. */
    void reword(Markdown newBody, Instant now) {
        body = newBody.source();
        html = newBody.html();
        editedAt = now;
    }

    /** When its words were written as they are now. */
    Instant writtenAt() {
        return editedAt == null ? createdAt : editedAt;
    }

    void delete(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    void restore() {
        deletedAt = null;
    }

    boolean isBy(Actor actor) {
        return author.equals(actor.id());
    }

    void hide(Actor by, String reason, Instant now) {
        hidden = new Hidden(now, by.id(), reason);
    }

    void show() {
        hidden = null;
    }

    boolean isHidden() {
        return hidden != null;
    }

    @Nullable
    Hidden hidden() {
        return hidden;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID thread() {
        return thread;
    }

    UUID brief() {
        return brief;
    }

    UUID author() {
        return author;
    }

    String body() {
        return body;
    }

    String html() {
        return html;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant editedAt() {
        return editedAt;
    }

    @Nullable
    Instant deletedAt() {
        return deletedAt;
    }

    int reacted() {
        return reacted;
    }

    int version() {
        return version;
    }
}
