package app.yeobaek.stack;

import static io.restassured.RestAssured.given;

import app.yeobaek.localstack.SamplePerson;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Bearer tokens of the sample people, for tests that call the API. */
public final class Tokens {
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final Map<SamplePerson, Token> CACHE = new ConcurrentHashMap<>();

    private record Token(String value, Instant renewAt) {}

    private Tokens() {}

    /** A REST Assured request in the name of {@code person}. */
    public static RequestSpecification as(SamplePerson person) {
        return given().auth().oauth2(of(person));
    }

    /** A token of {@code person} that is good for another minute at least. */
    public static String of(SamplePerson person) {
        return CACHE.compute(
                        person,
                        (who, known) -> known != null && Instant.now().isBefore(known.renewAt()) ? known : fetch(who))
                .value();
    }

    /** The password of {@code person} on the test stack, for tests that sign in by the form. */
    public static String passwordOf(SamplePerson person) {
        return config().getValue(TestStack.PASSWORD + person.userName(), String.class);
    }

    private static Token fetch(SamplePerson person) {
        JsonPath grant = given().formParam("grant_type", "password")
                .formParam("client_id", "yeobaek-cli")
                .formParam("scope", "openid profile email")
                .formParam("username", person.userName())
                .formParam("password", passwordOf(person))
                .post(config().getValue("quarkus.oidc.auth-server-url", String.class)
                        + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Token(
                grant.getString("access_token"),
                Instant.now().plusSeconds(grant.getLong("expires_in")).minus(MARGIN));
    }

    private static Config config() {
        return ConfigProvider.getConfig();
    }
}
