package app.yeobaek.moderation;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
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

/** Marks of every kind can be flagged and hidden: what they suggest goes, what others said of them stays. */
@QuarkusTest
class MarkModerationTest {
    private static final String PATH = "/api/moderation/annotations/{id}";
    private static final String RUDE = "바보 같은 목표";

    private TestTeam team;
    private TestBrief brief;
    private UUID suggestion;

    @BeforeEach
    void tomSuggestsSomethingRude() {
        team = TestTeam.founded();
        brief = TestBrief.importedInto(team);
        suggestion = Wish.toMark(brief, "비축").suggesting(RUDE).by(TOM);
    }

    private int hide(SamplePerson person, UUID mark) {
        return Api.as(person)
                .body(Map.of("reason", "모욕하는 말"))
                .put(PATH + "/hiding", mark)
                .statusCode();
    }

    private int flag(SamplePerson person, UUID mark) {
        return Api.as(person)
                .body(Map.of("reason", "봐 주세요"))
                .post(PATH + "/flags", mark)
                .statusCode();
    }

    private List<String> inboxOf(SamplePerson person, String what) {
        return Api.as(person)
                .get("/api/inbox?brief={id}", brief.id())
                .jsonPath()
                .getList("entries." + what);
    }

    private JsonPath flags() {
        return Api.as(HANA).get("/api/moderation/flags?team={team}", team.id()).jsonPath();
    }

    @Test
    void suggestedWordsAreNowhereToBeReadOnceHidden() {
        try (LiveClient doyun = LiveClient.of(DOYUN, brief)) {
            assertThat(hide(HANA, suggestion)).isEqualTo(204);
            assertThat(doyun.awaitAnnotation(suggestion)
                            .at("/annotation/hidden")
                            .asBoolean())
                    .isTrue();
            assertThat(doyun.heard().toString()).doesNotContain(RUDE);
        }
        for (SamplePerson person : List.of(DOYUN, TOM, HANA)) {
            assertThat(brief.listFor(person).asString()).doesNotContain(RUDE).contains("\"hidden\":true");
            assertThat(Api.as(person).get("/api/annotations/{id}", suggestion).asString())
                    .doesNotContain(RUDE);
        }
        assertThat(Api.as(JIWOO).get("/api/briefs/{id}/suggestions", brief.id()).asString())
                .doesNotContain(RUDE);
    }

    @Test
    void whoWasAwayDoesNotCatchUpOnWhatIsHidden() {
        String before = brief.listFor(DOYUN).jsonPath().getString("cursor");
        UUID mark = Wish.toMark(brief, "정부").suggesting(RUDE).by(TOM);
        JsonPath spoken = Wish.toMark(brief, "비축").saying("모욕하는 글").madeBy(TOM);
        hide(HANA, mark);
        Api.as(HANA)
                .body(Map.of("reason", "모욕"))
                .put("/api/moderation/comments/{id}/hiding", spoken.getUUID("thread.comments[0].id"));
        try (LiveClient doyun = LiveClient.of(DOYUN, brief, before)) {
            doyun.await(
                    "to be asked to read anew", it -> it.path("type").asText().equals("reset"));
            doyun.awaitEvent("comment");
            assertThat(doyun.heard().toString()).doesNotContain(RUDE).doesNotContain("모욕하는 글");
        }
    }

    @Test
    void authorLearnsWhyAndOthersMayNot() {
        hide(HANA, suggestion);
        assertThat(inboxOf(TOM, "topic")).containsExactly("moderation");
        assertThat(inboxOf(TOM, "words")).containsExactly("모욕하는 말");
        JsonPath why = Api.as(TOM)
                .get(PATH + "/hiding", suggestion)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(why.getString("body")).isEqualTo(RUDE);
        assertThat(why.getString("reason")).isEqualTo("모욕하는 말");
        assertThat(Api.as(MINSEO).get(PATH + "/hiding", suggestion).statusCode())
                .isEqualTo(403);
        assertThat(Api.as(HANA)
                        .get(PATH + "/hiding", Wish.toMark(brief, "정부").by(TOM))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void openingWordsGoWithTheMarkAndRepliesStay() {
        UUID question = Wish.toMark(brief, "정부").asking("이것도 모릅니까").by(TOM);
        Api.as(MINSEO).body(Map.of("body", "침착한 답")).post("/api/annotations/{id}/comments", question);
        hide(HANA, question);
        assertThat(brief.listFor(DOYUN).asString()).doesNotContain("이것도 모릅니까").contains("침착한 답");
        Api.as(HANA).delete(PATH + "/hiding", question).then().statusCode(204);
        assertThat(brief.listFor(DOYUN).asString()).contains("이것도 모릅니까").doesNotContain("\"hidden\"");
        assertThat(Database.count(
                        "select count(*) from audit_entry where subject = ? and action in ('annotation.hide', 'annotation.show') and by_id = ?",
                        "annotation:" + question,
                        TestTeam.idOf(HANA)))
                .isEqualTo(2);
    }

    @Test
    void anyKindCanBeFlaggedAndTheLeadSeesWhatItIs() {
        UUID highlight = Wish.toMark(brief, "정부").by(TOM);
        UUID note = Wish.to(brief).noting("글 전체가 엉터리").by(TOM);
        for (UUID mark : List.of(suggestion, highlight, note)) {
            assertThat(flag(DOYUN, mark)).isEqualTo(204);
        }
        assertThat(inboxOf(HANA, "topic")).containsOnly("flag").hasSize(3);
        assertThat(inboxOf(MINSEO, "topic")).isEmpty();
        assertThat(flags().getList("words", String.class))
                .startsWith(RUDE, "정부")
                .hasSize(3);
        assertThat(flags().getList("comment")).containsOnlyNulls();
        assertThat(Api.as(HANA).get("/moderation/{team}", team.id()).asString()).contains(RUDE, "hide-mark");
        hide(HANA, suggestion);
        assertThat(flags().getList("thread", UUID.class)).containsExactly(highlight, note);
    }

    @Test
    void onlyLeadsHideAndNobodyFlagsTheirOwn() {
        assertThat(hide(JIWOO, suggestion)).isEqualTo(403);
        assertThat(hide(TOM, suggestion)).isEqualTo(403);
        assertThat(flag(TOM, suggestion)).isEqualTo(409);
        hide(HANA, suggestion);
        assertThat(hide(HANA, suggestion)).isEqualTo(409);
        UUID own = Wish.toMark(brief, "정부").privately().by(TOM);
        assertThat(hide(HANA, own)).isEqualTo(404);
        assertThat(flag(DOYUN, own)).isEqualTo(404);
    }

    @Test
    void hiddenSuggestionCannotBeDecidedOrChanged() {
        hide(HANA, suggestion);
        int version = Api.as(JIWOO)
                .get("/api/annotations/{id}", suggestion)
                .jsonPath()
                .getInt("version");
        assertThat(Api.as(JIWOO)
                        .header("If-Match", "\"" + version + "\"")
                        .body(Map.of("decision", "accepted"))
                        .put("/api/annotations/{id}/decision", suggestion)
                        .statusCode())
                .isEqualTo(409);
        assertThat(Api.as(TOM)
                        .header("If-Match", "\"" + version + "\"")
                        .body(Map.of("replacement", "더 나쁜 말"))
                        .patch("/api/annotations/{id}", suggestion)
                        .statusCode())
                .isEqualTo(409);
    }
}
