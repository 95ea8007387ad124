package app.yeobaek.bench;

import app.yeobaek.localstack.Folders;
import app.yeobaek.localstack.LocalStack;
import app.yeobaek.localstack.SamplePerson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The admin's list of people over a Keycloak with ten thousand of them. */
final class Accounts {
    private static final int MANY = Integer.getInteger("bench.users", 10_000);
    private static final int AT_ONCE = 500;
    private static final int TIMES = 30;
    private static final String[] FAMILY = {"김", "이", "박", "최", "정", "강", "조", "윤", "장", "임"};
    private static final String[] GIVEN = {"하늘", "지우", "서연", "민준", "도윤", "예은", "시우", "수빈", "은채", "현우"};

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final People people;
    private final PrintStream out;
    private final String server;
    private final Properties secrets = new Properties();

    Accounts(LocalStack stack, Folders folders, People people, PrintStream out) throws IOException {
        this.people = people;
        this.out = out;
        this.server = Objects.requireNonNull(stack.configuration().get("quarkus.keycloak.admin-client.server-url"));
        try (Reader reader = Files.newBufferedReader(folders.data().resolve("secrets.properties"))) {
            secrets.load(reader);
        }
    }

    /** Makes the people, unless an earlier run did, and measures. */
    void measure(Application application) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int there = fill();
        out.printf(
                Locale.ROOT,
                "%d people in Keycloak (%.0f s to make those that were missing)%n",
                there,
                (System.nanoTime() - began) / 1e9);
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("first page of 50", "/api/admin/users");
        questions.put("page 100", "/api/admin/users?first=5000");
        questions.put("last page", "/api/admin/users?first=" + (MANY - 20));
        questions.put("search by part of a login name", "/api/admin/users?q=r0777");
        questions.put("search by a Korean name", "/api/admin/users?q=" + encoded("하늘"));
        questions.put("search, nothing found", "/api/admin/users?q=nobody-at-all");
        questions.put("only disabled", "/api/admin/users?state=disabled");
        questions.put("only unverified, page 20", "/api/admin/users?state=unverified&first=1000");
        questions.put("only admins", "/api/admin/users?state=admins");
        questions.put("the page itself", "/admin");
        questions.put("the page itself, page 100", "/admin?page=100");
        String token = people.tokenOf(SamplePerson.ADMIN);
        for (Map.Entry<String, String> question : questions.entrySet()) {
            time(application, token, question.getKey(), question.getValue());
        }
    }

    private void time(Application application, String token, String name, String path) throws IOException {
        long[] times = new long[TIMES];
        int length = 0;
        try (Wire wire = new Wire(application.port(), token)) {
            int warm = wire.get(path).require(200).length();
            for (int i = 0; i < TIMES; i++) {
                long began = System.nanoTime();
                length = wire.get(path).require(200).length();
                times[i] = System.nanoTime() - began;
            }
            if (warm == 0) {
                throw new IllegalStateException("an empty answer");
            }
        }
        Load.Pace pace = Load.Pace.of(times, 1);
        out.printf(
                Locale.ROOT,
                "  %-32s best %4.0f ms, median %4.0f ms, slowest %4.0f ms, %d kB%n",
                name,
                pace.bestMillis(),
                pace.medianMillis(),
                pace.p99Millis(),
                length / 1_000);
    }

    private int fill() throws IOException, InterruptedException {
        String admin = token();
        for (int there = count(admin), from = there - there % AT_ONCE; from < MANY; from += AT_ONCE) {
            ObjectNode batch = json.createObjectNode().put("ifResourceExists", "SKIP");
            ArrayNode users = batch.putArray("users");
            for (int i = from; i < Math.min(MANY, from + AT_ONCE); i++) {
                users.add(user(i));
            }
            send(admin, "/partialImport", batch);
            admin = token();
        }
        return count(admin);
    }

    private ObjectNode user(int number) {
        String handle = String.format(Locale.ROOT, "r%05d", number);
        return json.createObjectNode()
                .put("username", handle)
                .put("firstName", FAMILY[number % 10] + GIVEN[number / 10 % 10])
                .put("email", handle + "@institute.example")
                .put("emailVerified", number % 7 != 0)
                .put("enabled", number % 50 != 0);
    }

    private int count(String admin) throws IOException, InterruptedException {
        return Integer.parseInt(send(admin, "/users/count", null).strip());
    }

    private String send(String admin, String path, @Nullable ObjectNode body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/admin/realms/yeobaek" + path))
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json");
        HttpResponse<String> reply = http.send(
                (body == null ? request.GET() : request.POST(HttpRequest.BodyPublishers.ofString(body.toString())))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (reply.statusCode() != 200) {
            throw new IOException(path + ": " + reply.statusCode() + " " + reply.body());
        }
        return reply.body();
    }

    /** Of Keycloak's own administrator: the application's service account may not import a realm in parts. */
    private String token() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=keycloak-admin&password="
                + encoded(secrets.getProperty("keycloak.admin.password"));
        JsonNode grant = json.readTree(http.send(
                        HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        return grant.required("access_token").asText();
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
