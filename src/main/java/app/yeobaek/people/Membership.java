package app.yeobaek.people;

import app.yeobaek.security.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That a person belongs to a team, and as what. */
@Entity
@IdClass(Membership.Key.class)
public class Membership {
    @Id
    @Column(name = "team_id")
    private UUID team;

    @Id
    @Column(name = "person_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant since;

    protected Membership() {}

    /** A new membership. */
    public Membership(Team team, Person person, Role role, Instant now) {
        this.team = team.id();
        this.person = person.id();
        this.role = role;
        this.since = now;
    }

    /** What the person is in the team. */
    public Role role() {
        return role;
    }

    void become(Role newRole) {
        this.role = newRole;
    }

    /** Since when they belong to it. */
    public Instant since() {
        return since;
    }

    /** One person in one team. */
    public record Key(UUID team, UUID person) implements Serializable {}
}
