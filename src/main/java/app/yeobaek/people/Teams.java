package app.yeobaek.people;

import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.security.Permissions;
import app.yeobaek.security.Role;
import app.yeobaek.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Teams and who belongs to them. */
@ApplicationScoped
public class Teams implements PanacheRepositoryBase<Team, UUID> {

    /** The teams of a person with their role in each, by name. */
    public List<TeamRole> of(Actor actor) {
        return getEntityManager()
                .createQuery(
                        """
                        select new app.yeobaek.people.TeamRole(t.id, t.name, m.role)
                        from Team t join Membership m on m.team = t.id
                        where m.person = :person order by t.name, t.id
                        """,
                        TeamRole.class)
                .setParameter("person", actor.id())
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
