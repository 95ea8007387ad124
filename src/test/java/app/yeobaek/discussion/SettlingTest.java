package app.yeobaek.discussion;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.SEOYEON;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Together;
import app.yeobaek.cast.Wish;
import app.yeobaek.localstack.SamplePerson;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SettlingTest {
    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    private JsonPath thread(UUID mark) {
        return Api.as(HANA).get("/api/annotations/{id}", mark).jsonPath();
    }

    private static Response reply(SamplePerson person, UUID mark, String words) {
        return Api.as(person).body(Map.of("body", words)).post("/api/annotations/{id}/comments", mark);
    }

    @Test
    void questionIsOpenUntilSomebodyElseAnswersAndItsAskerMayAskAgain() {
        UUID mark = Wish.toMark(brief, "비축한 물량").asking("얼마나 비축했나요?").by(MINSEO);
        assertThat(thread(mark).getString("thread.state")).isEqualTo("open");
        reply(MINSEO, mark, "덧붙이면, 2025년 말 기준이 궁금합니다.");
        assertThat(thread(mark).getString("thread.state")).isEqualTo("open");
        try (LiveClient tom = LiveClient.of(TOM, brief)) {
            reply(JIWOO, mark, "180일분입니다.");
            JsonNode news = tom.awaitEvent("thread");
            assertThat(news.at("/thread/state").asText()).isEqualTo("answered");
            assertThat(news.path("people").has(news.at("/thread/answeredBy").asText()))
                    .isTrue();
        }
        JsonPath answered = thread(mark);
        assertThat(answered.getString("thread.state")).isEqualTo("answered");
        assertThat(answered.getUUID("thread.answeredBy")).isEqualTo(TestTeam.idOf(JIWOO));

        Api.as(TOM).delete("/api/threads/{id}/answer", mark).then().statusCode(403);
        Api.as(MINSEO).delete("/api/threads/{id}/answer", mark).then().statusCode(200);
        assertThat(thread(mark).getString("thread.state")).isEqualTo("open");
        Api.as(MINSEO).put("/api/threads/{id}/answer", mark).then().statusCode(200);
        Api.as(MINSEO).put("/api/threads/{id}/resolution", mark).then().statusCode(200);
        assertThat(thread(mark).getString("thread.state")).isEqualTo("resolved");
        Api.as(MINSEO).delete("/api/threads/{id}/resolution", mark).then().statusCode(200);
        assertThat(thread(mark).getString("thread.state")).isEqualTo("answered");
    }

    @Test
    void tenAnswersAtOnceAnswerOnce() {
        UUID mark = Wish.toMark(brief, "비축한 물량").asking("얼마나?").by(MINSEO);
        List<Integer> statuses = Together.act(
                10, it -> reply(it % 2 == 0 ? TOM : JIWOO, mark, "답 " + it).statusCode());
        assertThat(statuses).containsOnly(201);
        JsonPath after = thread(mark);
        assertThat(after.getString("thread.state")).isEqualTo("answered");
        assertThat(after.getInt("thread.version")).isEqualTo(1);
        assertThat(after.getList("thread.comments")).hasSize(11);
    }

    @Test
    void commentIsNoQuestion() {
        UUID mark = Wish.toMark(brief, "비축한 물량").saying("말").by(MINSEO);
        reply(TOM, mark, "답");
        assertThat(thread(mark).getString("thread.state")).isEqualTo("open");
        Response refused = Api.as(MINSEO).put("/api/threads/{id}/answer", mark);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/no-question");
    }

    @Test
    void othersSettleOnlyWithAReasonThatEverybodyCanRead() {
        UUID mark = Wish.toMark(brief, "비축한 물량").saying("기준이 낡았다는 근거는?").by(MINSEO);
        Response refused = Api.as(JIWOO).put("/api/threads/{id}/resolution", mark);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/reason-wanted");
        Api.as(JIWOO)
                .body(Map.of("reason", "  "))
                .put("/api/threads/{id}/resolution", mark)
                .then()
                .statusCode(400);
        Api.as(JIWOO)
                .body(Map.of("reason", "x".repeat(1001)))
                .put("/api/threads/{id}/resolution", mark)
                .then()
                .statusCode(400);
        Api.as(JIWOO)
                .body(Map.of("reason", "2판에서 출처를 밝혔습니다."))
                .put("/api/threads/{id}/resolution", mark)
                .then()
                .statusCode(200);
        JsonPath settled = Api.as(DOYUN).get("/api/annotations/{id}", mark).jsonPath();
        assertThat(settled.getString("thread.reason")).isEqualTo("2판에서 출처를 밝혔습니다.");
        assertThat(settled.getUUID("thread.resolvedBy")).isEqualTo(TestTeam.idOf(JIWOO));
        Api.as(MINSEO).delete("/api/threads/{id}/resolution", mark).then().statusCode(200);
        assertThat(thread(mark).getString("thread.reason")).isNull();
    }

    @Test
    void threadIsGivenToSomebodyWithADayAndTheyMaySettleIt() {
        UUID mark = Wish.toMark(brief, "비축한 물량").saying("표를 고쳐 주세요").by(MINSEO);
        Api.as(TOM)
                .body(Map.of("reason", "done"))
                .put("/api/threads/{id}/resolution", mark)
                .then()
                .statusCode(403);
        try (LiveClient hana = LiveClient.of(HANA, brief)) {
            Api.as(MINSEO)
                    .body(Map.of("person", TestTeam.idOf(TOM), "due", "2026-12-01"))
                    .put("/api/threads/{id}/assignment", mark)
                    .then()
                    .statusCode(200);
            JsonNode news = hana.awaitEvent("thread");
            assertThat(news.at("/thread/due").asText()).isEqualTo("2026-12-01");
            assertThat(news.path("people").has(TestTeam.idOf(TOM).toString())).isTrue();
        }
        Api.as(TOM).put("/api/threads/{id}/resolution", mark).then().statusCode(400);
        Api.as(TOM)
                .body(Map.of("reason", "Table 2 corrected."))
                .put("/api/threads/{id}/resolution", mark)
                .then()
                .statusCode(200);
        Api.as(MINSEO).delete("/api/threads/{id}/assignment", mark).then().statusCode(200);
        JsonPath after = thread(mark);
        assertThat(after.getString("thread.assignee")).isNull();
        assertThat(after.getString("thread.due")).isNull();
    }

    @Test
    void readersAndOutsidersCannotBeGivenAThread() {
        UUID mark = Wish.toMark(brief, "비축한 물량").saying("말").by(MINSEO);
        for (UUID nobody : List.of(TestTeam.idOf(DOYUN), TestTeam.idOf(SEOYEON), UUID.randomUUID())) {
            Response refused = Api.as(MINSEO).body(Map.of("person", nobody)).put("/api/threads/{id}/assignment", mark);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/cannot-be-assigned");
        }
        UUID secret = Wish.toMark(brief, "비축한 물량").saying("혼잣말").privately().by(MINSEO);
        Api.as(MINSEO)
                .body(Map.of("person", TestTeam.idOf(TOM)))
                .put("/api/threads/{id}/assignment", secret)
                .then()
                .statusCode(409);
    }

    @Test
    void nodsAreCountedOnceAndDoNotDisturbTheOneWhoEdits() {
        JsonPath mark = Wish.toMark(brief, "비축한 물량").saying("말").madeBy(MINSEO);
        UUID comment = mark.getUUID("thread.comments[0].id");
        String tag = Api.as(MINSEO).get("/api/comments/{id}", comment).header("ETag");
        try (LiveClient hana = LiveClient.of(HANA, brief)) {
            for (SamplePerson person : List.of(TOM, TOM, JIWOO)) {
                Api.as(person)
                        .put("/api/comments/{id}/reactions/agree", comment)
                        .then()
                        .statusCode(200);
            }
            Api.as(TOM)
                    .put("/api/comments/{id}/reactions/thanks", comment)
                    .then()
                    .statusCode(200);
            hana.await(
                    "the thanks",
                    it -> it.path("kind").asText().equals("reactions")
                            && it.at("/reactions/by/thanks").size() == 1);
        }
        Api.as(MINSEO)
                .header("If-Match", tag)
                .body(Map.of("body", "고친 말"))
                .put("/api/comments/{id}", comment)
                .then()
                .statusCode(200);
        JsonPath after = brief.listFor(DOYUN).jsonPath();
        assertThat(after.<String>getList("annotations[0].thread.comments[0].reactions.by.agree"))
                .containsExactly(
                        TestTeam.idOf(TOM).toString(), TestTeam.idOf(JIWOO).toString());
        assertThat(after.getMap("people")).containsKey(TestTeam.idOf(TOM).toString());
        Api.as(TOM).delete("/api/comments/{id}/reactions/agree", comment).then().statusCode(200);
        Api.as(TOM).put("/api/comments/{id}/reactions/wow", comment).then().statusCode(404);
        assertThat(thread(mark.getUUID("id")).getList("thread.comments[0].reactions.by.agree"))
                .hasSize(1);
    }

    @Test
    void whatWasSaidBeforeIsKept() {
        JsonPath mark = Wish.toMark(brief, "비축한 물량").saying("첫 말").madeBy(MINSEO);
        UUID comment = mark.getUUID("thread.comments[0].id");
        for (String words : List.of("둘째 말", "둘째 말", "셋째 **말**")) {
            Api.as(MINSEO)
                    .header("If-Match", "*")
                    .body(Map.of("body", words))
                    .put("/api/comments/{id}", comment)
                    .then()
                    .statusCode(200);
        }
        JsonPath versions =
                Api.as(DOYUN).get("/api/comments/{id}/versions", comment).jsonPath();
        assertThat(versions.<String>getList("body")).containsExactly("첫 말", "둘째 말", "셋째 **말**");
        assertThat(versions.<Integer>getList("number")).containsExactly(1, 2, 3);
        assertThat(versions.getString("[2].html")).contains("<strong>말</strong>");
        Api.as(MINSEO).delete("/api/comments/{id}", comment).then().statusCode(204);
        Api.as(DOYUN).get("/api/comments/{id}/versions", comment).then().statusCode(404);
    }

    @Test
    void namesAreResolvedAmongTheTeamAndFollowTheWords() {
        JsonPath mark = Wish.toMark(brief, "비축한 물량")
                .saying("@한하나님께, @tom에게도 여쭙니다. @박서연님은 아닙니다.")
                .madeBy(MINSEO);
        UUID comment = mark.getUUID("thread.comments[0].id");
        assertThat(mentioned(comment, HANA)).isTrue();
        assertThat(mentioned(comment, TOM)).isTrue();
        assertThat(Database.count("select count(*) from mention where comment_id = ?", comment))
                .isEqualTo(2);
        assertThat(mark.getString("thread.comments[0].html"))
                .contains("<span data-person=\"" + TestTeam.idOf(HANA) + "\">");
        Api.as(MINSEO)
                .header("If-Match", "*")
                .body(Map.of("body", "@정지우님께 여쭙니다. @tom도요."))
                .put("/api/comments/{id}", comment)
                .then()
                .statusCode(200);
        assertThat(mentioned(comment, HANA)).isFalse();
        assertThat(mentioned(comment, TOM)).isTrue();
        assertThat(mentioned(comment, JIWOO)).isTrue();
    }

    private static boolean mentioned(UUID comment, SamplePerson person) {
        return Database.count(
                        "select count(*) from mention where comment_id = ? and person_id = ?",
                        comment,
                        TestTeam.idOf(person))
                == 1;
    }
}
