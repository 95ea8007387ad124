package app.yeobaek.people;

import app.yeobaek.security.Scope;
import app.yeobaek.web.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A personal token: lets a program act in a person's name, within a scope, for a time. */
@Entity
@Table(name = "api_token")
public class ApiToken {
    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    private String name;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    private byte[] hash;
    private String hint;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Nullable
    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Nullable
    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {}

    ApiToken(UUID person, String name, Scope scope, SecretWord word, Instant now, Instant expiresAt) {
        this.id = Ids.next();
        this.person = person;
        this.name = name;
        this.scope = scope;
        this.hash = word.hash();
        this.hint = word.hint();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** The identity of the row, never changed. */
    public UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    /** Whether this is the token with that word, compared in a time that tells nothing. */
    boolean isOpenedBy(SecretWord word) {
        return MessageDigest.isEqual(hash, word.hash());
    }

    /** What its person calls it. */
    public String name() {
        return name;
    }

    /** What it may be used for. */
    public Scope scope() {
        return scope;
    }

    /** The last letters of the token, to tell it from others. */
    public String hint() {
        return hint;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it stops being good. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** When it was last used, to within a few minutes, or null. */
    @Nullable
    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** Whether it opens anything at this moment. */
    public boolean isGood(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }
}
