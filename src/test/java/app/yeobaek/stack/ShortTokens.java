package app.yeobaek.stack;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;

/** For a while, access tokens of the web client last only seconds. Only Keycloak's own administrator may say so. */
public final class ShortTokens {
    private static final int USUAL = 43_200;

    private final String realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);

    private ShortTokens() {}

    /** Runs a journey while access tokens last so many seconds. */
    public static void during(int seconds, Runnable journey) {
        ShortTokens tokens = new ShortTokens();
        tokens.last(seconds);
        try {
            journey.run();
        } finally {
            tokens.last(USUAL);
        }
    }

    private void last(int seconds) {
        String clients = realm.replace("/realms/", "/admin/realms/") + "/clients";
        Map<String, Object> web = administrator()
                .get(clients + "?clientId=yeobaek-web")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("[0]");
        @SuppressWarnings("unchecked")
        Map<String, Object> attributes = (Map<String, Object>) Objects.requireNonNull(web.get("attributes"));
        attributes.put("access.token.lifespan", Integer.toString(seconds));
        administrator()
                .contentType("application/json")
                .body(web)
                .put(clients + "/" + web.get("id"))
                .then()
                .statusCode(204);
    }

    private RequestSpecification administrator() {
        String token = given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", "keycloak-admin")
                .formParam("password", password())
                .post(realm.replaceAll("/realms/.*", "/realms/master/protocol/openid-connect/token"))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return given().auth().oauth2(token);
    }

    private static String password() {
        Properties secrets = new Properties();
        Path file = Path.of(System.getProperty("yeobaek.root", "."), ".local/test/secrets.properties");
        try (java.io.Reader in = Files.newBufferedReader(file)) {
            secrets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty("keycloak.admin.password");
    }
}
