package app.yeobaek.admin;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.Eventually;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestAccount;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;

@QuarkusTest
class UserActsTest {
    @Inject
    Keycloak keycloak;

    private static Response act(String act, TestAccount... accounts) {
        return Api.as(ADMIN)
                .body(Map.of(
                        "act",
                        act,
                        "ids",
                        java.util.Arrays.stream(accounts).map(TestAccount::id).toList()))
                .post("/api/admin/users/acts");
    }

    @Test
    void whoIsDisabledIsOutWithinSecondsOpenSocketsIncluded() {
        TestAccount account = TestAccount.made();
        String token = account.token();
        TestTeam team = TestTeam.founded();
        TestBrief brief = TestBrief.importedInto(team);
        Database.change(
                "insert into membership (team_id, person_id, role, since) values (?, ?, 'READER', now())",
                team.id(),
                account.person());
        try (LiveClient socket = LiveClient.with(Map.of("Authorization", "Bearer " + token), brief, brief.cursor())) {
            assertThat(act("disable", account).jsonPath().getList("done")).containsExactly(account.id());
            assertThat(socket.awaitEnd()).isEqualTo("session");
        }
        assertThat(TestAccount.with(token).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(account.loginStatus()).isNotEqualTo(200);

        act("enable", account);
        assertThat(account.loginStatus()).isEqualTo(200);
        assertThat(TestAccount.with(account.token()).get("/api/me").statusCode())
                .isEqualTo(200);
        assertThat(TestAccount.with(token).get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void changesInKeycloaksOwnConsoleArePickedUp() {
        TestAccount account = TestAccount.made();
        String token = account.token();
        assertThat(TestAccount.with(token).get("/api/me").statusCode()).isEqualTo(200);
        var user = keycloak.realm("yeobaek").users().get(account.id());
        var representation = user.toRepresentation();
        representation.setEnabled(false);
        user.update(representation);
        Eventually.holds(
                "the token of somebody disabled in the console is refused",
                () -> TestAccount.with(token).get("/api/me").statusCode() == 401);
        assertThat(Database.count(
                        "select count(*) from audit_entry where source = 'KEYCLOAK' and subject = ?",
                        "account:" + account.id()))
                .isPositive();
    }

    @Test
    void listSearchesFiltersAndPages() {
        TestAccount account = TestAccount.made();
        var found = Api.as(ADMIN)
                .get("/api/admin/users?q={words}", account.handle())
                .jsonPath();
        assertThat(found.getInt("total")).isEqualTo(1);
        assertThat(found.getString("users[0].id")).isEqualTo(account.id());
        act("disable", account);
        assertThat(Api.as(ADMIN)
                        .get("/api/admin/users?state=disabled&q={words}", account.handle())
                        .jsonPath()
                        .getInt("total"))
                .isEqualTo(1);
        assertThat(Api.as(ADMIN)
                        .get("/api/admin/users?state=enabled&q={words}", account.handle())
                        .jsonPath()
                        .getInt("total"))
                .isZero();
        assertThat(Api.as(ADMIN)
                        .get("/api/admin/users?limit=2&first=1")
                        .jsonPath()
                        .getList("users"))
                .hasSize(2);
        assertThat(Api.as(ADMIN).get("/api/admin/users?state=admins").jsonPath().getList("users.handle"))
                .contains("admin");
    }

    @Test
    void requiredActionsAndSiteRoleReachKeycloak() {
        TestAccount account = TestAccount.made();
        act("require-second-factor", account);
        act("require-password", account);
        assertThat(Api.as(ADMIN)
                        .get("/api/admin/users/{id}", account.id())
                        .jsonPath()
                        .<String>getList("required"))
                .containsExactlyInAnyOrder("second-factor", "password");
        act("make-admin", account);
        assertThat(Api.as(ADMIN)
                        .get("/api/admin/users/{id}", account.id())
                        .jsonPath()
                        .getBoolean("admin"))
                .isTrue();
        act("unmake-admin", account);
        assertThat(Api.as(ADMIN)
                        .get("/api/admin/users/{id}", account.id())
                        .jsonPath()
                        .getBoolean("admin"))
                .isFalse();
    }

    @Test
    void nobodyBarsThemselves() {
        String own = Api.as(ADMIN)
                .get("/api/admin/users?q=admin&state=admins")
                .jsonPath()
                .getString("users.find { it.handle == 'admin' }.id");
        for (String act : List.of("disable", "unmake-admin")) {
            assertThat(act(act, new TestAccount(own, "admin")).jsonPath().getString("refused[0].why"))
                    .isEqualTo("not-oneself");
        }
        assertThat(Api.as(ADMIN).delete("/api/admin/users/{id}", own).statusCode())
                .isEqualTo(409);
    }

    @Test
    void takenLoginNamesAndAddressesAreRefused() {
        TestAccount account = TestAccount.made();
        assertThat(Api.as(ADMIN)
                        .body(Map.of(
                                "handle",
                                account.handle(),
                                "name",
                                "다른 사람",
                                "email",
                                "x@example.org",
                                "language",
                                "ko"))
                        .post("/api/admin/users")
                        .statusCode())
                .isEqualTo(409);
        assertThat(Api.as(ADMIN)
                        .body(Map.of("handle", "A B", "name", "", "email", "no", "language", "fr"))
                        .post("/api/admin/users")
                        .jsonPath()
                        .<String>getList("errors.field"))
                .contains("handle", "name", "email", "language");
        assertThat(Api.as(ADMIN).get("/api/admin/users/..%2Froles").statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyActIsInTheLogWithWhoAndFromWhere() {
        TestAccount account = TestAccount.made();
        act("sign-out", account);
        assertThat(Database.word(
                        "select address from audit_entry where action = 'account.signed-out' and subject = ? and by_id = ?",
                        "account:" + account.id(),
                        TestTeam.idOf(ADMIN)))
                .hasValue("127.0.0.1");
    }
}
