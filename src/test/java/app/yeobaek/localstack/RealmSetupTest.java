package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmSetupTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, String> received = new ConcurrentHashMap<>();
    private HttpServer keycloak;
    private ObjectNode realm;

    @BeforeEach
    void listen() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", this::answer);
        keycloak.start();
        realm = RealmFile.forLocalStack(new Ports(9480), Secrets.of(new Folders(data, data)));
    }

    @AfterEach
    void hangUp() {
        keycloak.stop(0);
    }

    @Test
    void newRealmIsSentWhole() throws IOException, InterruptedException {
        bring();
        assertThat(new TreeMap<>(received)).containsOnlyKeys("POST /admin/realms");
        assertThat(JSON.readTree(received.get("POST /admin/realms"))).isEqualTo(realm);
    }

    @Test
    void keptRealmFollowsThePortsAndLeavesPeopleAlone() throws IOException, InterruptedException {
        answers.put("/admin/realms/yeobaek", "{}");
        answers.put(
                "/admin/realms/yeobaek/clients?clientId=yeobaek-web",
                "[{\"id\":\"7\",\"clientId\":\"yeobaek-web\",\"redirectUris\":[\"http://localhost:8480/*\"],\"attributes\":{\"own\":\"kept\"}}]");
        answers.put("/admin/realms/yeobaek/users?exact=true&username=hana", "[{\"id\":\"1\"}]");
        bring();

        JsonNode web = JSON.readTree(received.get("PUT /admin/realms/yeobaek/clients/7"));
        assertThat(web.at("/redirectUris/0").asText()).isEqualTo("http://localhost:9480/*");
        assertThat(web.at("/attributes/own").asText()).isEqualTo("kept");
        assertThat(web.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(received).containsKey("POST /admin/realms/yeobaek/clients");
        assertThat(received.get("POST /admin/realms/yeobaek/users")).doesNotContain("\"hana\"");
        assertThat(JSON.readTree(received.get("PUT /admin/realms/yeobaek")).has("users"))
                .isFalse();
    }

    private void bring() throws IOException, InterruptedException {
        new RealmSetup(new KeycloakAdmin(
                        "http://localhost:" + keycloak.getAddress().getPort(), "token"))
                .bring(realm);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().toString();
        boolean question = exchange.getRequestMethod().equals("GET");
        if (!question) {
            received.put(exchange.getRequestMethod() + " " + path, body);
        }
        String known = answers.getOrDefault(path, path.contains("?") ? "[]" : "");
        byte[] bytes = known.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(question && known.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
