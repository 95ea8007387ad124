package app.yeobaek.brief;

import app.yeobaek.live.ChannelGuard;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Cursor;
import app.yeobaek.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All briefs, found through the person who asks. */
@ApplicationScoped
public class Briefs implements PanacheRepositoryBase<Brief, UUID>, ChannelGuard {
    private final Event<BriefPublished> published;

    @Inject
    Briefs(Event<BriefPublished> published) {
        this.published = published;
    }

    /**
     * A brief that the actor may read, with their role.
     *
     * @throws Problem 404 if there is no such brief or the actor is not in its team
     */
    public Access readableBy(Actor actor, UUID id) {
        return getEntityManager()
                .createQuery(
                        """
                        select new app.yeobaek.brief.Access(b, m.role)
                        from Brief b join Membership m on m.team = b.team and m.person = :person
                        where b.id = :id
                        """,
                        Access.class)
                .setParameter("person", actor.id())
                .setParameter("id", id)
                // Not a stream: Hibernate would scroll through one row, at twice the price.
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /**
     * The briefs that the actor may read, newest first.
     *
     * @param team only this team's, or all if null
     * @param after the last one of the page before, or null for the first page
     */
    public List<Brief> readableBy(Actor actor, @Nullable UUID team, @Nullable Cursor after, int limit) {
        String query = "select b from Brief b join Membership m on m.team = b.team and m.person = :person where 1 = 1"
                + (team == null ? "" : " and b.team = :team")
                + (after == null ? "" : " and (b.createdAt < :time or (b.createdAt = :time and b.id < :id))")
                + " order by b.createdAt desc, b.id desc";
        TypedQuery<Brief> readable =
                getEntityManager().createQuery(query, Brief.class).setParameter("person", actor.id());
        if (team != null) {
            readable.setParameter("team", team);
        }
        if (after != null) {
            readable.setParameter("time", after.time()).setParameter("id", after.id());
        }
        return readable.setMaxResults(limit).getResultList();
    }

    /** The revision of a brief that is current at this moment, whatever the transaction at hand has read before. */
    public UUID currentRevision(UUID id) {
        return (UUID) getEntityManager()
                .createNativeQuery("select revision from brief where id = :id", UUID.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Publishes a new brief in a team, with its first revision. */
    public Brief publish(UUID team, Manuscript manuscript, Original original, Actor actor, Instant now) {
        UUID revision = Revision.nextId();
        Brief brief = Brief.of(team, manuscript, revision, actor, now);
        getEntityManager().persist(original);
        getEntityManager().persist(brief);
        getEntityManager().persist(new Revision(revision, brief, 1, manuscript, original, actor, now));
        // Observers add rows that refer to these.
        getEntityManager().flush();
        published.fire(new BriefPublished(brief.id(), revision, manuscript, actor.id()));
        return brief;
    }

    @Override
    @Transactional
    public Set<UUID> hearers(UUID channel, Collection<UUID> people) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        """
                        select m.person from Brief b join Membership m on m.team = b.team
                        where b.id = :brief and m.person in (:people)
                        """,
                        UUID.class)
                .setParameter("brief", channel)
                .setParameter("people", people)
                .getResultList());
    }
}
