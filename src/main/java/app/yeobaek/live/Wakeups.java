package app.yeobaek.live;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Wakes the other nodes by PostgreSQL's LISTEN/NOTIFY. A wake-up says only that there is something to read: one that is
 * lost costs a little time, for the relay also looks by itself.
 *
 * <p>Sent after commit from a connection of its own, many at once: a NOTIFY inside the writing transaction would make all
 * commits of the database wait for each other.
 */
@ApplicationScoped
class Wakeups {
    private static final Logger LOG = Logger.getLogger(Wakeups.class);
    private static final String CHANNEL = "yeobaek_live";
    private static final int GATHER_MILLIS = 5;
    private static final int LISTEN_MILLIS = 10_000;

    private final AgroalDataSource database;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final ScheduledExecutorService sender =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "live-wakeups-out"));
    private volatile boolean stopped;

    @Inject
    Wakeups(AgroalDataSource database) {
        this.database = database;
    }

    /** Sends a word to every node, this one included, within a few milliseconds. */
    void send(String word) {
        waiting.add(word);
        if (scheduled.compareAndSet(false, true)) {
            sender.schedule(this::flush, GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Hands every word of any node to {@code listener}, on a thread of its own, until {@link #stop}. */
    void listen(Consumer<String> listener) {
        daemon(() -> listenForEver(listener), "live-wakeups-in").start();
    }

    void stop() {
        stopped = true;
        sender.shutdownNow();
    }

    private void flush() {
        scheduled.set(false);
        List<String> words = new ArrayList<>(waiting);
        words.forEach(waiting::remove);
        try (Connection connection = database.getConnection();
                PreparedStatement notify =
                        connection.prepareStatement("select pg_notify('" + CHANNEL + "', word) from unnest(?) word")) {
            notify.setArray(1, connection.createArrayOf("text", words.toArray()));
            notify.execute();
        } catch (SQLException e) {
            LOG.warnf("cannot wake the other nodes, they will look by themselves: %s", e.getMessage());
        }
    }

    private void listenForEver(Consumer<String> listener) {
        while (!stopped) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (!stopped) {
                    PGNotification[] heard = postgres.getNotifications(LISTEN_MILLIS);
                    for (PGNotification one : heard == null ? new PGNotification[0] : heard) {
                        listener.accept(one.getParameter());
                    }
                }
            } catch (SQLException e) {
                if (!stopped) {
                    LOG.warnf("cannot hear the other nodes, trying again: %s", e.getMessage());
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
