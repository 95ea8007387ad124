package app.yeobaek.site;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Counts how often somebody asked in the minute at hand, on all nodes together. Each node counts in memory and adds its part to
 * the table once a second, reading what the others added: one statement a second instead of one a request, for the price
 * that somebody who asks many nodes at once may get through for a second more (decision 0028).
 */
@ApplicationScoped
class RateCounts {
    private static final Logger LOG = Logger.getLogger(RateCounts.class);
    private static final long MINUTE_MILLIS = 60_000;
    /** More subjects than this in one minute are counted on this node only. */
    private static final int MOST = 20_000;

    private final AgroalDataSource database;
    private final Clock clock;
    private volatile Minute minute = new Minute(0);

    @Inject
    RateCounts(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The counts of one minute: what is not yet added, and what all nodes had when last read. */
    private record Minute(long number, Map<String, AtomicInteger> mine, Map<String, Integer> all) {
        Minute(long number) {
            this(number, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    /** Counts one request of somebody, and tells how many they have made in this minute, it included. */
    int count(String subject) {
        Minute now = current();
        if (now.mine().size() > MOST) {
            return 0;
        }
        int mine =
                now.mine().computeIfAbsent(subject, key -> new AtomicInteger()).incrementAndGet();
        return mine + now.all().getOrDefault(subject, 0);
    }

    /** Seconds until the next minute begins. */
    int untilNext() {
        return (int) ((MINUTE_MILLIS - clock.millis() % MINUTE_MILLIS) / 1_000) + 1;
    }

    private Minute current() {
        long number = clock.millis() / MINUTE_MILLIS;
        Minute now = minute;
        if (now.number() != number) {
            now = new Minute(number);
            minute = now;
        }
        return now;
    }

    /** Adds this node's part and reads the others'. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void exchange() {
        Minute now = current();
        List<String> subjects = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        now.mine().forEach((subject, count) -> {
            int part = count.get();
            if (part > 0) {
                subjects.add(subject);
                counts.add(part);
            }
        });
        if (subjects.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(
                        """
                        insert into rate_count (subject, minute, n)
                        select s, ?, c from unnest(?, ?) as t (s, c) order by s
                        on conflict (subject, minute) do update set n = rate_count.n + excluded.n
                        returning subject, n
                        """)) {
            Array names = connection.createArrayOf("text", subjects.toArray());
            Array parts = connection.createArrayOf("integer", counts.toArray());
            add.setLong(1, now.number());
            add.setArray(2, names);
            add.setArray(3, parts);
            try (ResultSet rows = add.executeQuery()) {
                while (rows.next()) {
                    now.all().put(rows.getString(1), rows.getInt(2));
                }
            }
            for (int i = 0; i < subjects.size(); i++) {
                int added = counts.get(i);
                now.mine().computeIfPresent(subjects.get(i), (key, count) -> {
                    count.addAndGet(-added);
                    return count;
                });
            }
        } catch (SQLException e) {
            LOG.warnf("counts of requests were not shared, trying again: %s", e.getMessage());
        }
    }

    /** Forgets minutes that are over. */
    @Scheduled(every = "5m", delayed = "3m")
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from rate_count where minute < ?")) {
            delete.setLong(1, clock.millis() / MINUTE_MILLIS - 1);
            delete.executeUpdate();
        }
    }
}
