package app.yeobaek.brief;

import app.yeobaek.web.Problem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All revisions. They never change, so what was read once is kept in memory. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<Revision, UUID> {
    /** About 16 MB of text. */
    private static final long KEPT_CODE_UNITS = 8_000_000;

    private final Cache<UUID, Published> published = Caffeine.newBuilder()
            .maximumWeight(KEPT_CODE_UNITS)
            .weigher((UUID id, Published it) -> it.manuscript().text().length() + 1)
            .build();

    /** A revision as values, detached from the database. */
    public record Published(UUID id, UUID brief, int number, Manuscript manuscript) {}

    /**
     * The revision with this id. Whether the one who asks may read its brief is for the caller to know.
     *
     * @throws Problem 404 if there is none
     */
    public Published published(UUID id) {
        Published kept = published.getIfPresent(id);
        if (kept != null) {
            return kept;
        }
        Revision revision = findByIdOptional(id).orElseThrow(Problem::notFound);
        Published read = new Published(revision.id(), revision.brief(), revision.number(), revision.manuscript());
        published.put(id, read);
        return read;
    }

    /** A revision without its text: who published it when. */
    public record Listed(UUID id, int number, Instant createdAt, UUID createdBy) {}

    /** All revisions of a brief, newest first. Whether the one who asks may read it is for the caller to know. */
    public List<Listed> listed(UUID brief) {
        return getEntityManager()
                .createQuery(
                        """
                        select new app.yeobaek.brief.Revisions$Listed(r.id, r.number, r.createdAt, r.createdBy)
                        from Revision r where r.brief = :brief order by r.number desc
                        """,
                        Listed.class)
                .setParameter("brief", brief)
                .getResultList();
    }

    /**
     * The n-th revision of a brief. Whether the one who asks may read it is for the caller to know.
     *
     * @throws Problem 404 if there is none
     */
    public Published numbered(UUID brief, int number) {
        return published(getEntityManager()
                .createQuery("select r.id from Revision r where r.brief = :brief and r.number = :number", UUID.class)
                .setParameter("brief", brief)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound));
    }

    /**
     * A revision of a brief.
     *
     * @throws Problem 404 if the brief has no such revision
     */
    public Published published(UUID id, UUID brief) {
        Published found = published(id);
        if (!found.brief().equals(brief)) {
            throw Problem.notFound();
        }
        return found;
    }

    /** The identity of the file that a revision was made from. */
    public UUID original(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound).original();
    }
}
