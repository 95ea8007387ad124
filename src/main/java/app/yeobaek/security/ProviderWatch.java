package app.yeobaek.security;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks every few seconds whether the identity provider answers, so that requests need not find out one by one, each with a
 * wait of its own.
 */
@ApplicationScoped
public class ProviderWatch {
    private static final Logger LOG = Logger.getLogger(ProviderWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final URI address;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private volatile @Nullable Instant awaySince;

    @Inject
    ProviderWatch(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm, Clock clock) {
        this.address = URI.create(realm);
        this.clock = clock;
    }

    /** Since when it has not answered, if it does not. */
    public Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince);
    }

    /** Whether it did not answer when last asked. */
    public boolean isAway() {
        return awaySince != null;
    }

    /** Tells what somebody else who asked it found out. */
    public void found(boolean answers) {
        if (answers) {
            awaySince = null;
        } else if (awaySince == null) {
            awaySince = clock.instant();
        }
    }

    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        boolean before = isAway();
        found(answers());
        if (before != isAway()) {
            LOG.warn(before ? "the identity provider answers again" : "the identity provider does not answer");
        }
    }

    private boolean answers() {
        try {
            HttpRequest question =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
