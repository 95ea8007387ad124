package app.yeobaek.site;

import app.yeobaek.web.EarlyProblem;
import app.yeobaek.web.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** While the site is read-only, refuses whatever would change something; reading and the live channel go on. */
@ApplicationScoped
class ReadOnlyGuard {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** Admins must be able to end it, and anybody to log out. */
    private static final List<String> OPEN =
            List.of("/admin", "/api/admin/", "/login", "/logout", "/back-channel-logout", "/preferences/");
    /** After the check of the request's origin. */
    private static final int PRIORITY = 290;

    private final SiteSettings settings;

    @Inject
    ReadOnlyGuard(SiteSettings settings) {
        this.settings = settings;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        String path = context.normalizedPath();
        if (!settings.isReadOnly()
                || SAFE.contains(context.request().method())
                || OPEN.stream().anyMatch(path::startsWith)) {
            context.next();
            return;
        }
        context.response().putHeader("Retry-After", "300");
        EarlyProblem.answer(context, Problem.of(503, "read-only"));
    }
}
