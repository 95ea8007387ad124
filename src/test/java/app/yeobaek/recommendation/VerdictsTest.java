package app.yeobaek.recommendation;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.SEOYEON;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Together;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VerdictsTest {

    @Test
    void reasonIsWantedForAllButAnEndorsement() {
        TestRound it = TestRound.on(TestTeam.shared(), 1).opened("open", false, MINSEO);
        for (String choice : List.of("endorse-with-changes", "object", "abstain")) {
            it.submits(MINSEO, 0, 0, TestRound.opinion(choice, " ", 1))
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("verdict-reason-missing"));
        }
        it.submits(MINSEO, 0, 0, Map.of("choice", "endorse")).then().statusCode(201);
    }

    @Test
    void changeKeepsEveryVersionAndWantsALineWhy() {
        TestRound it = TestRound.on(TestTeam.shared(), 1).opened("open", false, MINSEO);
        it.objects(MINSEO, 0, "처음");
        it.submits(MINSEO, 0, 1, Map.of("choice", "endorse"))
                .then()
                .statusCode(400)
                .body("type", endsWith("verdict-why-missing"));
        it.submits(MINSEO, 0, 0, Map.of("choice", "endorse", "why", "늦은 창"))
                .then()
                .statusCode(412);
        it.submits(MINSEO, 0, 1, Map.of("choice", "endorse", "why", "설명을 듣고"))
                .then()
                .statusCode(201);
        assertThat(it.board(JIWOO).getList("verdicts.sequence", Integer.class)).containsExactly(1, 2);
        assertThat(it.board(JIWOO).getString("rows[0].measures.choices.endorse"))
                .isEqualTo("1");
        assertThat(it.board(JIWOO).getString("rows[0].measures.choices.object")).isEqualTo("0");
        assertThatThrownBy(() -> Database.change("update verdict set reason = 'x' where round_id = ?", it.id))
                .hasRootCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Database.change("delete from verdict where round_id = ?", it.id))
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void repeatedAndSimultaneousRequestsSubmitOnce() {
        TestRound it = TestRound.on(TestTeam.shared(), 1).opened("open", false, MINSEO);
        Map<String, Object> same = Map.of(
                "id",
                UUID.randomUUID(),
                "recommendation",
                it.recommendations.get(0),
                "replaces",
                0,
                "opinion",
                Map.of("choice", "endorse"));
        List<Integer> statuses = Together.act(4, one -> Api.as(MINSEO)
                .body(same)
                .post("/api/rounds/{id}/board/verdicts", it.id)
                .statusCode());
        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 200 || status == 201);
        assertThat(it.board(JIWOO).getList("verdicts")).hasSize(1);
    }

    @Test
    void deadlineHoldsToTheInstantAndKeepsTheDraft() {
        TestRound it = TestRound.on(TestTeam.shared(), 1).opened("until-closed", false, MINSEO, TOM);
        Database.change("update review_round set deadline = now() where id = ?", it.id);
        it.submits(MINSEO, 0, 0, Map.of("choice", "endorse"))
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.anyOf(endsWith("deadline-passed"), endsWith("round-closed")));
        Api.as(MINSEO)
                .body(Map.of("choice", "object", "reason", "마감 뒤에 적은 말"))
                .put("/api/rounds/{id}/desk/{r}", it.id, it.recommendations.get(0))
                .then()
                .statusCode(200);
        Api.as(MINSEO)
                .get("/api/rounds/{id}/desk", it.id)
                .then()
                .body("items[0].draft.opinion.reason", equalTo("마감 뒤에 적은 말"))
                .body("round.me.mayJudge", equalTo(false))
                .body("round.closed", equalTo(true));
        assertThat(Database.count("select count(*) from verdict where round_id = ?", it.id))
                .isZero();
    }

    @Test
    void extensionIsForOnePersonAndKeepsTheRoundBlind() {
        TestRound it = TestRound.on(TestTeam.shared(), 1).opened("until-closed", false, MINSEO, TOM);
        it.objects(MINSEO, 0, "먼저");
        Api.as(JIWOO)
                .body(Map.of(
                        "deadline",
                        LocalDateTime.now(ZoneOffset.UTC).plusDays(2).toString(),
                        "zone",
                        "UTC"))
                .put("/api/rounds/{id}/reviewers/{p}/extension", it.id, TestTeam.idOf(TOM))
                .then()
                .statusCode(204);
        Database.change("update review_round set deadline = now() where id = ?", it.id);
        it.submits(MINSEO, 0, 1, Map.of("choice", "endorse", "why", "늦게"))
                .then()
                .statusCode(409)
                .body("type", endsWith("deadline-passed"));
        assertThat(it.board(JIWOO).getList("verdicts")).isEmpty();
        it.submits(TOM, 0, 0, Map.of("choice", "endorse")).then().statusCode(201);
    }

    @Test
    void closedRoundTakesNothingAndReopensWithAReason() {
        TestRound it = TestRound.on(TestTeam.shared(), 1).opened("until-closed", false, MINSEO);
        it.closes();
        it.submits(MINSEO, 0, 0, Map.of("choice", "endorse")).then().statusCode(409);
        Map<String, Object> again = Map.of(
                "reason",
                "한 분의 의견이 더 필요하다",
                "deadline",
                LocalDateTime.now(ZoneOffset.UTC).plusDays(1).toString(),
                "zone",
                "UTC");
        Api.as(JIWOO)
                .body(again)
                .post("/api/rounds/{id}/reopenings", it.id)
                .then()
                .statusCode(200)
                .body("closed", equalTo(false))
                .body("reopened", equalTo("한 분의 의견이 더 필요하다"));
        it.submits(MINSEO, 0, 0, Map.of("choice", "endorse")).then().statusCode(201);
        Api.as(JIWOO)
                .get("/api/rounds/{id}/trail", it.id)
                .then()
                .body("act", hasItem("opened"))
                .body("act", hasItem("closed"))
                .body("act", hasItem("reopened"))
                .body("act", hasItem("submitted"));
    }

    @Test
    void allCompleteDraftsAreSubmittedTogetherAndTheOthersStay() {
        TestRound it = TestRound.on(TestTeam.shared(), 3).opened("until-closed", false, MINSEO);
        keeps(it, 0, Map.of("choice", "endorse"));
        keeps(it, 1, Map.of("choice", "object"));
        Api.as(MINSEO)
                .post("/api/rounds/{id}/desk/submission", it.id)
                .then()
                .statusCode(200)
                .body("submitted.size()", equalTo(1))
                .body("incomplete.'" + it.recommendations.get(1) + "'[0]", equalTo("reason"));
        JsonPath desk = Api.as(MINSEO).get("/api/rounds/{id}/desk", it.id).jsonPath();
        assertThat(desk.getList("items.collect { it.own.size() }", Integer.class))
                .containsExactly(1, 0, 0);
        assertThat(desk.<Object>get("items[1].draft")).isNotNull();
    }

    private static void keeps(TestRound it, int recommendation, Map<String, Object> opinion) {
        Api.as(MINSEO)
                .body(opinion)
                .put("/api/rounds/{id}/desk/{r}", it.id, it.recommendations.get(recommendation))
                .then()
                .statusCode(200);
    }

    @Test
    void scoresFitTheScaleOrAreRefused() {
        TestRound it = TestRound.on(TestTeam.shared(), 1).opened("open", false, MINSEO);
        for (Map<String, Integer> scores :
                List.of(Map.of("importance", 6), Map.of("importance", 0), Map.of("unknown", 3))) {
            it.submits(MINSEO, 0, 0, Map.of("choice", "endorse", "scores", scores))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void authorsAnswerAndReviewersSayWhetherTheyAreContent() {
        TestRound it = TestRound.on(TestTeam.shared(), 1).opened("open", false, MINSEO, TOM);
        String verdict = it.submits(MINSEO, 0, 0, TestRound.opinion("object", "비용이 없다", 2))
                .jsonPath()
                .getString("id");
        Map<String, Object> answer = Map.of(
                "recommendation",
                it.recommendations.get(0),
                "verdict",
                verdict,
                "decision",
                "partly",
                "words",
                "부록에 더한다");
        Api.as(MINSEO)
                .body(answer)
                .put("/api/rounds/{id}/board/answers", it.id)
                .then()
                .statusCode(403);
        String id = Api.as(JIWOO)
                .body(answer)
                .put("/api/rounds/{id}/board/answers", it.id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("id");
        Map<String, Object> content = Map.of("state", "if-revised");
        Api.as(TOM)
                .body(content)
                .put("/api/answers/{id}/contentment", id)
                .then()
                .statusCode(403);
        Api.as(MINSEO)
                .body(content)
                .put("/api/answers/{id}/contentment", id)
                .then()
                .statusCode(200);
        Api.as(JIWOO)
                .body(Map.of("note", "2판"))
                .put("/api/answers/{id}/doing", id)
                .then()
                .statusCode(200);
        JsonPath board = it.board(JIWOO);
        assertThat(board.getString("answers[0].contentments[0].state")).isEqualTo("if-revised");
        assertThat(board.getString("answers[0].doneNote")).isEqualTo("2판");
        Api.as(MINSEO)
                .body(Map.of("recommendation", it.recommendations.get(0), "words", "반대하였음을 남긴다"))
                .post("/api/rounds/{id}/board/minority-opinions", it.id)
                .then()
                .statusCode(201);
        Api.as(TOM)
                .body(Map.of("recommendation", it.recommendations.get(0), "words", "판단 없이"))
                .post("/api/rounds/{id}/board/minority-opinions", it.id)
                .then()
                .statusCode(409);
        for (String format : List.of("docx", "hwpx", "csv", "html")) {
            Response file = Api.as(DOYUN).accept("*/*").get("/api/rounds/{id}/report?format=" + format, it.id);
            assertThat(file.statusCode()).as(format).isEqualTo(200);
            assertThat(file.asByteArray().length).as(format).isGreaterThan(300);
        }
    }

    @Test
    void linkLetsPeopleInAsOftenAsItSays() {
        TestTeam team = TestTeam.founded();
        TestRound it = TestRound.on(team, 1).opened("open", false, MINSEO);
        Api.as(JIWOO)
                .body(Map.of("uses", 1, "days", 1))
                .post("/api/rounds/{id}/links", it.id)
                .then()
                .statusCode(403);
        String address = Api.as(app.yeobaek.localstack.SamplePerson.HANA)
                .body(Map.of("uses", 1, "days", 1))
                .post("/api/rounds/{id}/links", it.id)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("address");
        String secret = address.substring(address.lastIndexOf('/') + 1);
        Api.as(DOYUN).post("/api/round-links/{s}", secret).then().statusCode(403);
        Api.as(SEOYEON).get("/api/rounds/{id}", it.id).then().statusCode(404);
        Api.as(SEOYEON).post("/api/round-links/{s}", secret).then().statusCode(200);
        it.submits(SEOYEON, 0, 0, Map.of("choice", "endorse")).then().statusCode(201);
        Api.as(app.yeobaek.localstack.SamplePerson.ADMIN)
                .post("/api/round-links/{s}", secret)
                .then()
                .statusCode(404);
        assertThat(Database.count(
                        "select count(*) from round_link where digest = ?::bytea",
                        secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isZero();
        Map<String, Long> roles = Api.as(JIWOO)
                .get("/api/teams/{t}/members", team.id())
                .jsonPath()
                .<String>getList("findAll { it.handle == 'seoyeon' }.role")
                .stream()
                .collect(Collectors.groupingBy(role -> role, Collectors.counting()));
        assertThat(roles).containsExactly(Map.entry("reviewer", 1L));
    }
}
