package app.yeobaek.brief;

import app.yeobaek.security.Actor;
import app.yeobaek.web.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A policy brief that a team reads; its text lives in its {@link Revision}s. */
@Entity
public class Brief {
    @Id
    private UUID id;

    @Column(name = "team_id")
    private UUID team;

    private String title;
    private String[] authors;

    @Nullable
    private String publisher;

    @Nullable
    private String published;

    private String language;

    /** The current revision. */
    private UUID revision;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Brief() {}

    private Brief(UUID team, Manuscript.Metadata metadata, UUID revision, Actor actor, Instant now) {
        this.id = Ids.next();
        this.team = team;
        this.title = metadata.title();
        this.authors = metadata.authors().toArray(String[]::new);
        this.publisher = metadata.publisher();
        this.published = metadata.published();
        this.language = metadata.language();
        this.revision = revision;
        this.createdBy = actor.id();
        this.createdAt = now;
    }

    /** A new brief of a team, with what its first manuscript says of itself. Its first revision has yet to be made. */
    static Brief of(UUID team, Manuscript manuscript, UUID firstRevision, Actor actor, Instant now) {
        return new Brief(team, manuscript.metadata(), firstRevision, actor, now);
    }

    /** Takes another text as the current one, with what its manuscript says of itself. */
    void revise(Manuscript.Metadata metadata, UUID newRevision) {
        title = metadata.title();
        authors = metadata.authors().toArray(String[]::new);
        publisher = metadata.publisher();
        published = metadata.published();
        language = metadata.language();
        revision = newRevision;
    }

    /** The identity of the row, never changed; also the id of its live channel. */
    public UUID id() {
        return id;
    }

    /** The team it belongs to. */
    public UUID team() {
        return team;
    }

    /** Its title, never blank. */
    public String title() {
        return title;
    }

    /** Its authors in the order of the text; empty if unknown. */
    public List<String> authors() {
        return List.of(authors);
    }

    /** The publishing institute, or null if unknown. */
    @Nullable
    public String publisher() {
        return publisher;
    }

    /** ISO 8601 date of publication in the precision known ({@code 2026-03}), or null if unknown. */
    @Nullable
    public String published() {
        return published;
    }

    /** BCP 47 tag of the main language. */
    public String language() {
        return language;
    }

    /** The id of the current revision. */
    public UUID revision() {
        return revision;
    }

    /** Who brought it in. */
    public UUID createdBy() {
        return createdBy;
    }

    /** When it was brought in. */
    public Instant createdAt() {
        return createdAt;
    }
}
