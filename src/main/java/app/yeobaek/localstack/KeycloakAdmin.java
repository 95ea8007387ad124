package app.yeobaek.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The few calls of Keycloak's HTTP interfaces that a local stack needs. */
final class KeycloakAdmin {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String server;
    private final String token;

    KeycloakAdmin(String server, String token) {
        this.server = server;
        this.token = token;
    }

    static KeycloakAdmin of(Ports ports, Secrets secrets) throws IOException, InterruptedException {
        JsonNode grant = passwordGrant(
                ports,
                "master",
                "admin-cli",
                KeycloakProcess.ADMINISTRATOR,
                secrets.of(Secret.KEYCLOAK_ADMIN_PASSWORD));
        return new KeycloakAdmin(ports.keycloakUrl(), grant.path("access_token").asText());
    }

    /** The answer of the token endpoint to a name and a password. */
    static JsonNode passwordGrant(Ports ports, String realm, String client, String userName, String password)
            throws IOException, InterruptedException {
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "username",
                        userName,
                        "password",
                        password,
                        "scope",
                        "openid profile email")
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("%s/realms/%s/protocol/openid-connect/token".formatted(ports.keycloakUrl(), realm)))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new Trouble("Keycloak gives %s no token: %s".formatted(userName, response.body()));
        }
        return JSON.readTree(response.body());
    }

    /** The resource at {@code path} below {@code /admin/realms/}, if there is one. */
    Optional<JsonNode> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send("GET", path, HttpRequest.BodyPublishers.noBody());
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(JSON.readTree(response.body()));
    }

    void post(String path, JsonNode body) throws IOException, InterruptedException {
        send("POST", path, HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    void put(String path, JsonNode body) throws IOException, InterruptedException {
        send("PUT", path, HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/admin/realms" + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        boolean absent = method.equals("GET") && response.statusCode() == 404;
        if (response.statusCode() >= 400 && !absent) {
            throw new Trouble(
                    "Keycloak answers %d to %s %s: %s".formatted(response.statusCode(), method, path, response.body()));
        }
        return response;
    }
}
