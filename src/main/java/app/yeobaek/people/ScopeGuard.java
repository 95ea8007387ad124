package app.yeobaek.people;

import app.yeobaek.security.PersonalTokens;
import app.yeobaek.security.Scope;
import app.yeobaek.security.TokenHolder;
import app.yeobaek.web.Problem;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Holds a personal token to its scope: one that is for reading changes nothing. */
@ApplicationScoped
class ScopeGuard {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentIdentityAssociation identity;

    @Inject
    ScopeGuard(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** Asked of requests with a personal token only: others need not wait here for their login. */
    @ServerRequestFilter
    Uni<@Nullable Response> check(ContainerRequestContext request) {
        String header = String.valueOf(request.getHeaderString("Authorization"));
        if (READING.contains(request.getMethod()) || !header.startsWith("Bearer " + PersonalTokens.PREFIX)) {
            return Uni.createFrom().nullItem();
        }
        return identity.getDeferredIdentity()
                .onItem()
                .invoke(it -> {
                    if (it.getPrincipal() instanceof TokenHolder holder && holder.scope() == Scope.READ) {
                        throw Problem.of(403, "token-scope");
                    }
                })
                .replaceWith((Response) null);
    }
}
