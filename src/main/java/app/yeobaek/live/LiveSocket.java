package app.yeobaek.live;

import app.yeobaek.security.Actor;
import app.yeobaek.security.Actors;
import app.yeobaek.web.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The live channel of a brief or of a person as clients open it. What is said on it stands in {@code src/docs/live.md}. */
@WebSocket(path = "/live/{kind}/{channel}")
@Authenticated
public class LiveSocket {
    private static final Logger LOG = Logger.getLogger(LiveSocket.class);

    private final Relay relay;
    private final Presence presence;
    private final Actors actors;
    private final SecurityIdentity identity;
    private final Clock clock;
    private final Vertx vertx;
    private final ObjectMapper json;
    private final Map<String, Subscription> open = new ConcurrentHashMap<>();

    @Inject
    LiveSocket(
            Relay relay,
            Presence presence,
            Actors actors,
            SecurityIdentity identity,
            Clock clock,
            Vertx vertx,
            ObjectMapper json) {
        this.relay = relay;
        this.presence = presence;
        this.actors = actors;
        this.identity = identity;
        this.clock = clock;
        this.vertx = vertx;
        this.json = json;
    }

    @OnOpen
    @Blocking
    void open(WebSocketConnection connection) {
        Actor actor = actors.actor(identity);
        UUID channel = Admission.channel(connection.handshakeRequest().path()).orElseThrow();
        Position after = after(connection.handshakeRequest().query());
        Subscription subscription = new Subscription(connection, actor, channel, sessionOf(identity), after);
        open.put(connection.id(), subscription);
        endWithToken(subscription);
        relay.join(subscription);
        if (!subscription.isPersonal()) {
            presence.came(subscription);
        }
    }

    @OnTextMessage
    @Blocking
    void heard(String message, WebSocketConnection connection) {
        @Nullable Subscription subscription = open.get(connection.id());
        if (subscription != null && !subscription.isPersonal()) {
            presence.stays(subscription, Presence.Sign.of(message, json));
        }
    }

    @OnClose
    @Blocking
    void close(WebSocketConnection connection) {
        @Nullable Subscription subscription = open.remove(connection.id());
        if (subscription != null) {
            relay.leave(subscription);
            if (!subscription.isPersonal()) {
                presence.went(subscription);
            }
        }
    }

    @OnError
    void failed(Throwable failure, WebSocketConnection connection) {
        if (connection.isClosed()) {
            // A laptop's lid was closed; that is no failure of ours.
            LOG.debugf(failure, "live connection %s is gone", connection.id());
            return;
        }
        LOG.warnf(failure, "live connection %s failed", connection.id());
        connection.close().subscribe().with(done -> {}, again -> {});
    }

    /** A socket outlives its request, but not its token: the client comes back with a refreshed one. */
    private void endWithToken(Subscription subscription) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            long millis = token.getExpirationTime() * 1_000 - clock.millis();
            vertx.setTimer(Math.max(millis, 1), timer -> subscription.end("renew"));
        }
    }

    private static String sessionOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? String.valueOf(token.<Object>claim("sid").orElse(""))
                : "";
    }

    /** A place that cannot be read is as good as one that the log no longer reaches: the client begins anew. */
    private static Position after(@Nullable String query) {
        try {
            return query != null && query.startsWith("after=")
                    ? Position.decode(query.substring("after=".length()))
                    : Position.BEGINNING;
        } catch (Problem unreadable) {
            return Position.BEGINNING;
        }
    }
}
