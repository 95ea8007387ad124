package app.yeobaek.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what another site makes a browser send with our session cookie (CSRF, cross-site WebSocket hijacking, forced
 * logout). Fetch Metadata decides where the browser sends it, the Origin header elsewhere; whoever sends neither has to
 * bring a bearer token, which no foreign page can make a browser add. Decision 0005.
 */
@ApplicationScoped
class OriginGuard {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** Before authentication, which has priority 200. */
    private static final int PRIORITY = 300;

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (allows(context.request(), context.normalizedPath())) {
            context.next();
            return;
        }
        EarlyProblem.answer(context, Problem.of(403, "foreign-origin"));
    }

    private static boolean allows(HttpServerRequest request, String path) {
        boolean socket = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
        boolean acts = !SAFE.contains(request.method()) || path.equals("/logout") || socket;
        if (!acts
                || request.getHeader("Authorization") != null
                || path.equals("/back-channel-logout")
                // A mail program acts for its reader (RFC 8058): the sealed token decides, no cookie is looked at.
                || path.startsWith("/unsubscribe/")) {
            return true;
        }
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        @Nullable String origin = request.getHeader("Origin");
        if (origin != null) {
            return origin.equals(request.scheme() + "://" + request.authority());
        }
        return path.equals("/logout");
    }
}
