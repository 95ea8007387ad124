package app.yeobaek.people;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Role;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a team, and as what. A team always keeps a lead: whoever changes roles holds the team's row, so that two who
 * each take away "the other" lead at the same moment do not both succeed.
 */
@ApplicationScoped
public class Members {
    private final Teams teams;
    private final People people;
    private final EntityManager database;
    private final AuditLog audit;
    private final Event<MemberLeft> left;
    private final Clock clock;

    @Inject
    Members(Teams teams, People people, EntityManager database, AuditLog audit, Event<MemberLeft> left, Clock clock) {
        this.teams = teams;
        this.people = people;
        this.database = database;
        this.audit = audit;
        this.left = left;
        this.clock = clock;
    }

    /**
     * Gives somebody a role in a team, whether they are in it already or not.
     *
     * @throws Problem 404 for a team or person that is not there, 403, 409 {@code last-lead}
     */
    @Transactional
    public void give(Actor actor, UUID teamId, UUID personId, Role role) {
        Team team = teams.lockedBy(actor, teamId);
        Person person = people.findByIdOptional(personId)
                .filter(it -> it.departedAt() == null)
                .orElseThrow(Problem::notFound);
        Optional<Membership> known = membership(teamId, personId);
        // Whoever is no member yet is invited; only a site admin, who knows everybody, may put them in.
        if (known.isEmpty() && !actor.admin()) {
            throw Problem.notFound();
        }
        @Nullable Role before = known.map(Membership::role).orElse(null);
        if (before == role) {
            return;
        }
        if (before == Role.LEAD) {
            requireAnotherLead(team, List.of(personId));
        }
        known.ifPresentOrElse(
                it -> it.become(role), () -> teams.admit(new Membership(team, person, role, clock.instant())));
        database.flush();
        note(actor.id(), teamId, person, before, role);
    }

    /** Gives several members a role at once, all or none. */
    @Transactional
    public void giveAll(Actor actor, UUID team, Collection<UUID> persons, Role role) {
        if (role != Role.LEAD) {
            requireAnotherLead(teams.lockedBy(actor, team), persons);
        }
        persons.forEach(it -> give(actor, team, it, role));
    }

    /** Takes several people out of a team, all or none. */
    @Transactional
    public void removeAll(Actor actor, UUID team, Collection<UUID> persons) {
        requireAnotherLead(teams.lockedBy(actor, team), persons);
        persons.forEach(it -> remove(actor.id(), team, it));
    }

    /**
     * The one who asks leaves a team.
     *
     * @throws Problem 404 if they are not in it, 409 {@code last-lead}
     */
    @Transactional
    public void leave(Actor actor, UUID teamId) {
        Team team = teams.findByIdOptional(teamId).orElseThrow(Problem::notFound);
        database.lock(team, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        Object unused = membership(teamId, actor.id()).orElseThrow(Problem::notFound);
        requireAnotherLead(team, List.of(actor.id()));
        remove(actor.id(), teamId, actor.id());
    }

    /**
     * Takes somebody in by invitation. Whoever is a member already keeps the higher role.
     *
     * @return whether something changed
     */
    boolean admit(Person person, Team team, Role role) {
        database.lock(team, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        Optional<Membership> known = membership(team.id(), person.id());
        if (known.isPresent() && known.get().role().compareTo(role) >= 0) {
            return false;
        }
        @Nullable Role before = known.map(Membership::role).orElse(null);
        known.ifPresentOrElse(
                it -> it.become(role), () -> teams.admit(new Membership(team, person, role, clock.instant())));
        note(person.id(), team.id(), person, before, role);
        return true;
    }

    /** The teams, by name, that would be without a lead if somebody were gone. */
    @Transactional
    public List<String> ledOnlyBy(UUID person) {
        return database.createQuery(
                        """
                        select t.name from Team t join Membership m on m.team = t.id
                        where m.person = :person and m.role = :lead and not exists (
                            select 1 from Membership o where o.team = t.id and o.role = :lead and o.person <> :person)
                        order by t.name
                        """,
                        String.class)
                .setParameter("person", person)
                .setParameter("lead", Role.LEAD)
                .getResultList();
    }

    /** Takes somebody who leaves for good out of all teams. */
    void removeEverywhere(UUID person) {
        database.createQuery("delete from Membership m where m.person = :person")
                .setParameter("person", person)
                .executeUpdate();
        database.createNativeQuery("delete from resting_membership where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private void remove(UUID by, UUID team, UUID personId) {
        Membership membership = membership(team, personId).orElseThrow(Problem::notFound);
        Person person = people.findById(personId);
        Role before = membership.role();
        database.remove(membership);
        left.fire(new MemberLeft(team, personId));
        note(by, team, person, before, null);
    }

    /** @throws Problem 409 {@code last-lead} if the team would have no lead without these people */
    private void requireAnotherLead(Team team, Collection<UUID> without) {
        List<UUID> leads = database.createQuery(
                        "select m.person from Membership m where m.team = :team and m.role = :lead", UUID.class)
                .setParameter("team", team.id())
                .setParameter("lead", Role.LEAD)
                .getResultList();
        if (leads.stream().anyMatch(without::contains) && without.containsAll(leads)) {
            throw Problem.of(409, "last-lead", team.name());
        }
    }

    private Optional<Membership> membership(UUID team, UUID person) {
        return Optional.ofNullable(database.find(Membership.class, new Membership.Key(team, person)));
    }

    private void note(UUID by, UUID team, Person person, @Nullable Role before, @Nullable Role after) {
        String action = before == null ? "team.member.joined" : after == null ? "team.member.left" : "team.member.role";
        audit.record(new Act(
                action, by, team, null, "person:" + person.id(), values(person, before), values(person, after)));
    }

    private static Map<String, Object> values(Person person, @Nullable Role role) {
        return role == null ? Map.of("name", person.name()) : Map.of("name", person.name(), "role", role);
    }
}
