package app.yeobaek.live;

import app.yeobaek.security.Actor;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** One socket on one channel. The relay's thread alone moves its position. */
final class Subscription {
    /** A client that leaves this many messages unread is cut off; it catches up when it comes back. */
    private static final int UNREAD_LIMIT = 2_000;

    /** Close code for "come back with a fresh session"; 4000 to 4999 are for applications (RFC 6455, 7.4.2). */
    private static final int CLOSED_BY_US = 4_000;

    private final UUID id;
    private final WebSocketConnection connection;
    private final Actor actor;
    private final UUID channel;
    private final String session;
    private final AtomicInteger unread = new AtomicInteger();
    private Position position;

    /**
     * @param session the identity provider's session, or an empty string for a token without one
     * @param position the place in the log up to which the client knows everything
     */
    Subscription(WebSocketConnection connection, Actor actor, UUID channel, String session, Position position) {
        this.id = UUID.fromString(connection.id());
        this.connection = connection;
        this.actor = actor;
        this.channel = channel;
        this.session = session;
        this.position = position;
    }

    UUID id() {
        return id;
    }

    Actor actor() {
        return actor;
    }

    UUID channel() {
        return channel;
    }

    /** Whether it is the channel of the listener alone, where nobody else is to be seen. */
    boolean isPersonal() {
        return channel.equals(actor.id());
    }

    Position position() {
        return position;
    }

    boolean belongsTo(String endedSession) {
        return session.equals(endedSession);
    }

    /** Sends an event unless the client has it already or must not know of it. */
    void tell(LiveEvent event) {
        if (event.position().compareTo(position) <= 0) {
            return;
        }
        position = event.position();
        if (event.isFor(actor.id())) {
            send(event.text());
        }
    }

    void send(String message) {
        if (unread.incrementAndGet() > UNREAD_LIMIT) {
            end("slow");
            return;
        }
        connection
                .sendText(message)
                .subscribe()
                .with(done -> unread.decrementAndGet(), failed -> unread.decrementAndGet());
    }

    /** Says why, then closes. */
    void end(String reason) {
        if (connection.isOpen()) {
            connection
                    .sendText("{\"type\":\"end\",\"reason\":\"" + reason + "\"}")
                    .chain(() -> connection.close(new CloseReason(CLOSED_BY_US, reason)))
                    .subscribe()
                    .with(done -> {}, failed -> {});
        }
    }
}
