package app.yeobaek.brief;

import app.yeobaek.security.Actor;
import app.yeobaek.web.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One state of a brief's text. Never changed: a change of the text is a new revision. */
@Entity
@Immutable
public class Revision {
    @Id
    private UUID id;

    @Column(name = "brief_id")
    private UUID brief;

    private int number;
    private String text;

    /** Blocks, footnote marks and metadata: {@link Structure}. */
    @JdbcTypeCode(SqlTypes.JSON)
    private String structure;

    @Column(name = "original_id")
    private UUID original;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Revision() {}

    Revision(UUID id, Brief brief, int number, Manuscript manuscript, Original original, Actor actor, Instant now) {
        this.id = id;
        this.brief = brief.id();
        this.number = number;
        this.text = manuscript.text();
        this.structure = Structure.of(manuscript).toJson();
        this.original = original.id();
        this.createdBy = actor.id();
        this.createdAt = now;
    }

    static UUID nextId() {
        return Ids.next();
    }

    /** The identity of the row, never changed. */
    public UUID id() {
        return id;
    }

    /** The brief whose text it is. */
    public UUID brief() {
        return brief;
    }

    /** Counts the revisions of a brief from 1. */
    public int number() {
        return number;
    }

    UUID original() {
        return original;
    }

    /** The text with its blocks, as it was published. */
    public Manuscript manuscript() {
        return Structure.fromJson(structure).with(text);
    }
}
