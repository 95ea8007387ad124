package app.yeobaek.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who may hear which channel: everybody their own, which has their id; of any other its feature decides. */
@ApplicationScoped
class Doors {
    private final ChannelGuard guard;

    @Inject
    Doors(ChannelGuard guard) {
        this.guard = guard;
    }

    /** Those of {@code people} who may hear {@code channel} now. */
    Set<UUID> hearers(UUID channel, Collection<UUID> people) {
        return people.contains(channel) ? Set.of(channel) : guard.hearers(channel, people);
    }
}
