package app.yeobaek.notification;

import app.yeobaek.live.Audience;
import app.yeobaek.live.EventLog;
import app.yeobaek.web.Cursor;
import app.yeobaek.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people were told, as far as they may still see it. */
@ApplicationScoped
public class Inbox {
    /** Who has left the team, was left out of the thread, or whose news was taken back, is no longer told of it. */
    private static final String VISIBLE =
            """
            from notification n
            join brief b on b.id = n.brief_id
            join membership m on m.team_id = b.team_id and m.person_id = n.person_id
            left join thread t on t.id = n.thread_id
            left join comment c on c.id = n.comment_id
            left join person by on by.id = n.by_id
            where (t.audience is null or t.audience = n.person_id) and c.deleted_at is null
            """;

    private static final String COLUMNS =
            """
            select n.id, n.topic, by.name, n.words, case when c.hidden_at is null then c.body end, n.brief_id, b.title, n.thread_id, n.path, n.created_at,
                   n.read_at is not null, n.person_id
            """;

    private final EntityManager database;
    private final EventLog log;
    private final Clock clock;

    @Inject
    Inbox(EntityManager database, EventLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What a person was told, newest first.
     *
     * @param unreadOnly leaves out what they have read
     * @param brief only of this brief, or of all if null
     * @param after the last one of the page before, or null for the first page
     */
    public List<Entry> of(
            UUID person,
            boolean unreadOnly,
            @Nullable UUID brief,
            @Nullable Cursor after,
            int limit,
            Language language) {
        Query query = database.createNativeQuery(
                COLUMNS + VISIBLE + " and n.person_id = :person and n.shown"
                        + (unreadOnly ? " and n.read_at is null" : "")
                        + (brief == null ? "" : " and n.brief_id = :brief")
                        + (after == null ? "" : " and (n.created_at, n.id) < (:time, :id)")
                        + " order by n.created_at desc, n.id desc limit :limit",
                Object[].class);
        query.setParameter("person", person).setParameter("limit", limit);
        if (brief != null) {
            query.setParameter("brief", brief);
        }
        if (after != null) {
            query.setParameter("time", after.time()).setParameter("id", after.id());
        }
        return entries(query, language);
    }

    /** How many a person has not read; more than a thousand are not counted. */
    public long unread(UUID person) {
        return ((Number) database.createNativeQuery("select count(*) from (select 1 " + VISIBLE
                                + " and n.person_id = :person and n.shown and n.read_at is null limit 1001) unread")
                        .setParameter("person", person)
                        .getSingleResult())
                .longValue();
    }

    /** What is due by mail of these, if it is still unread and still the person's to see. */
    List<Entry> due(UUID person, Topic.Way way, @Nullable UUID one, int limit, Language language) {
        Query query = database.createNativeQuery(
                COLUMNS + VISIBLE + " and n.person_id = :person and n.mail = :way and n.read_at is null"
                        + (one == null ? "" : " and n.id = :one")
                        + " order by n.created_at, n.id limit :limit",
                Object[].class);
        query.setParameter("person", person).setParameter("way", way.name()).setParameter("limit", limit);
        if (one != null) {
            query.setParameter("one", one);
        }
        return entries(query, language);
    }

    /** Marks some as read. Ids of others' news are passed over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void read(UUID person, Collection<UUID> ids) {
        told(
                person,
                database.createNativeQuery(
                                "update notification set read_at = :now where person_id = :person and read_at is null and id = any(:ids)")
                        .setParameter("now", clock.instant())
                        .setParameter("person", person)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .executeUpdate());
    }

    /** Marks one as not read yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unread(UUID person, UUID id) {
        told(
                person,
                database.createNativeQuery(
                                "update notification set read_at = null where person_id = :person and id = :id and read_at is not null")
                        .setParameter("person", person)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    /** Marks everything as read that came up to a moment, of one brief or of all if null. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void readAll(UUID person, @Nullable UUID brief, Instant until) {
        Query update = database.createNativeQuery(
                        "update notification set read_at = :now where person_id = :person and read_at is null"
                                // The news of a comment is a moment younger than the comment that one has seen.
                                + " and coalesce((select c.created_at from comment c where c.id = comment_id), created_at) <= :until"
                                + (brief == null ? "" : " and brief_id = :brief"))
                .setParameter("now", clock.instant())
                .setParameter("person", person)
                .setParameter("until", until);
        if (brief != null) {
            update.setParameter("brief", brief);
        }
        told(person, update.executeUpdate());
    }

    /** Marks as read what was told of some threads: the person has them before their eyes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void readThreads(UUID person, Collection<UUID> threads) {
        told(
                person,
                database.createNativeQuery(
                                """
                                update notification set read_at = :now
                                where person_id = :person and read_at is null and thread_id = any(:threads)
                                """)
                        .setParameter("now", clock.instant())
                        .setParameter("person", person)
                        .setParameter("threads", threads.toArray(UUID[]::new))
                        .executeUpdate());
    }

    private void told(UUID person, int changed) {
        if (changed > 0) {
            log.append(person, Audience.only(person), new Notifications.InboxChanged("event", "inbox"));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Entry> entries(Query query, Language language) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(row -> Wording.entry(row, language)).toList();
    }
}
