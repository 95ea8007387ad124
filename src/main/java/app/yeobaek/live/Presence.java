package app.yeobaek.live;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.jspecify.annotations.Nullable;

/**
 * Who is here, where they read, and in which thread they are writing. Every node keeps its sockets in one table that all read,
 * so that people on different nodes see each other; what a dead node leaves behind fades after {@link #FADES}. Who wishes not to
 * be seen is never written down.
 */
@ApplicationScoped
class Presence {
    private static final Logger LOG = Logger.getLogger(Presence.class);
    private static final String FADES = "interval '45 seconds'";
    /** How long after the last key somebody counts as writing. */
    private static final String WRITES = "interval '6 seconds'";

    private static final String NOBODY = "{\"type\":\"presence\",\"people\":[]}";

    private final AgroalDataSource database;
    private final Relay relay;
    private final Discretion discretion;
    private final ObjectMapper json;
    private final Map<UUID, String> lastSaid = new ConcurrentHashMap<>();

    @Inject
    Presence(AgroalDataSource database, Relay relay, Discretion discretion, ObjectMapper json) {
        this.database = database;
        this.relay = relay;
        this.discretion = discretion;
        this.json = json;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Here(UUID id, String name, String handle, @Nullable Integer at, @Nullable UUID writing) {}

    record Message(String type, List<Here> people) {}

    void came(Subscription subscription) {
        stays(subscription, Sign.HERE);
        say(subscription.channel());
        // The newcomer needs the list even where it did not change, as with a second tab.
        subscription.send(lastSaid.getOrDefault(subscription.channel(), NOBODY));
    }

    void stays(Subscription subscription, Sign sign) {
        if (!discretion.isShown(subscription.actor().id())) {
            update("delete from presence where connection = ?", subscription.id());
            return;
        }
        update(
                """
                insert into presence (connection, channel, person_id, name, handle, seen_at, place, thread_id, wrote_at)
                values (?, ?, ?, ?, ?, now(), ?, ?, case when ? then now() end)
                on conflict (connection) do update set seen_at = now(), place = coalesce(excluded.place, presence.place),
                    thread_id = excluded.thread_id, wrote_at = excluded.wrote_at
                """,
                subscription.id(),
                subscription.channel(),
                subscription.actor().id(),
                subscription.actor().name(),
                subscription.actor().handle(),
                sign.at(),
                sign.writing(),
                sign.writing() != null);
        if (sign.writing() != null) {
            say(subscription.channel());
        }
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
        // Of several tabs the one that moved last tells where somebody reads.
        String query =
                """
                select person_id, max(name), max(handle), (array_agg(place order by seen_at desc) filter (where place is not null))[1],
                       (array_agg(thread_id order by wrote_at desc) filter (where wrote_at > now() - %s))[1]
                from presence where channel = ? and seen_at > now() - %s group by person_id order by 2, 1
                """
                        .formatted(WRITES, FADES);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, channel);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    here.add(new Here(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getObject(4, Integer.class),
                            rows.getObject(5, UUID.class)));
                }
            }
            return json.writeValueAsString(new Message("presence", here));
        } catch (SQLException | JsonProcessingException e) {
            LOG.warnf("cannot tell who is here: %s", e.getMessage());
            return lastSaid.getOrDefault(channel, NOBODY);
        }
    }

    /** Presence is a courtesy: where it cannot be kept, nothing else may fail. */
    private void update(String statement, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    update.setNull(i + 1, java.sql.Types.OTHER);
                } else {
                    update.setObject(i + 1, values[i]);
                }
            }
            update.executeUpdate();
        } catch (SQLException e) {
            LOG.warnf("cannot note who is here: %s", e.getMessage());
        }
    }

    /**
     * What a client says of where its reader is.
     *
     * @param at the place in the text they read at, in UTF-16 code units, or null where it did not say
     * @param writing the thread they are writing in, or null
     */
    record Sign(@Nullable Integer at, @Nullable UUID writing) {
        static final Sign HERE = new Sign(null, null);

        /** What a message of the client says; one that is no sign says only that somebody is here. */
        static Sign of(String message, ObjectMapper json) {
            try {
                var node = json.readTree(message.length() > 300 ? "{}" : message);
                var at = node.path("at");
                var writing = node.path("writing");
                return new Sign(
                        at.isInt() && at.intValue() >= 0 ? at.intValue() : null,
                        writing.isTextual() && writing.textValue().length() == 36
                                ? UUID.fromString(writing.textValue())
                                : null);
            } catch (JsonProcessingException | IllegalArgumentException notOurs) {
                return HERE;
            }
        }
    }
}
