package app.yeobaek.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That somebody joined by an invitation. */
@Entity
@Table(name = "invitation_use")
@IdClass(InvitationUse.Key.class)
class InvitationUse {
    @Id
    @Column(name = "invitation_id")
    private UUID invitation;

    @Id
    @Column(name = "person_id")
    private UUID person;

    private Instant at;

    protected InvitationUse() {}

    InvitationUse(UUID invitation, UUID person, Instant now) {
        this.invitation = invitation;
        this.person = person;
        this.at = now;
    }

    Instant at() {
        return at;
    }

    /** One person by one invitation. */
    record Key(UUID invitation, UUID person) implements Serializable {}
}
