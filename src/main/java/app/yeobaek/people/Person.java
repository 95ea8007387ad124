package app.yeobaek.people;

import app.yeobaek.web.Ids;
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

    /** A person seen for the first time, as the identity provider describes them. */
    public Person(Identity identity, Instant now) {
        this.id = Ids.next();
        this.subject = identity.subject();
        this.handle = identity.handle();
        this.name = identity.name();
        this.email = identity.email();
        this.createdAt = now;
        this.seenAt = now;
    }

    /** Takes over what the identity provider says today. */
    void seen(Identity identity, Instant now) {
        handle = identity.handle();
        name = identity.name();
        email = identity.email();
        seenAt = now;
    }

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
}
