package app.yeobaek.people;

import app.yeobaek.web.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** People who share briefs. */
@Entity
public class Team {
    @Id
    private UUID id;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Team() {}

    /** A new team without members. */
    public Team(String name, Instant now) {
        this.id = Ids.next();
        this.name = name;
        this.createdAt = now;
    }

    /** The identity of the row, never changed. */
    public UUID id() {
        return id;
    }

    /** The name shown to members. */
    public String name() {
        return name;
    }
}
