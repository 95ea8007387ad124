package app.yeobaek.people;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestAccount;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.localstack.SamplePerson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiTokensTest {

    private static JsonPath made(SamplePerson person, String scope) {
        return Api.as(person)
                .body(Map.of("name", "시험", "scope", scope, "days", 1))
                .post("/api/me/account/tokens")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static void revoke(SamplePerson person, JsonPath token) {
        assertThat(Api.as(person)
                        .delete("/api/me/account/tokens/{id}", token.getString("id"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void tokenSpeaksForItsPersonWithinItsScope() {
        TestBrief brief = TestBrief.imported();
        JsonPath reading = made(JIWOO, "read");
        String word = reading.getString("token");
        assertThat(TestAccount.with(word).get("/api/me").jsonPath().getString("handle"))
                .isEqualTo("jiwoo");
        assertThat(TestAccount.with(word).get("/api/briefs/{id}", brief.id()).statusCode())
                .isEqualTo(200);
        Map<String, Object> preview = Map.of("body", "**말**");
        assertThat(TestAccount.with(word).body(preview).post("/api/previews").statusCode())
                .isEqualTo(403);
        JsonPath writing = made(JIWOO, "write");
        assertThat(TestAccount.with(writing.getString("token"))
                        .body(preview)
                        .post("/api/previews")
                        .statusCode())
                .isEqualTo(200);
        assertThat(RestAssured.given()
                        .redirects()
                        .follow(false)
                        .auth()
                        .oauth2(word)
                        .get("/briefs")
                        .statusCode())
                .isNotEqualTo(200);
        revoke(JIWOO, reading);
        revoke(JIWOO, writing);
    }

    @Test
    void revokedTokenEndsAtOnceSocketsIncluded() {
        TestBrief brief = TestBrief.imported();
        JsonPath token = made(MINSEO, "read");
        String word = token.getString("token");
        try (LiveClient socket = LiveClient.with(Map.of("Authorization", "Bearer " + word), brief, brief.cursor())) {
            revoke(MINSEO, token);
            assertThat(TestAccount.with(word).get("/api/me").statusCode()).isEqualTo(401);
            assertThat(socket.awaitEnd()).isEqualTo("session");
        }
    }

    @Test
    void tokenManagesNeitherTokensNorTheSiteUnlessItMay() {
        JsonPath writing = made(ADMIN, "write");
        JsonPath managing = made(ADMIN, "admin");
        assertThat(TestAccount.with(writing.getString("token"))
                        .get("/api/admin/users")
                        .statusCode())
                .isEqualTo(404);
        assertThat(TestAccount.with(managing.getString("token"))
                        .get("/api/admin/users")
                        .statusCode())
                .isEqualTo(200);
        assertThat(TestAccount.with(managing.getString("token"))
                        .body(Map.of("name", "다음", "scope", "read", "days", 1))
                        .post("/api/me/account/tokens")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.as(JIWOO)
                        .body(Map.of("name", "욕심", "scope", "admin", "days", 1))
                        .post("/api/me/account/tokens")
                        .statusCode())
                .isEqualTo(403);
        revoke(ADMIN, writing);
        revoke(ADMIN, managing);
    }

    @Test
    void wordIsShownOnceAndKeptAsADigest() {
        JsonPath token = made(JIWOO, "read");
        String word = token.getString("token");
        assertThat(word).startsWith("ybk_").hasSizeGreaterThan(30);
        assertThat(Api.as(JIWOO).get("/api/me/account/tokens").asString())
                .contains(token.getString("hint"))
                .doesNotContain(word);
        assertThat(Database.word("select encode(hash, 'hex') from api_token where id = ?", token.getUUID("id")))
                .hasValueSatisfying(hash -> assertThat(hash).hasSize(64));
        revoke(JIWOO, token);
    }

    @Test
    void expiredAndInventedTokensAreRefused() {
        JsonPath token = made(JIWOO, "read");
        Database.change(
                "update api_token set expires_at = now() - interval '1 second' where id = ?", token.getUUID("id"));
        assertThat(TestAccount.with(token.getString("token")).get("/api/me").statusCode())
                .isEqualTo(401);
        assertThat(TestAccount.with("ybk_inventedinventedinvented")
                        .get("/api/me")
                        .statusCode())
                .isEqualTo(401);
    }
}
