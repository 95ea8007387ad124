package app.yeobaek.live;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Says who may hear a channel; the feature that the channel belongs to implements it. */
public interface ChannelGuard {

    /** Those of {@code people} who may hear {@code channel} now. */
    Set<UUID> hearers(UUID channel, Collection<UUID> people);
}
