package app.yeobaek.people;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.SEOYEON;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Together;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.security.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TeamsTest {
    private final TestTeam team = TestTeam.founded();

    private Response give(SamplePerson by, SamplePerson to, String role) {
        return Api.as(by)
                .body(Map.of("role", role))
                .put("/api/teams/{team}/members/{person}", team.id(), TestTeam.idOf(to));
    }

    private Response leave(SamplePerson person) {
        return Api.as(person).delete("/api/teams/{team}/members/{person}", team.id(), TestTeam.idOf(person));
    }

    private String roleOf(SamplePerson person) {
        return Database.word(
                        "select role from membership where team_id = ? and person_id = ?",
                        team.id(),
                        TestTeam.idOf(person))
                .orElse("none");
    }

    @Test
    void lastLeadCanNeitherLeaveNorStepDown() {
        Response refused = leave(HANA);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/last-lead");
        assertThat(give(HANA, HANA, "editor").statusCode()).isEqualTo(409);
        assertThat(give(HANA, JIWOO, "lead").statusCode()).isEqualTo(204);
        assertThat(leave(HANA).statusCode()).isEqualTo(204);
        assertThat(roleOf(HANA)).isEqualTo("none");
    }

    @Test
    void twoLeadsWhoLeaveAtTheSameMomentLeaveOneBehind() {
        give(HANA, JIWOO, "lead");
        List<Integer> statuses =
                Together.act(2, one -> leave(one == 0 ? HANA : JIWOO).statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        assertThat(Database.count("select count(*) from membership where team_id = ? and role = 'LEAD'", team.id()))
                .isEqualTo(1);
    }

    @Test
    void leadCannotPutInWhoWasNotInvitedButASiteAdminCan() {
        assertThat(give(HANA, SEOYEON, "reader").statusCode()).isEqualTo(404);
        assertThat(give(ADMIN, SEOYEON, "reader").statusCode()).isEqualTo(204);
        assertThat(roleOf(SEOYEON)).isEqualTo("READER");
    }

    @Test
    void archivedTeamIsThereForNobodyUntilItIsRestored() {
        TestBrief brief = TestBrief.importedInto(team);
        assertThat(Api.as(HANA).put("/api/teams/{team}/archive", team.id()).statusCode())
                .isEqualTo(204);
        assertThat(Api.as(HANA).get("/api/briefs/{id}", brief.id()).statusCode())
                .isEqualTo(404);
        assertThat(Api.as(DOYUN).get("/api/teams/{team}/members", team.id()).statusCode())
                .isEqualTo(404);
        assertThat(Api.as(ADMIN).delete("/api/teams/{team}/archive", team.id()).statusCode())
                .isEqualTo(204);
        assertThat(Api.as(DOYUN).get("/api/briefs/{id}", brief.id()).statusCode())
                .isEqualTo(200);
        assertThat(roleOf(JIWOO)).isEqualTo("EDITOR");
    }

    @Test
    void mergedTeamsShareBriefsAndTheHigherRole() {
        TestTeam other = TestTeam.founded();
        other.dismiss(DOYUN);
        other.admit(DOYUN, Role.REVIEWER);
        other.admit(SEOYEON, Role.EDITOR);
        TestBrief brief = TestBrief.importedInto(other);
        assertThat(Api.as(ADMIN)
                        .body(Map.of("from", other.id(), "into", team.id()))
                        .post("/api/admin/site/merges")
                        .statusCode())
                .isEqualTo(204);
        assertThat(roleOf(DOYUN)).isEqualTo("REVIEWER");
        assertThat(roleOf(SEOYEON)).isEqualTo("EDITOR");
        assertThat(roleOf(HANA)).isEqualTo("LEAD");
        assertThat(Database.word("select team_id::text from brief where id = ?", brief.id()))
                .hasValue(team.id().toString());
        assertThat(Api.as(HANA).get("/api/briefs/{id}", brief.id()).statusCode())
                .isEqualTo(200);
        assertThat(Api.as(ADMIN).delete("/api/teams/{team}/archive", other.id()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void settingsWantTheVersionAndDecideWhoImports() {
        Map<String, Object> settings = Map.of("name", "새 이름", "importers", "lead", "trashDays", 7, "language", "en");
        assertThat(Api.as(HANA)
                        .header("If-Match", "\"99\"")
                        .body(settings)
                        .put("/api/teams/{team}/settings", team.id())
                        .statusCode())
                .isEqualTo(412);
        assertThat(Api.as(HANA)
                        .header("If-Match", "\"0\"")
                        .body(settings)
                        .put("/api/teams/{team}/settings", team.id())
                        .jsonPath()
                        .getString("settings.name"))
                .isEqualTo("새 이름");
        Map<String, Object> brief = Map.of("team", team.id(), "text", TestBrief.SOURCE);
        assertThat(Api.as(JIWOO).body(brief).post("/api/briefs").statusCode()).isEqualTo(403);
        assertThat(Api.as(HANA).body(brief).post("/api/briefs").statusCode()).isEqualTo(201);
    }

    @Test
    void acrossTeamsNothingIsManaged() {
        UUID other = TestTeam.founded().id();
        assertThat(Api.as(SEOYEON)
                        .body(Map.of("role", "reader", "emails", List.of(), "places", 1, "days", 1))
                        .post("/api/teams/{team}/invitations", other)
                        .statusCode())
                .isEqualTo(404);
    }
}
