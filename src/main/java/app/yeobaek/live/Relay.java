package app.yeobaek.live;

import app.yeobaek.live.EventLog.Appended;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Reads the event log and tells the sockets of this node. One thread does all of it, so that what a socket is sent stands
 * in the order of the log, whole, and once.
 */
@ApplicationScoped
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 500;
    /** More than this to catch up on, and reading the page's data anew is quicker. */
    private static final int CATCH_UP_LIMIT = 2_000;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    /** How soon to look again for events that wait for an older transaction; doubled while they keep waiting. */
    private static final int HELD_BACK_MILLIS = 10;

    private static final int HELD_BACK_MOST_MILLIS = 320;
    /** For how long a membership that was just checked is trusted. */
    private static final Duration TRUSTED = Duration.ofSeconds(2);

    private final EventLog log;
    private final Doors doors;
    private final Wakeups wakeups;
    private final Clock clock;
    private final Map<UUID, Channel> channels = new HashMap<>();
    private int heldBackMillis = HELD_BACK_MILLIS;
    /** One look at a time waits for transactions that hold events back, however many wake-ups come meanwhile. */
    private boolean willLookAgain;

    private final Set<UUID> woken = ConcurrentHashMap.newKeySet();
    /** Read by every saving thread, to leave the relay's thread alone where nobody listens. */
    private final Set<UUID> listenedTo = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread it = new Thread(task, "live-relay");
        it.setDaemon(true);
        return it;
    });

    @Inject
    Relay(EventLog log, Doors doors, Wakeups wakeups, Clock clock) {
        this.log = log;
        this.doors = doors;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** A channel that somebody on this node listens to. */
    private static final class Channel {
        private final List<Subscription> subscriptions = new ArrayList<>();
        private Position position;
        private Instant checked = Instant.EPOCH;

        Channel(Position position) {
            this.position = position;
        }

        void tell(LiveEvent event) {
            if (event.position().compareTo(position) > 0) {
                subscriptions.forEach(it -> it.tell(event));
            }
        }

        void advance(Position last) {
            if (position.compareTo(last) < 0) {
                position = last;
            }
        }
    }

    void start(@Observes StartupEvent started) {
        wakeups.listen(this::hear);
        thread.scheduleWithFixedDelay(
                guarded(() -> pump(channels.keySet())), 2_000, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        wakeups.stop();
        thread.shutdownNow();
    }

    void appended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Appended news) {
        wake(news.channel());
        wakeups.send("event " + news.channel());
    }

    /** Joins a socket to its channel: first what it missed, then what comes. */
    void join(Subscription subscription) {
        listenedTo.add(subscription.channel());
        run(() -> admit(subscription));
    }

    void leave(Subscription subscription) {
        run(() -> forget(subscription));
    }

    /** Sends a message that is no event (presence) to everyone on a channel of this node. */
    void broadcast(UUID channel, String message) {
        run(() -> Optional.ofNullable(channels.get(channel))
                .ifPresent(it -> it.subscriptions.forEach(subscription -> subscription.send(message))));
    }

    /** The channels that somebody on this node listens to. */
    Set<UUID> channels() {
        return Set.copyOf(listenedTo);
    }

    /** Closes every socket of a session that ended, on every node. */
    void endSession(String session) {
        wakeups.send("session " + session);
    }

    private void hear(String word) {
        String[] parts = word.split(" ", 2);
        if (parts[0].equals("event")) {
            wake(UUID.fromString(parts[1]));
        } else if (parts[0].equals("session")) {
            run(() -> subscriptions().stream()
                    .filter(it -> it.belongsTo(parts[1]))
                    .forEach(it -> it.end("session")));
        }
    }

    private void wake(UUID channel) {
        if (listenedTo.contains(channel) && woken.add(channel)) {
            run(() -> {
                Set<UUID> now = Set.copyOf(woken);
                woken.removeAll(now);
                pump(now);
            });
        }
    }

    private void admit(Subscription subscription) {
        Set<UUID> allowed = doors.hearers(
                subscription.channel(), List.of(subscription.actor().id()));
        if (allowed.isEmpty()) {
            refuse(subscription, "access");
            return;
        }
        List<LiveEvent> missed = log.after(subscription.position(), List.of(subscription.channel()), CATCH_UP_LIMIT);
        if (missed.size() == CATCH_UP_LIMIT || !log.reaches(subscription.position())) {
            subscription.send("{\"type\":\"reset\"}");
            refuse(subscription, "reset");
            return;
        }
        subscription.send(
                "{\"type\":\"hello\",\"cursor\":\"" + subscription.position().encode() + "\"}");
        missed.forEach(subscription::tell);
        channels.computeIfAbsent(subscription.channel(), it -> new Channel(subscription.position()))
                .subscriptions
                .add(subscription);
        listenedTo.add(subscription.channel());
    }

    private void refuse(Subscription subscription, String reason) {
        subscription.end(reason);
        if (!channels.containsKey(subscription.channel())) {
            listenedTo.remove(subscription.channel());
        }
    }

    private void forget(Subscription subscription) {
        Channel channel = channels.get(subscription.channel());
        if (channel != null) {
            channel.subscriptions.remove(subscription);
            if (channel.subscriptions.isEmpty()) {
                channels.remove(subscription.channel());
                listenedTo.remove(subscription.channel());
            }
        }
    }

    private void pump(Collection<UUID> wanted) {
        Map<UUID, Channel> heard = new HashMap<>(channels);
        heard.keySet().retainAll(wanted);
        if (heard.isEmpty()) {
            return;
        }
        heard.forEach(this::dismissWhoMayNotHear);
        int read;
        do {
            read = relay(heard);
        } while (read == BATCH);
        lookAgainIfHeldBack();
    }

    private void lookAgainIfHeldBack() {
        if (willLookAgain) {
            return;
        }
        if (!log.hasHeldBack()) {
            heldBackMillis = HELD_BACK_MILLIS;
            return;
        }
        willLookAgain = true;
        thread.schedule(guarded(this::lookAgain), heldBackMillis, TimeUnit.MILLISECONDS);
        heldBackMillis = Math.min(2 * heldBackMillis, HELD_BACK_MOST_MILLIS);
    }

    private void lookAgain() {
        willLookAgain = false;
        pump(channels.keySet());
    }

    private int relay(Map<UUID, Channel> heard) {
        Position from = heard.values().stream()
                .map(it -> it.position)
                .min(Position::compareTo)
                .orElseThrow();
        List<LiveEvent> events = log.after(from, heard.keySet(), BATCH);
        for (LiveEvent event : events) {
            Optional.ofNullable(heard.get(event.channel())).ifPresent(it -> it.tell(event));
        }
        if (!events.isEmpty()) {
            Position last = events.get(events.size() - 1).position();
            heard.values().forEach(it -> it.advance(last));
        }
        return events.size();
    }

    private void dismissWhoMayNotHear(UUID id, Channel channel) {
        Instant now = clock.instant();
        if (channel.checked.plus(TRUSTED).isAfter(now)) {
            return;
        }
        channel.checked = now;
        Set<UUID> people =
                channel.subscriptions.stream().map(it -> it.actor().id()).collect(Collectors.toSet());
        Set<UUID> allowed = doors.hearers(id, people);
        channel.subscriptions.removeIf(it -> {
            boolean dismissed = !allowed.contains(it.actor().id());
            if (dismissed) {
                it.end("access");
            }
            return dismissed;
        });
    }

    private List<Subscription> subscriptions() {
        return channels.values().stream()
                .flatMap(it -> it.subscriptions.stream())
                .toList();
    }

    private void run(Runnable task) {
        if (!thread.isShutdown()) {
            thread.execute(guarded(task));
        }
    }

    /** One failure (the database is away for a moment) must not end the thread; the next look makes up for it. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("live relay: will look again", e);
            }
        };
    }
}
