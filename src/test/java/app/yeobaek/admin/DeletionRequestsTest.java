package app.yeobaek.admin;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.Eventually;
import app.yeobaek.cast.Mailbox;
import app.yeobaek.cast.TestAccount;
import app.yeobaek.stack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeletionRequestsTest {
    private TestAccount account;
    private UUID person;

    private static RequestSpecification page(String token) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .auth()
                .oauth2(token)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)))
                .header("Accept-Language", "ko")
                .accept("text/html");
    }

    private long requests() {
        return Database.count("select count(*) from deletion_request where person_id = ?", person);
    }

    private Response decline(String token, String reason) {
        return page(token).formParam("reason", reason).post("/admin/deletion-requests/{id}/refusal", account.id());
    }

    @BeforeEach
    void ask() {
        account = TestAccount.made();
        person = account.person();
        assertThat(page(account.token())
                        .formParam("words", "REMOVED")
                        .formParam("note", "다른 기관으로 옮깁니다")
                        .post("/me/deletion")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void adminSeesTheRequestAndWhatItAsksFor() {
        String users = page(Tokens.of(ADMIN)).get("/admin").asString();
        assertThat(users).contains("계정 삭제 요청", "/admin/users/" + account.id() + "#deletion", "다른 기관으로 옮깁니다");
        String one =
                page(Tokens.of(ADMIN)).get("/admin/users/{id}", account.id()).asString();
        assertThat(one).contains("value=\"removed\" checked").doesNotContain("value=\"former\" checked");
    }

    @Test
    void declinedRequestIsGoneRecordedAndTold() {
        assertThat(decline(Tokens.of(ADMIN), " ").statusCode()).isEqualTo(400);
        assertThat(requests()).isEqualTo(1);
        assertThat(decline(Tokens.of(ADMIN), "과제가 끝난 뒤에 다시 이야기합시다").statusCode())
                .isEqualTo(303);
        assertThat(requests()).isZero();
        assertThat(Database.word(
                        "select after ->> 'reason' from audit_entry where action = 'deletion.declined' and subject = ?",
                        "account:" + account.id()))
                .hasValue("과제가 끝난 뒤에 다시 이야기합시다");
        Mailbox.Received mail = Mailbox.of(account.handle() + "@example.org")
                .await("why not", it -> it.text().contains("과제가 끝난 뒤에"));
        assertThat(mail.subject()).isEqualTo("계정 삭제 요청에 대한 답");
        assertThat(decline(Tokens.of(ADMIN), "다시").statusCode()).isEqualTo(404);
    }

    @Test
    void programsAskReadAndWithdrawTheSameWish() {
        TestAccount.with(account.token())
                .get("/api/me/deletion")
                .then()
                .statusCode(200)
                .body("words", equalTo("removed"))
                .body("note", equalTo("다른 기관으로 옮깁니다"));
        TestAccount.with(account.token())
                .body(Map.of("words", "name", "note", ""))
                .put("/api/me/deletion")
                .then()
                .statusCode(200)
                .body("words", equalTo("name"));
        assertThat(requests()).isEqualTo(1);
        TestAccount.with(account.token())
                .body(Map.of("words", "elsewhere"))
                .put("/api/me/deletion")
                .then()
                .statusCode(400);
        String token = TestAccount.with(account.token())
                .body(Map.of("name", "프로그램", "scope", "write", "days", 1))
                .post("/api/me/account/tokens")
                .jsonPath()
                .getString("token");
        TestAccount.with(token).delete("/api/me/deletion").then().statusCode(403);
        TestAccount.with(account.token()).delete("/api/me/deletion").then().statusCode(204);
        TestAccount.with(account.token()).get("/api/me/deletion").then().statusCode(404);
        assertThat(Database.count(
                        "select count(*) from audit_entry where subject = ? and action in ('deletion.asked', 'deletion.withdrawn')",
                        "account:" + account.id()))
                .isEqualTo(3);
    }

    @Test
    void nobodyElseDeclines() {
        assertThat(decline(account.token(), "까닭").statusCode()).isEqualTo(404);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void requestEndsWithTheDeparture() {
        Api.as(ADMIN)
                .delete("/api/admin/users/{id}?words=removed", account.id())
                .then()
                .statusCode(202);
        Eventually.holds("the request is settled", () -> requests() == 0);
        Eventually.holds(
                "they are gone",
                () -> Database.count("select count(*) from person where id = ? and departed_at is not null", person)
                        == 1);
    }
}
