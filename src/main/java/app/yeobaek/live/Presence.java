package app.yeobaek.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Who is here. Every node keeps its sockets in one table that all read, so that people on different nodes see each other;
 * what a dead node leaves behind fades after {@link #FADES}.
 */
@ApplicationScoped
class Presence {
    private static final Logger LOG = Logger.getLogger(Presence.class);
    private static final String FADES = "interval '45 seconds'";

    private final AgroalDataSource database;
    private final Relay relay;
    private final ObjectMapper json;
    private final Map<UUID, String> lastSaid = new ConcurrentHashMap<>();

    @Inject
    Presence(AgroalDataSource database, Relay relay, ObjectMapper json) {
        this.database = database;
        this.relay = relay;
        this.json = json;
    }

    record Here(UUID id, String name, String handle) {}

    record Message(String type, List<Here> people) {}

    void came(Subscription subscription) {
        stays(subscription);
        say(subscription.channel());
        // The newcomer needs the list even where it did not change, as with a second tab.
        subscription.send(lastSaid.getOrDefault(subscription.channel(), "{\"type\":\"presence\",\"people\":[]}"));
    }

    void stays(Subscription subscription) {
        update(
                """
                insert into presence (connection, channel, person_id, name, handle, seen_at) values (?, ?, ?, ?, ?, now())
                on conflict (connection) do update set seen_at = now()
                """,
                subscription.id(),
                subscription.channel(),
                subscription.actor().id(),
                subscription.actor().name(),
                subscription.actor().handle());
    }

    void went(Subscription subscription) {
        update("delete from presence where connection = ?", subscription.id());
        say(subscription.channel());
    }

    /** Tells the sockets of this node who came or went on other nodes. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        relay.channels().forEach(this::say);
        lastSaid.keySet().retainAll(relay.channels());
    }

    @Scheduled(every = "60s")
    void fade() {
        update("delete from presence where seen_at < now() - " + FADES);
    }

    private void say(UUID channel) {
        String message = message(channel);
        if (!message.equals(lastSaid.put(channel, message))) {
            relay.broadcast(channel, message);
        }
    }

    private String message(UUID channel) {
        List<Here> here = new ArrayList<>();
        String query = "select distinct person_id, name, handle from presence where channel = ? and seen_at > now() - "
                + FADES + " order by name, person_id";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, channel);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    here.add(new Here(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3)));
                }
            }
            return json.writeValueAsString(new Message("presence", here));
        } catch (SQLException | JsonProcessingException e) {
            LOG.warnf("cannot tell who is here: %s", e.getMessage());
            return lastSaid.getOrDefault(channel, "{\"type\":\"presence\",\"people\":[]}");
        }
    }

    /** Presence is a courtesy: where it cannot be kept, nothing else may fail. */
    private void update(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            LOG.warnf("cannot note who is here: %s", e.getMessage());
        }
    }
}
