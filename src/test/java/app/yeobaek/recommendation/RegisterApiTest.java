package app.yeobaek.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.localstack.SamplePerson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegisterApiTest {
    private static final SamplePerson JIWOO = SamplePerson.JIWOO;

    @Test
    void whatTheImporterFoundIsTheRegister() {
        TestRound it = TestRound.on(TestTeam.shared(), 4);
        JsonPath register = TestRound.register(it.brief);
        assertThat(register.getList("recommendations.number", Integer.class)).containsExactly(1, 2, 3, 4);
        assertThat(register.getString("recommendations[0].title")).contains("정부는 1번째 과제로");
        assertThat(register.getString("recommendations[0].addressee")).isEqualTo("정부");
        assertThat(register.getString("recommendations[0].heading")).contains("정책 제언");
        assertThat(register.getString("recommendations[0].passages[0].certainty"))
                .isEqualTo("exact");
        assertThat(Api.as(SamplePerson.DOYUN)
                        .get("/api/briefs/{id}/recommendations", it.brief)
                        .jsonPath()
                        .getBoolean("editable"))
                .isFalse();
    }

    @Test
    void linkToARecommendationIsACardForWhomItIsForAndLeadsToTheRegister() {
        TestRound it = TestRound.on(TestTeam.shared(), 2);
        UUID first = it.recommendations.get(0);
        UUID second = it.recommendations.get(1);
        String entry = "/briefs/" + it.brief + "/recommendations#r-" + first;
        Map<String, Object> wish = Map.of("addresses", List.of(entry, "/recommendations/" + second));
        JsonPath cards =
                Api.as(SamplePerson.DOYUN).body(wish).post("/api/cards").jsonPath();
        assertThat(cards.<String>getList("kind")).containsExactly("recommendation", "recommendation");
        assertThat(cards.getString("[0].words")).startsWith("R1 ").contains("정부는 1번째 과제로");
        assertThat(cards.getString("[0].by")).isEqualTo("정부");
        assertThat(cards.getString("[0].address")).isEqualTo(entry);
        assertThat(Api.as(SamplePerson.SEOYEON)
                        .body(wish)
                        .post("/api/cards")
                        .jsonPath()
                        .getList("$"))
                .isEmpty();
        Api.as(JIWOO).delete("/api/recommendations/{id}", second).then().statusCode(204);
        assertThat(Api.as(SamplePerson.DOYUN)
                        .body(wish)
                        .post("/api/cards")
                        .jsonPath()
                        .getList("$"))
                .hasSize(1);
    }

    @Test
    void editsAreKeptWithTheirHistoryAndALoserIsTold() {
        TestRound it = TestRound.on(TestTeam.shared(), 2);
        UUID first = it.recommendations.get(0);
        Api.as(JIWOO)
                .body(Map.of("title", "x"))
                .patch("/api/recommendations/{id}", first)
                .then()
                .statusCode(428);
        Api.as(JIWOO)
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "title", "자료의 공유", "addressee", "", "timeFrame", "2027년까지", "status", "agreed", "number", 7))
                .patch("/api/recommendations/{id}", first)
                .then()
                .statusCode(200)
                .body("title", equalTo("자료의 공유"))
                .body("addressee", equalTo(null))
                .body("status", equalTo("agreed"))
                .body("number", equalTo(7));
        Api.as(JIWOO)
                .header("If-Match", "\"0\"")
                .body(Map.of("title", "늦은 제목"))
                .patch("/api/recommendations/{id}", first)
                .then()
                .statusCode(412)
                .body("current.title", equalTo("자료의 공유"));
        Api.as(JIWOO)
                .header("If-Match", "*")
                .body(Map.of("number", 2))
                .patch("/api/recommendations/{id}", first)
                .then()
                .statusCode(409);
        Api.as(SamplePerson.DOYUN)
                .get("/api/recommendations/{id}/history", first)
                .then()
                .statusCode(200)
                .body("changes.what", hasItems("found", "title", "addressee", "time-frame", "status", "number"));
    }

    @Test
    void historyCannotBeRewritten() {
        UUID first = TestRound.on(TestTeam.shared(), 1).recommendations.get(0);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Database.change(
                        "update recommendation_change set what = 'x' where recommendation_id = ?", first))
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void splitAndMergedAndPutInOrder() {
        TestRound it = TestRound.on(TestTeam.shared(), 3);
        UUID first = it.recommendations.get(0);
        JsonPath revision =
                Api.as(JIWOO).get("/api/briefs/{id}/revision", it.brief).jsonPath();
        int start = revision.getString("text").indexOf("정부는 1번째");
        JsonPath split = Api.as(JIWOO)
                .body(Map.of(
                        "revision",
                        revision.getString("id"),
                        "passages",
                        List.of(
                                Map.of("start", start, "end", start + 7),
                                Map.of("start", start + 8, "end", start + 20))))
                .post("/api/recommendations/{id}/parts", first)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(split.getList("number", Integer.class)).containsExactly(1, 4, 2, 3);
        assertThat(split.getString("[1].splitFrom")).isEqualTo(first.toString());
        UUID piece = split.getUUID("[1].id");
        JsonPath merged = Api.as(JIWOO)
                .body(Map.of("into", first, "from", List.of(piece, it.recommendations.get(1))))
                .post("/api/briefs/{id}/recommendations/mergers", it.brief)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(merged.getList("number", Integer.class)).containsExactly(1, 3);
        assertThat(merged.getList("[0].passages")).hasSize(3);
        JsonPath ordered = Api.as(JIWOO)
                .body(Map.of("ids", List.of(it.recommendations.get(2), first), "renumber", true))
                .put("/api/briefs/{id}/recommendations/order", it.brief)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(ordered.getUUID("[0].id")).isEqualTo(it.recommendations.get(2));
        assertThat(ordered.getList("number", Integer.class)).containsExactly(1, 2);
        Api.as(JIWOO)
                .body(Map.of("ids", List.of(first), "renumber", false))
                .put("/api/briefs/{id}/recommendations/order", it.brief)
                .then()
                .statusCode(409);
    }

    @Test
    void evidenceComesFromBriefsOfTheTeamAlone() {
        TestRound it = TestRound.on(TestTeam.shared(), 1);
        TestRound foreign = TestRound.on(TestTeam.founded(), 1);
        UUID first = it.recommendations.get(0);
        Api.as(JIWOO)
                .body(evidence(it))
                .post("/api/recommendations/{id}/evidence", first)
                .then()
                .statusCode(200)
                .body("evidence[0].relation", equalTo("contradicts"))
                .body("evidence[0].exact", equalTo("공급망의 위험"));
        Api.as(JIWOO)
                .body(evidence(foreign))
                .post("/api/recommendations/{id}/evidence", first)
                .then()
                .statusCode(404);
        String link =
                Api.as(JIWOO).get("/api/recommendations/{id}", first).jsonPath().getString("evidence[0].id");
        Api.as(JIWOO)
                .delete("/api/recommendations/{id}/evidence/{link}", foreign.recommendations.get(0), link)
                .then()
                .statusCode(404);
        Api.as(JIWOO)
                .delete("/api/recommendations/{id}/evidence/{link}", first, link)
                .then()
                .statusCode(200)
                .body("evidence.size()", equalTo(0));
    }

    private static Map<String, Object> evidence(TestRound of) {
        JsonPath revision =
                Api.as(JIWOO).get("/api/briefs/{id}/revision", of.brief).jsonPath();
        int start = revision.getString("text").indexOf("공급망의 위험");
        return Map.of(
                "relation",
                "contradicts",
                "brief",
                of.brief,
                "revision",
                revision.getString("id"),
                "passage",
                Map.of("start", start, "end", start + 7),
                "note",
                "전제가 다르다");
    }

    @Test
    void removedOnesComeBackUnderAFreeNumber() {
        TestRound it = TestRound.on(TestTeam.shared(), 2);
        UUID first = it.recommendations.get(0);
        Api.as(JIWOO).delete("/api/recommendations/{id}", first).then().statusCode(204);
        assertThat(TestRound.register(it.brief).getList("recommendations")).hasSize(1);
        Api.as(JIWOO)
                .header("If-Match", "*")
                .body(Map.of("number", 1))
                .patch("/api/recommendations/{id}", it.recommendations.get(1))
                .then()
                .statusCode(200);
        Api.as(JIWOO)
                .post("/api/recommendations/{id}/restoration", first)
                .then()
                .statusCode(200)
                .body("number", equalTo(2));
    }

    @Test
    void hostilePassagesAreRefusedAndLeaveNothing() {
        TestRound it = TestRound.on(TestTeam.shared(), 1);
        String revision = Api.as(JIWOO)
                .get("/api/briefs/{id}/revision", it.brief)
                .jsonPath()
                .getString("id");
        for (List<Integer> span : List.of(List.of(5, 5), List.of(9, 3), List.of(0, 1_000_000))) {
            Api.as(JIWOO)
                    .body(Map.of(
                            "revision",
                            revision,
                            "passages",
                            List.of(Map.of("start", span.get(0), "end", span.get(1)))))
                    .post("/api/briefs/{id}/recommendations", it.brief)
                    .then()
                    .statusCode(400);
        }
        Api.as(JIWOO)
                .body(Map.of("revision", UUID.randomUUID(), "passages", List.of(Map.of("start", 0, "end", 4))))
                .post("/api/briefs/{id}/recommendations", it.brief)
                .then()
                .statusCode(409);
        assertThat(TestRound.register(it.brief).getList("recommendations")).hasSize(1);
    }
}
