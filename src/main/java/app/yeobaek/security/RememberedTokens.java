package app.yeobaek.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.LogoutException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells who asks, by whichever of three: a personal token of ours; a bearer token of Keycloak's, whose signature and claims
 * are not verified again for a minute after they were found good (verifying was about a sixth of the work of saving a mark);
 * or the session of a browser. A login that was ended before its time is none, whatever its token says. While Keycloak is
 * away, a session that was good goes on until its token expires, without anybody waiting for Keycloak.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class RememberedTokens implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";
    private static final String OURS = SCHEME + PersonalTokens.PREFIX;
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration SESSION_KEPT = Duration.ofHours(12);

    private final OidcAuthenticationMechanism verifying;
    private final PersonalTokens personal;
    private final Revocations revocations;
    private final ProviderWatch provider;
    private final BlockingSecurityExecutor blocking;
    private final Clock clock;
    private final Cache<String, SecurityIdentity> verified =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();
    private final Cache<String, SecurityIdentity> sessions = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(SESSION_KEPT)
            .build();

    @Inject
    RememberedTokens(
            OidcAuthenticationMechanism verifying,
            PersonalTokens personal,
            Revocations revocations,
            ProviderWatch provider,
            BlockingSecurityExecutor blocking,
            Clock clock) {
        this.verifying = verifying;
        this.personal = personal;
        this.revocations = revocations;
        this.provider = provider;
        this.blocking = blocking;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        @Nullable String header = context.request().getHeader("Authorization");
        Uni<SecurityIdentity> found;
        if (header == null || !header.startsWith(SCHEME)) {
            found = bySession(context, providers);
        } else if (header.startsWith(OURS)) {
            found = byPersonalToken(header.substring(SCHEME.length()), context.normalizedPath());
        } else {
            found = byKeycloakToken(header, context, providers);
        }
        // A logout heard of while the token is being renewed comes out as this, which nobody further on knows.
        return found.onFailure(LogoutException.class)
                .transform(AuthenticationFailedException::new)
                .invoke(this::refuseIfEnded);
    }

    private void refuseIfEnded(@Nullable SecurityIdentity identity) {
        if (identity != null && Grant.of(identity).filter(revocations::cover).isPresent()) {
            throw new AuthenticationFailedException();
        }
    }

    private Uni<SecurityIdentity> byKeycloakToken(
            String header, RoutingContext context, IdentityProviderManager providers) {
        @Nullable SecurityIdentity known = verified.getIfPresent(header);
        if (known != null && isCurrent(known)) {
            return Uni.createFrom().item(known);
        }
        return verifying.authenticate(context, providers).invoke(identity -> remember(verified, header, identity));
    }

    /** Personal tokens are for programs: they open the API and the live channel, no page. */
    private Uni<SecurityIdentity> byPersonalToken(String token, String path) {
        if (!path.startsWith("/api/") && !path.startsWith("/live/")) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return blocking.executeBlocking(() -> identity(personal.holderOf(token)));
    }

    private static SecurityIdentity identity(Optional<TokenHolder> found) {
        TokenHolder holder = found.orElseThrow(AuthenticationFailedException::new);
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(holder);
        if (holder.actor().admin()) {
            identity.addRole(SiteRole.ADMIN);
        }
        return identity.build();
    }

    private Uni<SecurityIdentity> bySession(RoutingContext context, IdentityProviderManager providers) {
        String cookies = context.request().cookies().stream()
                .filter(it -> it.getName().startsWith("q_session"))
                .map(it -> it.getName() + "=" + it.getValue())
                .sorted()
                .collect(Collectors.joining(";"));
        // Logging in and out is the mechanism's own business, with or without a session.
        if (cookies.isEmpty() || Set.of("/login", "/logout").contains(context.normalizedPath())) {
            return verifying.authenticate(context, providers);
        }
        @Nullable SecurityIdentity known = provider.isAway() ? sessions.getIfPresent(cookies) : null;
        if (known != null && isCurrent(known)) {
            return Uni.createFrom().item(known);
        }
        return verifying.authenticate(context, providers).invoke(identity -> remember(sessions, cookies, identity));
    }

    private void remember(Cache<String, SecurityIdentity> cache, String key, @Nullable SecurityIdentity identity) {
        if (identity != null && isCurrent(identity)) {
            cache.put(key, withoutRequest(identity));
        }
    }

    private boolean isCurrent(SecurityIdentity identity) {
        return Grant.of(identity)
                .filter(it -> it.ends().isAfter(clock.instant()))
                .isPresent();
    }

    /** The identity without the request that brought it, which would stay in memory with it. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder lasting = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                lasting.addAttribute(name, value);
            }
        });
        return lasting.build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return verifying.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return verifying.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return verifying.getCredentialTransport(context);
    }
}
