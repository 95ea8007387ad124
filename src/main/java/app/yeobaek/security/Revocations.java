package app.yeobaek.security;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logins that ended before their time. A token of Keycloak's is good until it expires whatever Keycloak thinks of it by
 * then, and Keycloak tells only one node of a logout: this list, shared by all nodes and looked at every second, is what makes
 * signing somebody out take effect everywhere at once (decision 0026).
 */
@ApplicationScoped
public class Revocations {
    private static final Logger LOG = Logger.getLogger(Revocations.class);
    /** Longer than any token lives. */
    private static final Duration KEPT = Duration.ofDays(2);
    /** A transaction may commit this much later than it wrote its row. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final AgroalDataSource database;
    private final Event<Revoked> news;
    private final Clock clock;
    private final Map<String, Revoked> known = new ConcurrentHashMap<>();
    private volatile @Nullable Instant readTo;

    @Inject
    Revocations(AgroalDataSource database, Event<Revoked> news, Clock clock) {
        this.database = database;
        this.news = news;
        this.clock = clock;
    }

    /** Ends all logins of a person that began before now, if and when the transaction at hand commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAllOf(String subject) {
        insert(subject, null, clock.instant());
    }

    /** Ends all logins of a person that began before a moment, if and when the transaction at hand commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAllOf(String subject, Instant before) {
        insert(subject, null, before);
    }

    /** Ends one session or personal token, if and when the transaction at hand commits; at once outside of one. */
    @Transactional
    public void endSession(String session) {
        insert(null, session, clock.instant());
    }

    /** Whether a login ended before its time, as far as this node has heard. */
    public boolean cover(Grant grant) {
        Revoked all = known.get("person " + grant.subject());
        Revoked one = known.get("session " + grant.session());
        return (all != null && all.covers(grant)) || (one != null && one.covers(grant));
    }

    private void insert(@Nullable String subject, @Nullable String session, Instant before) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into revocation (id, subject, session, before) values (gen_random_uuid(), ?, ?, ?)")) {
            insert.setString(1, subject);
            insert.setString(2, session);
            insert.setTimestamp(3, Timestamp.from(before));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a login cannot be ended", e);
        }
    }

    /** Reads what other nodes ended. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Instant last = readTo;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select subject, session, before, made_at from revocation where made_at > ? order by made_at")) {
            select.setTimestamp(1, Timestamp.from(last == null ? clock.instant().minus(KEPT) : last.minus(OVERLAP)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    learn(new Revoked(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getTimestamp(3).toInstant()));
                    readTo = rows.getTimestamp(4).toInstant();
                }
            }
        } catch (SQLException e) {
            LOG.warnf("cannot read which logins ended, trying again: %s", e.getMessage());
        }
    }

    private void learn(Revoked revoked) {
        String key = revoked.session() == null ? "person " + revoked.subject() : "session " + revoked.session();
        Revoked before = known.get(key);
        if (before == null || before.before().isBefore(revoked.before())) {
            known.put(key, revoked);
            news.fire(revoked);
        }
    }

    /** Forgets what no living token can be covered by. */
    @Scheduled(every = "1h", delayed = "7m")
    void forget() throws SQLException {
        Instant horizon = clock.instant().minus(KEPT);
        known.values().removeIf(it -> it.before().isBefore(horizon));
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from revocation where made_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(horizon));
            delete.executeUpdate();
        }
    }
}
