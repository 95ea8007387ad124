package app.yeobaek.admin;

import app.yeobaek.live.Audience;
import app.yeobaek.live.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes back the words of somebody who leaves: emptied, not only hidden, for nobody is left who might restore them. What
 * others answered stays where it is, under a comment that is gone. Open pages are told.
 */
@ApplicationScoped
class LeftWords {
    private final EntityManager database;
    private final EventLog log;
    private final Clock clock;

    @Inject
    LeftWords(EntityManager database, EventLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Takes back some of a person's words, in the transaction at hand.
     *
     * @param all also what the team can read; else only what they alone could see
     * @return whether there may be more
     */
    boolean takeBack(UUID person, boolean all, int most) {
        boolean moreComments = emptyComments(person, all, most);
        boolean moreMarks = removeMarks(person, all, most);
        return moreComments || moreMarks;
    }

    private boolean emptyComments(UUID person, boolean all, int most) {
        List<Object[]> rows = rows(
                """
                update comment c set body = '', html = '', deleted_at = coalesce(c.deleted_at, :now), version = c.version + 1
                from thread t
                where t.id = c.thread_id and c.id in (
                    select w.id from comment w join thread h on h.id = w.thread_id
                    where w.author_id = :person and (w.body <> '' or w.deleted_at is null)
                      and (:all or h.audience = :person)
                    order by w.id limit :most for update of w)
                returning c.id, c.version, c.thread_id, c.brief_id, c.created_at, t.audience
                """,
                person,
                all,
                most);
        forgetEarlierWords(rows.stream().map(row -> (UUID) row[0]).toList());
        rows.forEach(row -> {
            Map<String, Object> gone = new LinkedHashMap<>();
            gone.put("id", row[0]);
            gone.put("version", row[1]);
            gone.put("thread", row[2]);
            gone.put("author", person);
            gone.put("createdAt", row[4] instanceof Instant at ? at : ((java.time.OffsetDateTime) row[4]).toInstant());
            gone.put("deleted", true);
            tell((UUID) row[3], (UUID) row[5], Map.of("kind", "comment", "comment", gone, "people", Map.of()));
        });
        return rows.size() == most;
    }

    private void forgetEarlierWords(List<UUID> comments) {
        if (!comments.isEmpty()) {
            database.createNativeQuery("delete from comment_version where comment_id in (:comments)")
                    .setParameter("comments", comments)
                    .executeUpdate();
        }
    }

    /** A mark under which somebody else spoke stays, without the words that began it. */
    private boolean removeMarks(UUID person, boolean all, int most) {
        List<Object[]> rows = rows(
                """
                update annotation a set deleted_at = :now, updated_at = :now, version = version + 1,
                       replacement = case when replacement is null then null else '' end
                where a.id in (
                    select w.id from annotation w
                    where w.author_id = :person and w.deleted_at is null and (:all or w.visibility = 'PRIVATE')
                      and not exists (select 1 from comment c where c.thread_id = w.id and c.author_id <> :person
                                      and c.deleted_at is null)
                    order by w.id limit :most for update)
                returning a.id, a.version, a.brief_id, a.visibility
                """,
                person,
                all,
                most);
        rows.forEach(row -> tell(
                (UUID) row[2],
                row[3].equals("PRIVATE") ? person : null,
                Map.of("kind", "annotation-removed", "id", row[0], "version", row[1])));
        return rows.size() == most;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String statement, UUID person, boolean all, int most) {
        return database.createNativeQuery(statement, Object[].class)
                .setParameter("person", person)
                .setParameter("all", all)
                .setParameter("most", most)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private void tell(UUID brief, @Nullable UUID audience, Map<String, Object> message) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "event");
        event.putAll(message);
        log.append(brief, Audience.only(audience), event);
    }
}
