package app.yeobaek.site;

import app.yeobaek.security.Grant;
import app.yeobaek.web.EarlyProblem;
import app.yeobaek.web.Problem;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * How often one may ask: an address before anything else is done for it, then a person, and a token of theirs, by what they
 * ask. Whoever asks too often gets 429 and is told when to come back.
 */
@ApplicationScoped
class RateLimits {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> AROUND_LOGIN = List.of("/login", "/invitations/", "/join/", "/unsubscribe");
    private static final List<String> IMPORTS =
            List.of("/api/briefs", "/briefs/new", "/api/imports", "/admin/users/import");
    /** Before the check of the request's origin: what is refused here should cost least. */
    private static final int PRIORITY = 310;

    private final RateCounts counts;
    private final SiteSettings settings;
    private final CurrentIdentityAssociation identity;

    @Inject
    RateLimits(RateCounts counts, SiteSettings settings, CurrentIdentityAssociation identity) {
        this.counts = counts;
        this.settings = settings;
        this.identity = identity;
    }

    void register(@Observes Filters filters) {
        filters.register(this::checkAddress, PRIORITY);
    }

    private void checkAddress(RoutingContext context) {
        @Nullable SocketAddress remote = context.request().remoteAddress();
        String path = context.normalizedPath();
        if (remote == null || path.startsWith("/assets/") || path.startsWith("/q/health")) {
            context.next();
            return;
        }
        String address = String.valueOf(remote.hostAddress());
        boolean around = path.equals("/") || AROUND_LOGIN.stream().anyMatch(path::startsWith);
        if (isTooMuch("address " + address, Setting.ADDRESS_A_MINUTE)
                || (around && isTooMuch("login " + address, Setting.LOGINS_A_MINUTE))) {
            context.response().putHeader("Retry-After", String.valueOf(counts.untilNext()));
            EarlyProblem.answer(context, Problem.of(429, "too-often", counts.untilNext()));
            return;
        }
        context.next();
    }

    /** Asked where a login is wanted anyway: it waits for it without holding a thread. */
    @ServerRequestFilter
    Uni<@Nullable Response> checkPerson(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        Optional<Setting> limit = limit(request.getMethod(), path);
        if (limit.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return identity.getDeferredIdentity()
                // Whoever is not known is refused by the resource itself, in its own way.
                .onFailure()
                .recoverWithNull()
                .invoke(it -> check(it, limit.get()))
                .replaceWith((Response) null);
    }

    private void check(@Nullable SecurityIdentity asker, Setting limit) {
        Optional<Grant> grant = asker == null ? Optional.empty() : Grant.of(asker);
        if (grant.isEmpty()) {
            return;
        }
        String what = limit.key();
        boolean person = isTooMuch("person " + what + " " + grant.get().subject(), limit);
        boolean token = grant.get().session().startsWith("token:")
                && isTooMuch("token " + what + " " + grant.get().session(), limit);
        if (person || token) {
            throw Problem.of(429, "too-often", counts.untilNext()).with("retryAfter", counts.untilNext());
        }
    }

    private static Optional<Setting> limit(String method, String path) {
        if (!READING.contains(method)) {
            return Optional.of(IMPORTS.contains(path) ? Setting.IMPORTS_A_MINUTE : Setting.WRITES_A_MINUTE);
        }
        if (path.startsWith("/api/search") || path.startsWith("/search")) {
            return Optional.of(Setting.SEARCHES_A_MINUTE);
        }
        if (path.endsWith("/original")
                || path.contains("/export")
                || path.contains("/archive")
                || path.endsWith(".csv")) {
            return Optional.of(Setting.EXPORTS_A_MINUTE);
        }
        return path.startsWith("/api/") ? Optional.of(Setting.READS_A_MINUTE) : Optional.empty();
    }

    private boolean isTooMuch(String subject, Setting limit) {
        return counts.count(subject) > settings.number(limit);
    }
}
