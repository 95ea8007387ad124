package app.yeobaek.moderation;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Wish;
import app.yeobaek.localstack.SamplePerson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lead hides is hidden everywhere, its author learns why, and the log knows who did it. */
@QuarkusTest
class ModerationTest {
    private static final String WORDS = "홍길동의 전화번호는 비밀";

    private TestTeam team;
    private TestBrief brief;
    private UUID mark;
    private UUID comment;

    @BeforeEach
    void tomSaysTooMuch() {
        team = TestTeam.founded();
        brief = TestBrief.importedInto(team);
        JsonPath made = Wish.toMark(brief, "비축").saying(WORDS).madeBy(TOM);
        mark = made.getUUID("id");
        comment = made.getUUID("thread.comments[0].id");
    }

    private void hide(String reason) {
        Api.as(HANA)
                .body(Map.of("reason", reason))
                .put("/api/moderation/comments/{id}/hiding", comment)
                .then()
                .statusCode(204);
    }

    private List<String> inboxOf(SamplePerson person, String what) {
        return Api.as(person)
                .get("/api/inbox?brief={id}", brief.id())
                .jsonPath()
                .getList("entries." + what);
    }

    @Test
    void hiddenWordsAreNowhereToBeReadButTheirPlaceIs() {
        Api.as(MINSEO).body(Map.of("body", "답")).post("/api/annotations/{id}/comments", mark);
        try (LiveClient doyun = LiveClient.of(DOYUN, brief)) {
            hide("개인 정보");
            assertThat(doyun.awaitEvent("comment").at("/comment/hidden").asBoolean())
                    .isTrue();
            assertThat(doyun.heard().toString()).doesNotContain("전화번호");
        }
        for (SamplePerson person : List.of(DOYUN, TOM, HANA)) {
            assertThat(brief.listFor(person).asString()).doesNotContain("전화번호").contains("\"hidden\":true");
            assertThat(Api.as(person).get("/api/comments/{id}", comment).asString())
                    .doesNotContain("전화번호");
            assertThat(Api.as(person)
                            .get("/api/comments/{id}/versions", comment)
                            .asString())
                    .doesNotContain("전화번호");
        }
        assertThat(inboxOf(MINSEO, "words").toString()).doesNotContain("전화번호");
    }

    @Test
    void authorIsToldWhyAndMayReadItAgainAndOthersMayNot() {
        hide("개인 정보가 들어 있습니다");
        assertThat(inboxOf(TOM, "topic")).containsExactly("moderation");
        assertThat(inboxOf(TOM, "words")).containsExactly("개인 정보가 들어 있습니다");
        JsonPath why = Api.as(TOM)
                .get("/api/moderation/comments/{id}/hiding", comment)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(why.getString("reason")).isEqualTo("개인 정보가 들어 있습니다");
        assertThat(why.getString("body")).isEqualTo(WORDS);
        assertThat(Api.as(MINSEO)
                        .get("/api/moderation/comments/{id}/hiding", comment)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void shownAgainItIsAsBeforeAndTheLogHasBoth() {
        hide("실수");
        Api.as(HANA)
                .delete("/api/moderation/comments/{id}/hiding", comment)
                .then()
                .statusCode(204);
        assertThat(brief.listFor(DOYUN).asString()).contains("전화번호").doesNotContain("\"hidden\"");
        assertThat(inboxOf(TOM, "topic")).hasSize(2);
        assertThat(Database.count(
                        "select count(*) from audit_entry where subject = ? and action in ('comment.hide', 'comment.show') and by_id = ?",
                        "comment:" + comment,
                        TestTeam.idOf(HANA)))
                .isEqualTo(2);
    }

    @Test
    void flagReachesTheLeadsOnlyAndHidingSettlesIt() {
        Api.as(DOYUN)
                .body(Map.of("reason", "봐 주세요"))
                .post("/api/moderation/comments/{id}/flags", comment)
                .then()
                .statusCode(204);
        assertThat(inboxOf(HANA, "topic")).containsExactly("flag");
        assertThat(inboxOf(TOM, "topic")).isEmpty();
        assertThat(flags()).containsExactly("봐 주세요");
        hide("개인 정보");
        assertThat(flags()).isEmpty();
    }

    @Test
    void reasonIsWanted() {
        assertThat(Api.as(HANA)
                        .body(Map.of("reason", "  "))
                        .put("/api/moderation/comments/{id}/hiding", comment)
                        .statusCode())
                .isEqualTo(400);
        hide("하나");
        assertThat(Api.as(HANA)
                        .body(Map.of("reason", "둘"))
                        .put("/api/moderation/comments/{id}/hiding", comment)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void privateWordsAreNobodysToModerate() {
        UUID own = Wish.toMark(brief, "정부").saying("나만").privately().madeBy(TOM).getUUID("thread.comments[0].id");
        assertThat(Api.as(HANA)
                        .body(Map.of("reason", "없음"))
                        .put("/api/moderation/comments/{id}/hiding", own)
                        .statusCode())
                .isEqualTo(404);
    }

    private List<String> flags() {
        return Api.as(HANA)
                .get("/api/moderation/flags?team={team}", team.id())
                .jsonPath()
                .getList("reason");
    }
}
