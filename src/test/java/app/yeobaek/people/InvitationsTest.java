package app.yeobaek.people;

import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.SEOYEON;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.TestAccount;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Together;
import app.yeobaek.stack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationsTest {
    private final TestTeam team = TestTeam.founded();

    private JsonPath invited(Map<String, Object> wanted) {
        return Api.as(HANA)
                .body(wanted)
                .post("/api/teams/{team}/invitations", team.id())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private String link(int places) {
        return word(invited(Map.of("role", "reviewer", "emails", List.of(), "places", places, "days", 3))
                .getString("[0].path"));
    }

    private static String word(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static int accept(String token, String word) {
        return TestAccount.with(token)
                .post("/api/invitations/{word}/acceptance", word)
                .statusCode();
    }

    private static int page(String word) {
        return RestAssured.given()
                .accept("text/html")
                .get("/invitations/{word}", word)
                .statusCode();
    }

    @Test
    void linkLetsInAsManyAsItHasPlacesAndEachOnce() {
        String word = link(1);
        TestAccount first = TestAccount.made();
        String token = first.token();
        assertThat(page(word)).isEqualTo(200);
        assertThat(accept(token, word)).isEqualTo(200);
        assertThat(accept(token, word)).isEqualTo(200);
        assertThat(accept(Tokens.of(SEOYEON), word)).isEqualTo(409);
        assertThat(page(word)).isEqualTo(410);
        assertThat(Database.word(
                        "select role from membership where team_id = ? and person_id = ?", team.id(), first.person()))
                .hasValue("REVIEWER");
    }

    @Test
    void lastPlaceGoesToOneOfTwoWhoComeAtOnce() {
        String word = link(1);
        List<String> tokens =
                List.of(TestAccount.made().token(), TestAccount.made().token());
        assertThat(Together.act(2, one -> accept(tokens.get(one), word))).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void addressedInvitationIsForItsAddressOnly() {
        TestAccount invited = TestAccount.made();
        String word = word(invited(Map.of(
                        "role", "editor", "emails", List.of(invited.handle() + "@example.org"), "places", 1, "days", 3))
                .getString("[0].path"));
        assertThat(accept(Tokens.of(SEOYEON), word)).isEqualTo(403);
        assertThat(accept(invited.token(), word)).isEqualTo(200);
    }

    @Test
    void expiredAndRevokedOnesSayWhy() {
        JsonPath made = invited(Map.of("role", "reader", "emails", List.of(), "places", 5, "days", 3));
        String word = word(made.getString("[0].path"));
        Database.change(
                "update invitation set expires_at = now() - interval '1 hour' where id = ?", made.getUUID("[0].id"));
        assertThat(TestAccount.with(Tokens.of(SEOYEON))
                        .post("/api/invitations/{word}/acceptance", word)
                        .jsonPath()
                        .getString("type"))
                .isEqualTo("/problems/invitation-expired");
        assertThat(RestAssured.given()
                        .accept("text/html")
                        .get("/invitations/{word}", word)
                        .asString())
                .contains("초대의 기한이 지났습니다");
        JsonPath other = invited(Map.of("role", "reader", "emails", List.of(), "places", 5, "days", 3));
        Api.as(HANA).delete("/api/teams/{team}/invitations/{id}", team.id(), other.getUUID("[0].id"));
        assertThat(accept(Tokens.of(SEOYEON), word(other.getString("[0].path"))))
                .isEqualTo(409);
    }

    @Test
    void linkIsKeptNowhere() {
        String word = link(2);
        assertThat(Database.count(
                        "select count(*) from invitation where encode(hash, 'escape') like ?", "%" + word + "%"))
                .isZero();
        assertThat(Api.as(HANA).get("/api/teams/{team}/invitations", team.id()).asString())
                .doesNotContain(word);
        assertThat(Database.count("select count(*) from audit_entry where after::text like ?", "%" + word + "%"))
                .isZero();
    }

    @Test
    void invitationDoesNotTakeAHigherRoleAway() {
        String word = link(3);
        assertThat(accept(Tokens.of(HANA), word)).isEqualTo(200);
        assertThat(Database.word(
                        "select role from membership where team_id = ? and person_id = ?",
                        team.id(),
                        TestTeam.idOf(HANA)))
                .hasValue("LEAD");
    }
}
