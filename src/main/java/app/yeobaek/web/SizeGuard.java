package app.yeobaek.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Says why a body that announces itself as too large is refused. Quarkus has the same limit, but answers it with a bare
 * status and cuts the line while the client still sends, so that most clients never see the answer.
 */
@ApplicationScoped
class SizeGuard {
    private static final int PRIORITY = 350;

    private final long limit;
    private final long jsonLimit;

    @Inject
    SizeGuard(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            @ConfigProperty(name = "yeobaek.json-body-limit") MemorySize jsonLimit) {
        this.limit = limit.asLongValue();
        this.jsonLimit = jsonLimit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        // Files may be large; JSON is held in memory as a whole.
        String type = context.request().getHeader("Content-Type");
        long allowed = type != null && type.startsWith("application/json") ? jsonLimit : limit;
        if (announced(context.request().getHeader("Content-Length")) <= allowed) {
            context.next();
            return;
        }
        EarlyProblem.answer(context, Problem.of(413, "too-large"));
        // What still comes is read and dropped.
        context.request().resume();
    }

    private static long announced(@Nullable String length) {
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
