package app.yeobaek.site;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.TestAccount;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.Wish;
import app.yeobaek.stack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SiteTest {
    @Inject
    SiteSettings settings;

    private void set(Setting setting, String value) {
        Api.as(ADMIN)
                .body(Map.of(setting.key(), value))
                .put("/api/admin/site/settings")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void asBefore() {
        Database.change("delete from site_setting");
        settings.look();
    }

    @Test
    void readOnlyModeRefusesChangesPlainlyAndReadingGoesOn() {
        TestBrief brief = TestBrief.imported();
        set(Setting.READ_ONLY, "true");
        Response refused = Wish.toMark(brief, "비축").sentBy(MINSEO);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/read-only");
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(brief.listFor(MINSEO).jsonPath().getList("annotations")).isEmpty();
        assertThat(Tokens.as(TOM).get("/briefs").asString()).contains("지금은 읽기만");
        set(Setting.READ_ONLY, "false");
        assertThat(Wish.toMark(brief, "비축").sentBy(MINSEO).statusCode()).isEqualTo(201);
    }

    @Test
    void announcementIsOnEveryPageAndEscaped() {
        set(Setting.ANNOUNCEMENT_KO, "오늘 밤 <b>점검</b>합니다");
        assertThat(Tokens.as(TOM).header("Accept-Language", "ko").get("/briefs").asString())
                .contains("오늘 밤 &lt;b&gt;점검&lt;/b&gt;합니다");
    }

    @Test
    void whoWritesTooOftenIsToldWhenToComeBack() {
        TestAccount account = TestAccount.made();
        String token = account.token();
        String other = TestAccount.made().token();
        set(Setting.WRITES_A_MINUTE, "3");
        Response last = TestAccount.with(token).body(Map.of("body", "말")).post("/api/previews");
        for (int i = 0; i < 11; i++) {
            last = TestAccount.with(token).body(Map.of("body", "말")).post("/api/previews");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotBlank();
        assertThat(last.jsonPath().getString("type")).isEqualTo("/problems/too-often");
        // Another person is not kept waiting by this one.
        assertThat(TestAccount.with(other)
                        .body(Map.of("body", "말"))
                        .post("/api/previews")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void countsOfOtherNodesAreAdded() throws InterruptedException {
        TestAccount account = TestAccount.made();
        long minute = System.currentTimeMillis() / 60_000;
        String token = account.token();
        TestAccount.with(token).body(Map.of("body", "말")).post("/api/previews");
        long counted = 0;
        // Shared every second, later on a machine that has much else to do.
        for (int i = 0; i < 60 && counted == 0; i++) {
            Thread.sleep(500);
            counted = Database.count(
                    "select count(*) from rate_count where subject = ? and minute >= ?",
                    "person writes_a_minute " + account.id(),
                    minute - 1);
        }
        assertThat(counted).isPositive();
    }

    @Test
    void impossibleSettingsAreRefusedAndNothingIsStored() {
        assertThat(Api.as(ADMIN)
                        .body(Map.of("audit_days", "1", "writes_a_minute", "5"))
                        .put("/api/admin/site/settings")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Database.count("select count(*) from site_setting")).isZero();
    }

    @Test
    void teamHasAsManyBriefsAsItsQuota() {
        app.yeobaek.cast.TestTeam team = app.yeobaek.cast.TestTeam.founded();
        set(Setting.BRIEFS_PER_TEAM, "1");
        Map<String, Object> brief = Map.of("team", team.id(), "text", TestBrief.SOURCE);
        assertThat(Api.as(app.yeobaek.localstack.SamplePerson.JIWOO)
                        .body(brief)
                        .post("/api/briefs")
                        .statusCode())
                .isEqualTo(201);
        assertThat(Api.as(app.yeobaek.localstack.SamplePerson.JIWOO)
                        .body(brief)
                        .post("/api/briefs")
                        .statusCode())
                .isEqualTo(409);
        assertThat(Database.count("select count(*) from brief where team_id = ?", team.id()))
                .isEqualTo(1);
    }
}
