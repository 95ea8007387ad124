package app.yeobaek.cast;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.Tokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * An account that only one test knows, made by the admin.
 *
 * @param id at Keycloak
 */
public record TestAccount(String id, String handle) {
    private static final String PASSWORD = "Test-password-for-one-run-1";

    /** A new account with a password of its own. */
    public static TestAccount made() {
        String handle = "t" + UUID.randomUUID().toString().substring(0, 12);
        String id = Api.as(SamplePerson.ADMIN)
                .body(Map.of(
                        "handle", handle, "name", "시험 " + handle, "email", handle + "@example.org", "language", "ko"))
                .post("/api/admin/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        TestAccount account = new TestAccount(id, handle);
        account.mayLogIn();
        return account;
    }

    /** As Keycloak's own administrator would: a lasting password and a verified address. */
    private void mayLogIn() {
        org.keycloak.admin.client.Keycloak keycloak = jakarta.enterprise
                .inject
                .spi
                .CDI
                .current()
                .select(org.keycloak.admin.client.Keycloak.class)
                .get();
        var user = keycloak.realm("yeobaek").users().get(id);
        var password = new org.keycloak.representations.idm.CredentialRepresentation();
        password.setType("password");
        password.setValue(PASSWORD);
        password.setTemporary(false);
        user.resetPassword(password);
        var all = user.toRepresentation();
        all.setEmailVerified(true);
        user.update(all);
    }

    /** The status with which Keycloak answers a login by password. */
    public int loginStatus() {
        return grant().statusCode();
    }

    /** A fresh token of theirs. */
    public String token() {
        return grant().then().statusCode(200).extract().path("access_token");
    }

    private io.restassured.response.Response grant() {
        return RestAssured.given()
                .formParam("grant_type", "password")
                .formParam("client_id", "yeobaek-cli")
                .formParam("scope", "openid profile email")
                .formParam("username", handle)
                .formParam("password", PASSWORD)
                .post(ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class)
                        + "/protocol/openid-connect/token");
    }

    /** A request with this token. */
    public static RequestSpecification with(String token) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .accept("application/json, */*;q=0.1");
    }

    /** The id by which the application knows them, after their first visit. */
    public UUID person() {
        return UUID.fromString(
                with(token()).get("/api/me").then().statusCode(200).extract().path("id"));
    }

    /** The admin's own token, for acts on this account. */
    public static RequestSpecification admin() {
        return Tokens.as(SamplePerson.ADMIN).contentType("application/json").accept("application/json, */*;q=0.1");
    }
}
