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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers 404 to whoever may not hear a channel, before there is a socket. It is asked before the check of
 * {@code @Authenticated}: that one leaves a bad token to two answers at once, and the second fails with a page of log.
 */
@ApplicationScoped
@Priority(Integer.MAX_VALUE)
class Admission implements HttpUpgradeCheck {
    private static final Pattern PATH = Pattern.compile("/live/(?:briefs|people)/([0-9a-fA-F-]{36})");

    private final Doors doors;
    private final Actors actors;

    @Inject
    Admission(Doors doors, Actors actors) {
        this.doors = doors;
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
        return !doors.hearers(channel.get(), List.of(actors.actor(identity).id()))
                .isEmpty();
    }

    /** The channel that a path of the live endpoint names, if it is one. */
    static Optional<UUID> channel(String path) {
        try {
            Matcher matcher = PATH.matcher(path);
            return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
