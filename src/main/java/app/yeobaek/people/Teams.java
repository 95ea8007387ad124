package app.yeobaek.people;

import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.security.Permissions;
import app.yeobaek.security.Role;
import app.yeobaek.web.Problem;
import app.yeobaek.web.TeamLink;
import app.yeobaek.web.TeamLinks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Teams and who belongs to them. */
@ApplicationScoped
public class Teams implements PanacheRepositoryBase<Team, UUID>, TeamLinks {

    /** The teams of a person with their role in each, by name. */
    public List<TeamRole> of(Actor actor) {
        return rolesOf(actor.id());
    }

    /** The teams of a person with their role in each, by name. */
    @Transactional
    public List<TeamRole> rolesOf(UUID person) {
        return getEntityManager()
                .createQuery(
                        """
                        select new app.yeobaek.people.TeamRole(t.id, t.name, m.role)
                        from Team t join Membership m on m.team = t.id
                        where m.person = :person order by t.name, t.id
                        """,
                        TeamRole.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** The role of the actor in a team, if they belong to it. */
    public Optional<Role> roleIn(UUID team, Actor actor) {
        return getEntityManager()
                .createQuery("select m.role from Membership m where m.team = :team and m.person = :person", Role.class)
                .setParameter("team", team)
                .setParameter("person", actor.id())
                .getResultStream()
                .findFirst();
    }

    /**
     * Makes sure that the actor may do something in a team.
     *
     * @throws Problem 404 if they are no member (or there is no such team), 403 if their role does not allow it
     */
    public void require(Permission permission, UUID team, Actor actor) {
        Role role = roleIn(team, actor).orElseThrow(Problem::notFound);
        if (!Permissions.may(role, permission)) {
            throw Problem.forbidden();
        }
        if (permission == Permission.IMPORT_BRIEF) {
            requireImporter(team, role);
        }
    }

    /** A team that the actor belongs to, or may manage as a site admin; throws 404 for any other. */
    public Team seenBy(Actor actor, UUID team) {
        Team found = findByIdOptional(team).orElseThrow(Problem::notFound);
        if (!actor.admin()) {
            require(Permission.READ, team, actor);
        }
        return found;
    }

    /**
     * A team that the actor manages: as its lead, or as a site admin, who may manage every team without being in it.
     *
     * @throws Problem 404 if they are no member (or there is no such team), 403 if their role does not allow it
     */
    public Team managedBy(Actor actor, UUID team) {
        Team found = findByIdOptional(team).orElseThrow(Problem::notFound);
        if (!actor.admin()) {
            require(Permission.MANAGE_TEAM, team, actor);
        }
        return found;
    }

    /** The same, alone until the transaction ends: no role in it is given or taken meanwhile. */
    Team lockedBy(Actor actor, UUID team) {
        Team found = managedBy(actor, team);
        getEntityManager().lock(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** The teams that a person may bring briefs into. */
    public List<TeamRole> importableBy(Actor actor) {
        return of(actor).stream()
                .filter(mine -> mine.may(Permission.IMPORT_BRIEF))
                .filter(mine -> mine.role().compareTo(findById(mine.id()).importers()) >= 0)
                .toList();
    }

    /** Some teams leave it to their leads to bring in briefs. */
    private void requireImporter(UUID team, Role role) {
        if (role.compareTo(findById(team).importers()) < 0) {
            throw Problem.of(403, "import-by-leads");
        }
    }

    @Override
    @Transactional
    public List<TeamLink> linksFor(UUID person) {
        return getEntityManager()
                .createQuery(
                        """
                        select new app.yeobaek.web.TeamLink(t.id, t.name)
                        from Team t join Membership m on m.team = t.id
                        where m.person = :person order by t.name, t.id
                        """,
                        TeamLink.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** The members of a team with their roles, by name. */
    public List<Member> members(UUID team) {
        return getEntityManager()
                .createQuery(
                        """
                        select new app.yeobaek.people.Member(p.id, p.name, p.handle, m.role)
                        from Membership m join Person p on p.id = m.person
                        where m.team = :team order by p.name, p.id
                        """,
                        Member.class)
                .setParameter("team", team)
                .getResultList();
    }

    /** Takes a person into a team. */
    public void admit(Membership membership) {
        getEntityManager().persist(membership);
    }
}
