package app.yeobaek.people;

import app.yeobaek.security.Actor;
import app.yeobaek.security.Actors;
import app.yeobaek.security.SiteRole;
import app.yeobaek.security.TokenHolder;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Tells who asks. The row is made at the first visit and follows what the token says. */
@ApplicationScoped
public class CurrentPerson implements Actors {
    private final SecurityIdentity identity;
    private final People people;
    private final Clock clock;

    /** Only the row's id is kept, never a right: rights are read anew for every request. */
    private final Cache<Identity, UUID> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    @Inject
    CurrentPerson(SecurityIdentity identity, People people, Clock clock) {
        this.identity = identity;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The one who asks. Only for requests of somebody logged in.
     *
     * @throws IllegalStateException if nobody is logged in
     */
    public Actor actor() {
        return actor(identity);
    }

    /** The one who asks, or nothing before login. */
    public Optional<Actor> ifKnown() {
        return identity.isAnonymous() ? Optional.empty() : Optional.of(actor());
    }

    @Override
    public Actor actor(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof TokenHolder holder) {
            return holder.actor();
        }
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new IllegalStateException("nobody is logged in");
        }
        boolean admin = identity.hasRole(SiteRole.ADMIN);
        Identity claimed = claimedBy(token, admin);
        @Nullable UUID id = known.getIfPresent(claimed);
        if (id == null) {
            id = people.welcome(claimed, clock.instant()).id();
            known.put(claimed, id);
        }
        return new Actor(id, claimed.subject(), claimed.handle(), claimed.name(), admin);
    }

    private static Identity claimedBy(JsonWebToken token, boolean admin) {
        String handle = token.<String>claim(Claims.preferred_username).orElse(token.getSubject());
        String name = token.<String>claim("name").filter(it -> !it.isBlank()).orElse(handle);
        return new Identity(
                token.getSubject(),
                shortened(handle),
                shortened(name),
                token.<String>claim(Claims.email).orElse(null),
                token.<Boolean>claim(Claims.email_verified).orElse(false),
                admin);
    }

    private static String shortened(String word) {
        return word.length() <= 200 ? word : word.substring(0, 200);
    }
}
