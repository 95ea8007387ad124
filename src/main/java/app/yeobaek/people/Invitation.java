package app.yeobaek.people;

import app.yeobaek.security.Role;
import app.yeobaek.web.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody may join a team: whoever has the link, or only the owner of an address. */
@Entity
public class Invitation {
    @Id
    private UUID id;

    @Column(name = "team_id")
    private UUID team;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Nullable
    private String email;

    private byte[] hash;
    private int places;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Nullable
    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Invitation() {}

    Invitation(
            UUID team,
            Role role,
            @Nullable String email,
            SecretWord word,
            int places,
            UUID createdBy,
            Instant now,
            Instant expiresAt) {
        this.id = Ids.next();
        this.team = team;
        this.role = role;
        this.email = email;
        this.hash = word.hash();
        this.places = places;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** The identity of the row, never changed. */
    public UUID id() {
        return id;
    }

    UUID team() {
        return team;
    }

    /** Whether this is the invitation with that word, compared in a time that tells nothing. */
    boolean isOpenedBy(SecretWord word) {
        return MessageDigest.isEqual(hash, word.hash());
    }

    /** As what one joins. */
    public Role role() {
        return role;
    }

    /** The only address that may accept, or null if the link is enough. */
    @Nullable
    public String email() {
        return email;
    }

    /** How many may accept. */
    public int places() {
        return places;
    }

    UUID createdBy() {
        return createdBy;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Until when it may be accepted. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** What stands in the way of accepting it, whoever asks. */
    InvitationState state(long used, Instant now) {
        if (revokedAt != null) {
            return InvitationState.REVOKED;
        }
        if (!expiresAt.isAfter(now)) {
            return InvitationState.EXPIRED;
        }
        return used >= places ? InvitationState.USED_UP : InvitationState.OPEN;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }
}
