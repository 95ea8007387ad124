package app.yeobaek.admin;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.SEOYEON;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.Eventually;
import app.yeobaek.cast.TestAccount;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.stack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an admin of an institute does first: teams, people from a table, invitations that go wrong, somebody who leaves. */
@QuarkusTest
class FirstMorningTest {
    private static final int ROWS = 30;
    private static final int TEAMS = 4;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private static RequestSpecification page() {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .auth()
                .oauth2(Tokens.of(ADMIN))
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)))
                .header("Accept-Language", "ko")
                .accept("text/html");
    }

    private String team(int number) {
        return "첫날 " + mark + " " + number;
    }

    private List<UUID> teams() {
        List<UUID> teams = new ArrayList<>();
        for (int i = 0; i < TEAMS; i++) {
            teams.add(Api.as(ADMIN)
                    .body(Map.of("name", team(i), "lead", TestTeam.idOf(HANA)))
                    .post("/api/admin/site/teams")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getUUID("id"));
        }
        return teams;
    }

    /** The fifth row has no name, the ninth an address that is none. */
    private String table() {
        StringBuilder table = new StringBuilder("아이디,이름,메일,팀,역할\n");
        for (int i = 0; i < ROWS; i++) {
            String handle = "m" + mark + i;
            table.append(handle)
                    .append(',')
                    .append(i == 4 ? "" : "사람 " + i)
                    .append(',')
                    .append(i == 8 ? "not-an-address" : handle + "@example.org")
                    .append(',')
                    .append(team(i % TEAMS))
                    .append(",검토자\n");
        }
        return table.toString();
    }

    private static String invitation(UUID team, int places) {
        JsonPath made = Api.as(ADMIN)
                .body(Map.of("role", "reader", "emails", List.of(), "places", places, "days", 3))
                .post("/api/teams/{team}/invitations", team)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String path = made.getString("[0].path");
        return made.getString("[0].id") + " " + path.substring(path.lastIndexOf('/') + 1);
    }

    private static Response accept(String token, String invitation) {
        return TestAccount.with(token)
                .post("/api/invitations/{word}/acceptance", invitation.split(" ", 2)[1]);
    }

    @Test
    void teamsPeopleInvitationsAndOneWhoLeaves() {
        List<UUID> teams = teams();
        Response preview = page().multiPart("file", "people.csv", table().getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/admin/users/import");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.asString()).contains("m" + mark + "4", "m" + mark + "8", "28");
        Response begun = page().formParam("text", table()).post("/admin/users/import/begin");
        assertThat(begun.statusCode()).isEqualTo(303);
        String progress = begun.header("Location").replaceFirst(".*(/admin/users/import/)", "$1");
        UUID id = UUID.fromString(progress.substring(progress.lastIndexOf('/') + 1));
        // Each wait is for a part only: 28 accounts are made one after the other.
        for (int part : new int[] {7, 14, 21, ROWS - 2}) {
            Eventually.holds(
                    part + " accounts are made",
                    () -> Database.count("select done from account_import where id = ?", id) >= part);
        }
        assertThat(page().get(progress).header("Refresh")).isNull();
        // Of 8, 8, 7 and 7 rows the first team's two bad ones are missing.
        List<Integer> expected = List.of(6, 8, 7, 7);
        for (int i = 0; i < TEAMS; i++) {
            assertThat(Database.count(
                            """
                            select count(*) from membership m join person p on p.id = m.person_id
                            where m.team_id = ? and m.role = 'REVIEWER' and p.handle like ?
                            """,
                            teams.get(i),
                            "m" + mark + "%"))
                    .isEqualTo(expected.get(i).longValue());
        }

        assertThat(Database.count(
                        "select count(*) from person where handle like ? and seen_at is not null", "m" + mark + "%"))
                .as("nobody of them has been here yet")
                .isZero();

        String expired = invitation(teams.get(0), 5);
        Database.change(
                "update invitation set expires_at = now() - interval '1 hour' where id = ?",
                UUID.fromString(expired.split(" ", 2)[0]));
        assertThat(accept(Tokens.of(SEOYEON), expired).jsonPath().getString("type"))
                .isEqualTo("/problems/invitation-expired");
        String single = invitation(teams.get(1), 1);
        TestAccount guest = TestAccount.made();
        assertThat(accept(guest.token(), single).statusCode()).isEqualTo(200);
        assertThat(accept(Tokens.of(SEOYEON), single).statusCode()).isEqualTo(409);
        assertThat(Database.count(
                        "select count(*) from membership where person_id = ? and team_id in (?, ?)",
                        TestTeam.idOf(SEOYEON),
                        teams.get(0),
                        teams.get(1)))
                .isZero();

        UUID person = guest.person();
        Api.as(ADMIN)
                .delete("/api/admin/users/{id}?words=former", guest.id())
                .then()
                .statusCode(202);
        Eventually.holds(
                "the guest is gone",
                () -> Database.count("select count(*) from person where id = ? and departed_at is not null", person)
                        == 1);
        assertThat(Database.count("select count(*) from membership where person_id = ?", person))
                .isZero();
        assertThat(guest.loginStatus()).isNotEqualTo(200);
        assertThat(Database.count(
                        "select count(*) from audit_entry where action = 'account.deleted' and subject = ?",
                        "account:" + guest.id()))
                .isEqualTo(1);
    }
}
