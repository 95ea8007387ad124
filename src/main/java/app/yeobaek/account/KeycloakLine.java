package app.yeobaek.account;

import app.yeobaek.security.ProviderWatch;
import app.yeobaek.web.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Calls of Keycloak's admin API in the name of our service account, each with a deadline. While Keycloak is known to be away, a
 * call fails at once; while it is slow, only a few threads wait for it (decision 0027).
 */
@ApplicationScoped
class KeycloakLine {
    private static final Logger LOG = Logger.getLogger(KeycloakLine.class);
    private static final Duration DEADLINE = Duration.ofSeconds(6);
    private static final int AT_ONCE = 8;

    private final URI realm;
    private final URI tokens;
    private final String credentials;
    private final ProviderWatch provider;
    private final ObjectMapper json;
    private final Clock clock;
    private final Semaphore lines = new Semaphore(AT_ONCE);
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private volatile @Nullable Token token;

    private record Token(String value, Instant renewAt) {}

    /**
     * What Keycloak answered.
     *
     * @param body its JSON, or a missing node
     * @param location of what was made, or an empty string
     */
    record Reply(int status, JsonNode body, String location) {
        /** Keycloak's own words for why it refused. */
        String complaint() {
            JsonNode words = body.path("errorMessage");
            return words.isMissingNode()
                    ? body.path("error_description").asText(body.path("error").asText(""))
                    : words.asText();
        }
    }

    @Inject
    KeycloakLine(
            @ConfigProperty(name = "quarkus.keycloak.admin-client.server-url") String server,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.client-id") String client,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.client-secret") String secret,
            ProviderWatch provider,
            ObjectMapper json,
            Clock clock) {
        this.realm = URI.create(server + "/admin/realms/" + realm);
        this.tokens = URI.create(server + "/realms/" + realm + "/protocol/openid-connect/token");
        this.credentials =
                "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        this.provider = provider;
        this.json = json;
        this.clock = clock;
    }

    /** A word as it may stand in a path or query. */
    static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * What stands at a path below the realm.
     *
     * @throws Problem 404 if there is nothing, 503 {@code keycloak-away} if Keycloak does not answer
     */
    JsonNode get(String path) {
        return require(send("GET", path, null)).body();
    }

    /** Sends a request that is expected to work; throws as {@link #get}, and 502 for a refusal that nobody foresaw. */
    Reply act(String method, String path, @Nullable JsonNode body) {
        return require(send(method, path, body));
    }

    private static Reply require(Reply reply) {
        if (reply.status() == 404) {
            throw Problem.notFound();
        }
        if (reply.status() >= 400) {
            LOG.warnf("Keycloak's admin API answers %d: %s", reply.status(), reply.complaint());
            throw Problem.of(502, "keycloak-refused", reply.complaint());
        }
        return reply;
    }

    /**
     * Sends a request and gives whatever Keycloak answers.
     *
     * @throws Problem 503 {@code keycloak-away} if it does not answer in time
     */
    Reply send(String method, String path, @Nullable JsonNode body) {
        if (provider.isAway()) {
            throw away();
        }
        try {
            if (!lines.tryAcquire(2, TimeUnit.SECONDS)) {
                throw away();
            }
            try {
                Reply reply = once(method, path, body);
                if (reply.status() == 401) {
                    token = null;
                    reply = once(method, path, body);
                }
                return reply;
            } finally {
                lines.release();
            }
        } catch (IOException e) {
            LOG.warnf("Keycloak's admin API: %s", e);
            provider.found(false);
            throw away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private static Problem away() {
        return Problem.of(503, "keycloak-away");
    }

    private Reply once(String method, String path, @Nullable JsonNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + path))
                .timeout(DEADLINE)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Reply(
                response.statusCode(),
                read(response.body()),
                response.headers().firstValue("Location").orElse(""));
    }

    private String token() throws IOException, InterruptedException {
        Token known = token;
        if (known != null && clock.instant().isBefore(known.renewAt())) {
            return known.value();
        }
        HttpRequest request = HttpRequest.newBuilder(tokens)
                .timeout(DEADLINE)
                .header("Authorization", credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode grant = read(response.body());
        if (response.statusCode() != 200) {
            throw new IOException("no token for the service account: " + grant.path("error"));
        }
        Instant renewAt =
                clock.instant().plusSeconds(grant.path("expires_in").asLong(60)).minusSeconds(20);
        Token fresh = new Token(grant.path("access_token").asText(), renewAt);
        token = fresh;
        return fresh.value();
    }

    private JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
