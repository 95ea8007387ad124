package app.yeobaek.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The log of everything told live. An event is written in the transaction of the change it tells of, so it exists if and
 * only if the change does.
 *
 * <p>Transactions commit in another order than they began. A reader that remembers "read up to here" therefore takes only
 * events of transactions older than every one still running ({@code pg_snapshot_xmin}); ordered by transaction, none can
 * turn up later behind its back. Decision 0004.
 */
@ApplicationScoped
public class EventLog {
    /** How long a client may have been away and still catch up from the log. */
    public static final Duration KEPT = Duration.ofDays(3);

    private static final String APPEND =
            "insert into live_event (channel, audience, excluded, payload) values (?, ?, ?, ?)";

    private final EntityManager database;
    private final AgroalDataSource connections;
    private final ObjectMapper json;
    private final Event<Appended> appended;

    @Inject
    EventLog(EntityManager database, AgroalDataSource connections, ObjectMapper json, Event<Appended> appended) {
        this.database = database;
        this.connections = connections;
        this.json = json;
        this.appended = appended;
    }

    /** News that something was appended; observed after commit, it wakes the relays. */
    record Appended(UUID channel) {}

    /**
     * Tells a channel of a change, if and when the transaction at hand commits.
     *
     * @param message becomes a JSON object; the same for every reader, whoever looks
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(UUID channel, Audience audience, Object message) {
        // The connection of the transaction at hand, without Hibernate: every change of anything comes by here.
        try (Connection connection = connections.getConnection();
                PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setObject(1, channel);
            insert.setObject(2, audience.only(), Types.OTHER);
            insert.setObject(3, audience.allBut(), Types.OTHER);
            insert.setString(4, write(message));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an event cannot be appended", e);
        }
        appended.fire(new Appended(channel));
    }

    /**
     * Keeps what the log says of a thing for one person alone: it was told to more, but is not theirs to read any longer.
     *
     * @param person who may go on reading it
     * @param subject the id of the thing, as it stands in the messages
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepFor(UUID person, UUID channel, UUID subject) {
        database.createNativeQuery(
                        """
                        update live_event set audience = :person
                        where channel = :channel and audience is null and excluded is null
                          and position(cast(:subject as text) in payload) > 0
                        """)
                .setParameter("person", person)
                .setParameter("channel", channel)
                .setParameter("subject", subject.toString())
                .executeUpdate();
    }

    /**
     * Takes what the log says of a thing out of it: nobody may read it any longer. Whoever comes back with an older place in the
     * log is asked to read everything anew.
     *
     * @param subject the id of the thing, as it stands in the messages
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void strike(UUID channel, UUID subject) {
        database.createNativeQuery(
                        """
                        update live_event set payload = '{"type":"reset"}'
                        where channel = :channel and position(cast(:subject as text) in payload) > 0
                        """)
                .setParameter("channel", channel)
                .setParameter("subject", subject.toString())
                .executeUpdate();
    }

    /**
     * The place in the log that fits what the transaction at hand sees: every event after it may be new to a reader of
     * this snapshot, every event up to it is contained in what they read. Wants repeatable read to mean anything.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Position here() {
        Object xmin = database.createNativeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .getSingleResult();
        return new Position(((Number) xmin).longValue(), 0);
    }

    /** Events on some channels after a place, in order, as far as no running transaction can still come before them. */
    @Transactional
    List<LiveEvent> after(Position position, Collection<UUID> channels, int limit) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select xid::text::bigint, id, channel, audience, excluded, payload from live_event
                        where channel in (:channels)
                          and (xid, id) > (cast(cast(:xid as text) as xid8), :id)
                          and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by xid, id limit :limit
                        """,
                        Object[].class)
                .setParameter("channels", channels)
                .setParameter("xid", Long.toString(position.xid()))
                .setParameter("id", position.id())
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new LiveEvent(
                        new Position(((Number) row[0]).longValue(), ((Number) row[1]).longValue()),
                        (UUID) row[2],
                        new Audience((UUID) row[3], (UUID) row[4]),
                        (String) row[5]))
                .toList();
    }

    /** Whether events wait for a transaction that is still running. */
    @Transactional
    boolean hasHeldBack() {
        return (Boolean) database.createNativeQuery(
                        "select exists (select 1 from live_event where xid >= pg_snapshot_xmin(pg_current_snapshot()))")
                .getSingleResult();
    }

    /** Whether the log still has everything after a place. */
    @Transactional
    boolean reaches(Position position) {
        return (Boolean) database.createNativeQuery(
                        """
                        select cast(cast(:xid as text) as xid8) <= pg_snapshot_xmin(pg_current_snapshot())
                           and cast(cast(:xid as text) as xid8) > coalesce((select min_xid from live_horizon), '0'::xid8)
                        """)
                .setParameter("xid", Long.toString(position.xid()))
                .getSingleResult();
    }

    /** Forgets events older than {@link #KEPT} and remembers from where on the log is whole. */
    @Transactional
    void forgetBefore(Instant now) {
        Instant horizon = now.minus(KEPT);
        database.createNativeQuery(
                        """
                        with gone as (delete from live_event where created_at < :horizon returning xid)
                        update live_horizon set min_xid = greatest(min_xid, (select max(xid) from gone))
                        where exists (select 1 from gone)
                        """)
                .setParameter("horizon", horizon)
                .executeUpdate();
    }

    private String write(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a message: " + message.getClass(), e);
        }
    }
}
