package app.yeobaek.cast;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Somebody's socket on the live channel of a brief, and everything heard on it. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean ended;

    private LiveClient(String channel, Map<String, String> headers, @Nullable String after) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        headers.forEach(builder::header);
        String query = after == null ? "" : "?after=" + after;
        this.socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/live/" + channel + query), this)
                .join();
    }

    /** Opens a socket where the list ends now, and waits for its hello. */
    public static LiveClient of(SamplePerson person, TestBrief brief) {
        return of(person, brief, brief.cursor());
    }

    /** Opens a socket after a place in the log, and waits for its hello. */
    public static LiveClient of(SamplePerson person, TestBrief brief, String after) {
        LiveClient client = opened(person, brief, after);
        client.await("hello", it -> it.path("type").asText().equals("hello"));
        return client;
    }

    /** Opens a socket without waiting for anything to be said. */
    public static LiveClient opened(SamplePerson person, TestBrief brief, @Nullable String after) {
        return new LiveClient(briefs(brief), Map.of("Authorization", "Bearer " + Tokens.of(person)), after);
    }

    /** Opens somebody's own channel where their inbox is now, and waits for its hello. */
    public static LiveClient ownOf(SamplePerson person) {
        String after = Api.as(person).get("/api/inbox/count").jsonPath().getString("cursor");
        LiveClient client = new LiveClient(
                "people/" + TestTeam.idOf(person), Map.of("Authorization", "Bearer " + Tokens.of(person)), after);
        client.await("hello", it -> it.path("type").asText().equals("hello"));
        return client;
    }

    private static String briefs(TestBrief brief) {
        return "briefs/" + brief.id();
    }

    /** Opens a socket with headers of one's own, and waits for its hello. */
    public static LiveClient with(Map<String, String> headers, TestBrief brief, String after) {
        LiveClient client = new LiveClient(briefs(brief), headers, after);
        client.await("hello", it -> it.path("type").asText().equals("hello"));
        return client;
    }

    /** The status of the handshake with these headers: 101 where there is a socket. */
    public static int statusFor(Map<String, String> headers, TestBrief brief) {
        return refusalOf(headers, brief, brief.cursor());
    }

    /** The same with a place in the log. */
    public static int refusalOf(Map<String, String> headers, TestBrief brief, String after) {
        return refusalOf(headers, briefs(brief), after);
    }

    /** The same on any channel, such as {@code people/<id>}. */
    public static int refusalOf(Map<String, String> headers, String channel, String after) {
        try {
            // What the server says next, if only that the place is too long ago, is no matter of the handshake.
            new LiveClient(channel, headers, after).close();
            return 101;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw refused;
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                heard.add(JSON.readTree(partial.toString()));
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + partial, e);
            }
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        ended = true;
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        ended = true;
    }

    /** Everything heard so far. */
    public List<JsonNode> heard() {
        return List.copyOf(heard);
    }

    /** The events heard so far, in order. */
    public List<JsonNode> events() {
        return heard.stream()
                .filter(it -> it.path("type").asText().equals("event"))
                .toList();
    }

    /** Whether something was heard. */
    public boolean hasHeard(Predicate<JsonNode> message) {
        return heard.stream().anyMatch(message);
    }

    /** Waits until something is heard. */
    public JsonNode await(String what, Predicate<JsonNode> message) {
        return Eventually.get(
                what + " in " + heard, () -> heard.stream().filter(message).findFirst());
    }

    /** Waits for news of a kind, such as {@code annotation}. */
    public JsonNode awaitEvent(String kind) {
        return await("event " + kind, it -> it.path("kind").asText().equals(kind));
    }

    /** Waits for the event that tells of an annotation. */
    public JsonNode awaitAnnotation(UUID id) {
        return await("annotation " + id, it -> it.at("/annotation/id").asText().equals(id.toString()));
    }

    /** Waits for the last word of the server and the end of the socket. */
    public String awaitEnd() {
        Eventually.holds("end of the socket", () -> ended);
        return heard.stream()
                .filter(it -> it.path("type").asText().equals("end"))
                .map(it -> it.path("reason").asText())
                .findFirst()
                .orElse("");
    }

    public boolean hasEnded() {
        return ended;
    }

    /** The place of the last event heard, or of the hello. */
    public String cursor() {
        return heard.stream()
                .map(it -> Optional.ofNullable(it.get("cursor")))
                .flatMap(Optional::stream)
                .reduce((first, second) -> second)
                .orElseThrow()
                .asText();
    }

    public void say(String message) {
        socket.sendText(message, true).join();
    }

    /** Leaves as a page does. */
    @Override
    public void close() {
        if (!ended) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .exceptionally(gone -> socket)
                    .join();
        }
    }

    /** Leaves as a laptop does whose lid is closed. */
    public void drop() {
        ended = true;
        socket.abort();
    }
}
