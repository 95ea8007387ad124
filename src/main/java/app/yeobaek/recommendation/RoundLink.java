package app.yeobaek.recommendation;

import app.yeobaek.people.SecretWord;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link by which people join a round, and its team as reviewers. Its secret is not kept, only a digest of it. */
@Entity
@Table(name = "round_link")
class RoundLink {
    @Id
    private UUID id;

    @Column(name = "round_id")
    private UUID round;

    private byte[] digest;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "uses_left")
    private int usesLeft;

    protected RoundLink() {}

    RoundLink(UUID round, String secret, int uses, Instant expiresAt, Actor by, Instant now) {
        this.id = Ids.next();
        this.round = round;
        this.digest = new SecretWord(secret).hash();
        this.usesLeft = uses;
        this.expiresAt = expiresAt;
        this.createdBy = by.id();
        this.createdAt = now;
    }

    boolean opensWith(String secret) {
        return MessageDigest.isEqual(digest, new SecretWord(secret).hash());
    }

    boolean isGood(Instant now) {
        return usesLeft > 0 && now.isBefore(expiresAt);
    }

    void use() {
        usesLeft--;
    }

    void revoke() {
        usesLeft = 0;
    }

    UUID id() {
        return id;
    }

    UUID round() {
        return round;
    }

    View view() {
        return new View(id, usesLeft, expiresAt);
    }

    /** A link without its secret. */
    @Schema(
            name = "RoundLink",
            description = "A link by which people join a round; its secret is told once, when it is made")
    record View(UUID id, @Schema(examples = "3") int usesLeft, Instant expiresAt) {}
}
