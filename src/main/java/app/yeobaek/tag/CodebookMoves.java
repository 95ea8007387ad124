package app.yeobaek.tag;

import app.yeobaek.people.TeamMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The codebook of a merged team becomes part of the other's. Tags of one name become one; every mark keeps its tags. Whether
 * tags are free is as the team that stays has it.
 */
@ApplicationScoped
class CodebookMoves {
    private final EntityManager database;
    private final Codebook codebook;
    private final Clock clock;

    @Inject
    CodebookMoves(EntityManager database, Codebook codebook, Clock clock) {
        this.database = database;
        this.codebook = codebook;
        this.clock = clock;
    }

    void follow(@Observes TeamMerged merged) {
        UUID from = merged.from();
        UUID into = merged.into();
        // Always in the same order, so that two merges never wait for each other.
        codebook.lock(from.compareTo(into) < 0 ? from : into);
        codebook.lock(from.compareTo(into) < 0 ? into : from);
        namesakes(from, into).forEach(pair -> join((UUID) pair[0], (UUID) pair[1]));
        carryOut(
                """
                delete from tag_word w using tag_word k
                where w.team_id = :from and k.team_id = :into and k.folded = w.folded
                """,
                from,
                into);
        carryOut("update tag_word set team_id = :into where team_id = :from", from, into);
        carryOut("update tag set team_id = :into, version = version + 1 where team_id = :from", from, into);
        database.createNativeQuery("delete from codebook where team_id = :from")
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Pairs of tags, each of the first team with the one of the second that has its name. */
    @SuppressWarnings("unchecked")
    private List<Object[]> namesakes(UUID from, UUID into) {
        return database.createNativeQuery(
                        """
                        select f.tag_id, (array_agg(k.tag_id order by f.folded))[1]
                        from tag_word f join tag_word k on k.folded = f.folded and k.team_id = :into
                        where f.team_id = :from and not f.synonym group by f.tag_id
                        """,
                        Object[].class)
                .setParameter("from", from)
                .setParameter("into", into)
                .getResultList();
    }

    private void join(UUID from, UUID into) {
        codebook.hand(from, into);
        database.createNativeQuery(
                        """
                        update tag set merged_into = :into, parent_id = null, retired_at = coalesce(retired_at, :now)
                        where id = :from
                        """)
                .setParameter("from", from)
                .setParameter("into", into)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private void carryOut(String statement, UUID from, UUID into) {
        database.createNativeQuery(statement)
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
    }
}
