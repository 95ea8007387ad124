package app.yeobaek.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From where the request at hand came. */
@ApplicationScoped
public class RequestOrigin {
    private final CurrentVertxRequest current;

    @Inject
    RequestOrigin(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The network address of who asks, as the proxy in front told it; nothing where there is no request. */
    public Optional<String> address() {
        try {
            @Nullable RoutingContext context = current.getCurrent();
            return Optional.ofNullable(context).map(RequestOrigin::of);
        } catch (ContextNotActiveException job) {
            return Optional.empty();
        }
    }

    static @Nullable String of(RoutingContext context) {
        @Nullable SocketAddress remote = context.request().remoteAddress();
        return remote == null ? null : remote.hostAddress();
    }
}
