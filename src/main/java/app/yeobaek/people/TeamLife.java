package app.yeobaek.people;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Role;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How teams begin, change, rest and end. */
@ApplicationScoped
public class TeamLife {
    private final Teams teams;
    private final People people;
    private final EntityManager database;
    private final AuditLog audit;
    private final Event<TeamMerged> merged;
    private final Clock clock;

    @Inject
    TeamLife(
            Teams teams, People people, EntityManager database, AuditLog audit, Event<TeamMerged> merged, Clock clock) {
        this.teams = teams;
        this.people = people;
        this.database = database;
        this.audit = audit;
        this.merged = merged;
        this.clock = clock;
    }

    /**
     * Begins a team. For site admins.
     *
     * @param lead its first lead; a team without one could not be managed by its own people
     */
    @Transactional
    public Team begin(Actor admin, String name, UUID lead) {
        requireAdmin(admin);
        Person first = people.findByIdOptional(lead)
                .filter(it -> it.departedAt() == null)
                .orElseThrow(() -> Problem.of(400, "lead-unknown"));
        Team team = new Team(name.strip(), clock.instant());
        teams.persist(team);
        teams.admit(new Membership(team, first, Role.LEAD, clock.instant()));
        note(admin, "team.begun", team, Map.of(), Map.of("name", team.name(), "lead", first.name()));
        return team;
    }

    /** Changes how a team wants things to be; throws 412 if somebody else did since {@code ifMatch} was read. */
    @Transactional
    public Team settle(Actor actor, UUID id, TeamSettings settings, @Nullable String ifMatch) {
        Team team = teams.lockedBy(actor, id);
        TeamSettings before = TeamSettings.of(team);
        EntityTag.require(ifMatch, team.version(), before);
        team.settle(settings);
        database.flush();
        note(actor, "team.settled", team, before.values(), settings.values());
        return team;
    }

    /** Puts a team away: nobody reads or writes in it until it is restored, nothing is lost. */
    @Transactional
    public void archive(Actor actor, UUID id) {
        Team team = teams.lockedBy(actor, id);
        if (team.archivedAt() != null) {
            return;
        }
        team.archive(clock.instant());
        rest(id);
        note(actor, "team.archived", team, Map.of("name", team.name()), Map.of());
    }

    /** Brings an archived team back with everybody in it. For site admins: its members no longer see it. */
    @Transactional
    public void restore(Actor admin, UUID id) {
        requireAdmin(admin);
        Team team = teams.lockedBy(admin, id);
        if (team.mergedInto() != null) {
            throw Problem.of(409, "team-merged");
        }
        team.restore();
        move("membership", "resting_membership", id);
        note(admin, "team.restored", team, Map.of(), Map.of("name", team.name()));
    }

    /**
     * Moves briefs and members of a team into another and puts it away. Whoever is in both keeps the higher role. For site
     * admins.
     */
    @Transactional
    public void merge(Actor admin, UUID from, UUID into) {
        requireAdmin(admin);
        if (from.equals(into)) {
            throw Problem.of(409, "merge-with-itself");
        }
        // Always in the same order, so that two merges never wait for each other.
        Team first = teams.lockedBy(admin, from.compareTo(into) < 0 ? from : into);
        Team second = teams.lockedBy(admin, from.compareTo(into) < 0 ? into : from);
        Team source = first.id().equals(from) ? first : second;
        Team target = first.id().equals(from) ? second : first;
        if (source.archivedAt() != null || target.archivedAt() != null) {
            throw Problem.of(409, "team-archived");
        }
        database.createNativeQuery(
                        """
                        insert into membership (team_id, person_id, role, since)
                        select :into, person_id, role, since from membership where team_id = :from
                        on conflict (team_id, person_id) do update set role = excluded.role
                        where array_position(array['READER','REVIEWER','EDITOR','LEAD'], excluded.role)
                            > array_position(array['READER','REVIEWER','EDITOR','LEAD'], membership.role)
                        """)
                .setParameter("into", into)
                .setParameter("from", from)
                .executeUpdate();
        database.createNativeQuery("delete from membership where team_id = :team")
                .setParameter("team", from)
                .executeUpdate();
        database.createNativeQuery(
                        "update invitation set revoked_at = :now where team_id = :team and revoked_at is null")
                .setParameter("now", clock.instant())
                .setParameter("team", from)
                .executeUpdate();
        source.mergeInto(target, clock.instant());
        merged.fire(new TeamMerged(from, into));
        note(admin, "team.merged", source, Map.of("name", source.name()), Map.of("into", target.name()));
    }

    private void rest(UUID team) {
        move("resting_membership", "membership", team);
    }

    private void move(String into, String from, UUID team) {
        database.flush();
        database.createNativeQuery(
                        """
                        with moved as (delete from %s where team_id = :team returning team_id, person_id, role, since)
                        insert into %s (team_id, person_id, role, since) select * from moved
                        """
                                .formatted(from, into))
                .setParameter("team", team)
                .executeUpdate();
    }

    private void note(Actor actor, String action, Team team, Map<String, Object> before, Map<String, Object> after) {
        audit.record(new Act(action, actor.id(), team.id(), null, "team:" + team.id(), before, after));
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.admin()) {
            throw Problem.notFound();
        }
    }
}
