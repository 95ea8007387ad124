package app.yeobaek.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who has logged in at least once, as Yeobaek shows them. */
@Entity
public class Person {
    @Id
    private UUID id;

    private String subject;
    private String handle;
    private String name;

    @Nullable
    private String email;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected Person() {}

    /** The identity of the row, never changed. */
    public UUID id() {
        return id;
    }

    /** The token's subject at the identity provider. */
    public String subject() {
        return subject;
    }

    /** The login name. */
    public String handle() {
        return handle;
    }

    /** The name shown to others. */
    public String name() {
        return name;
    }

    /** When they were here for the first time. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When they were last seen, to within a few minutes. */
    public Instant seenAt() {
        return seenAt;
    }

    /** The address that the identity provider knows, or null. */
    @Nullable
    public String email() {
        return email;
    }
}
