package app.yeobaek.live;

import app.yeobaek.security.Actors;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers 404 to whoever may not hear a channel, before there is a socket. It is asked before the check of
 * {@code @Authenticated}: that one leaves a bad token to two answers at once, and the second fails with a page of log.
 */
@ApplicationScoped
@Priority(Integer.MAX_VALUE)
class Admission implements HttpUpgradeCheck {
    private static final String PREFIX = "/live/briefs/";

    private final ChannelGuard guard;
    private final Actors actors;

    @Inject
    Admission(ChannelGuard guard, Actors actors) {
        this.guard = guard;
        this.actors = actors;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        String path = context.httpRequest().path();
        return context.securityIdentity()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(identity ->
                        mayHear(path, identity) ? CheckResult.permitUpgrade() : CheckResult.rejectUpgrade(404))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithUni(() -> CheckResult.rejectUpgrade(401));
    }

    private boolean mayHear(String path, SecurityIdentity identity) {
        Optional<UUID> channel = channel(path);
        if (channel.isEmpty() || identity.isAnonymous()) {
            return false;
        }
        return !guard.hearers(channel.get(), List.of(actors.actor(identity).id()))
                .isEmpty();
    }

    /** The channel that a path of the live endpoint names, if it is one. */
    static Optional<UUID> channel(String path) {
        try {
            return path.startsWith(PREFIX)
                    ? Optional.of(UUID.fromString(path.substring(PREFIX.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
