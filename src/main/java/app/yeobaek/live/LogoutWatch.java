package app.yeobaek.live;

import app.yeobaek.security.Revocations;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Closes the sockets of a session that Keycloak says has ended (OpenID Connect Back-Channel Logout 1.0). Quarkus verifies
 * the logout token and ends the session for requests; sockets that are already open it does not know of.
 */
@ApplicationScoped
class LogoutWatch {
    private static final String PATH = "/back-channel-logout";
    private static final int PRIORITY = 400;

    private static final Logger LOG = Logger.getLogger(LogoutWatch.class);

    private final Relay relay;
    private final Revocations revocations;

    @Inject
    LogoutWatch(Relay relay, Revocations revocations) {
        this.relay = relay;
        this.revocations = revocations;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, PRIORITY);
    }

    private void watch(RoutingContext context) {
        if (context.normalizedPath().equals(PATH)) {
            context.addEndHandler(done -> {
                // 200 means that Quarkus found the token genuine.
                if (context.response().getStatusCode() == 200) {
                    session(context.request().getFormAttribute("logout_token"))
                            .ifPresent(session -> end(context.vertx(), session));
                }
            });
        }
        context.next();
    }

    /** Keycloak tells one node: the others must hear of it, now and after a restart. */
    private void end(Vertx vertx, String session) {
        relay.endSession(session);
        vertx.executeBlocking(() -> {
                    revocations.endSession(session);
                    return session;
                })
                .onFailure(failure -> LOG.warn("the end of a session was not written down", failure));
    }

    private static Optional<String> session(@Nullable String token) {
        try {
            String[] parts = String.valueOf(token).split("\\.", -1);
            if (parts.length != 3) {
                return Optional.empty();
            }
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return Optional.ofNullable(new JsonObject(claims).getString("sid"));
        } catch (IllegalArgumentException | DecodeException e) {
            return Optional.empty();
        }
    }
}
