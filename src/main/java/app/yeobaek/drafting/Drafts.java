package app.yeobaek.drafting;

import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All drafts, found through the person who asks. */
@ApplicationScoped
public class Drafts implements PanacheRepositoryBase<Draft, UUID> {
    private static final String ROWS =
            """
            select new app.yeobaek.drafting.DraftRow(d.id, d.team, d.brief, d.name, d.title, d.state, d.refusal,
                   d.refusalWord, d.doubts, d.openDoubts, d.revision, p.id, p.name, d.createdAt, d.changedAt, d.version)
            from Draft d join Person p on p.id = d.createdBy
            """;

    private static final List<DraftState> OPEN =
            List.of(DraftState.WAITING, DraftState.READING, DraftState.READY, DraftState.REFUSED);

    private final Teams teams;

    @Inject
    Drafts(Teams teams) {
        this.teams = teams;
    }

    /**
     * A draft that the actor may work on.
     *
     * @throws Problem 404 if there is no such draft or the actor is not in its team, 403 if they may only read there
     */
    public Draft workedOnBy(Actor actor, UUID id) {
        return workedOnBy(actor, id, LockModeType.NONE);
    }

    /** The same, locked against changes by others until the transaction ends. */
    Draft takenBy(Actor actor, UUID id) {
        return workedOnBy(actor, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Draft workedOnBy(Actor actor, UUID id, LockModeType lock) {
        @Nullable Draft draft = getEntityManager().find(Draft.class, id, lock);
        if (draft == null) {
            throw Problem.notFound();
        }
        teams.require(draft.needed(), draft.team(), actor);
        return draft;
    }

    /** A draft, locked, for the one who reads its file. */
    Optional<Draft> taken(UUID id) {
        return Optional.ofNullable(getEntityManager().find(Draft.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Drafts that still want something done, newest first.
     *
     * @param team only this team's, or all that the actor may bring briefs in for
     */
    List<DraftRow> openFor(Actor actor, @Nullable UUID team, int limit) {
        List<UUID> mine = teams.of(actor).stream()
                .filter(it -> it.may(Permission.IMPORT_BRIEF))
                .map(it -> it.id())
                .filter(it -> team == null || team.equals(it))
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        return getEntityManager()
                .createQuery(
                        ROWS + "where d.team in (:teams) and d.state in (:open) order by d.createdAt desc, d.id desc",
                        DraftRow.class)
                .setParameter("teams", mine)
                .setParameter("open", OPEN)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The row of one draft. */
    DraftRow row(UUID id) {
        return getEntityManager()
                .createQuery(ROWS + "where d.id = :id", DraftRow.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** An open draft that edits a brief's text in place, without a file of its own. */
    Optional<Draft> editing(UUID brief, UUID base) {
        return getEntityManager()
                .createQuery(
                        """
                        from Draft d where d.brief = :brief and d.base = :base and d.state = :ready and d.job is null
                        order by d.createdAt
                        """,
                        Draft.class)
                .setParameter("brief", brief)
                .setParameter("base", base)
                .setParameter("ready", DraftState.READY)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** How many open drafts a person has begun. */
    long openOf(Actor actor) {
        return count("createdBy = ?1 and state in ?2", actor.id(), OPEN);
    }

    /** Whether a draft is in a state now, as the database has it. */
    boolean isIn(UUID id, DraftState state) {
        return count("id = ?1 and state = ?2", id, state) > 0;
    }
}
