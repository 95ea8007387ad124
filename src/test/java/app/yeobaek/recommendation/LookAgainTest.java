package app.yeobaek.recommendation;

import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.NextRevision;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.localstack.SamplePerson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Settled if the next revision does it": what happens when that revision comes. */
@QuarkusTest
class LookAgainTest {
    private TestRound round;
    private TestBrief brief;
    private UUID answer;

    @BeforeEach
    void answerTwoReviewers() {
        round = TestRound.on(TestTeam.founded(), 2).opened("until-closed", false, MINSEO, TOM);
        round.objects(MINSEO, 0, "비용 추계가 없다");
        round.objects(TOM, 0, "No cost estimate");
        round.objects(TOM, 1, "Nor here");
        round.closes();
        JsonPath revision =
                Api.as(JIWOO).get("/api/briefs/{id}/revision", round.brief).jsonPath();
        brief = new TestBrief(round.brief, revision.getUUID("id"), revision.getString("text"));
        answer = Api.as(JIWOO)
                .body(Map.of(
                        "recommendation",
                        round.recommendations.get(0),
                        "decision",
                        "accepted",
                        "words",
                        "다음 판에 추계를 넣겠습니다."))
                .put("/api/rounds/{id}/board/answers", round.id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("id");
        says(TOM, "content").then().statusCode(200);
        says(MINSEO, "if-revised").then().statusCode(200);
    }

    private io.restassured.response.Response says(SamplePerson person, String state) {
        return Api.as(person).body(Map.of("state", state)).put("/api/answers/{id}/contentment", answer);
    }

    private static Object again(JsonPath desk, int item) {
        return desk.get("items[%d].lookAgain".formatted(item));
    }

    private JsonPath desk(SamplePerson person) {
        return Api.as(person)
                .get("/api/rounds/{id}/desk", round.id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long news(SamplePerson person, UUID brief) {
        return Database.count(
                "select count(*) from notification where person_id = ? and brief_id = ? and words like 'look-again %'",
                TestTeam.idOf(person), brief);
    }

    @Test
    void nextRevisionOpensThePointBeforeWhoWaitedForItAndNobodyElse() {
        assertThat(again(desk(MINSEO), 0)).isNull();
        try (LiveClient minseo = LiveClient.of(MINSEO, brief)) {
            TestBrief next = NextRevision.of(brief, brief.text().replace("1번째 과제로 조기경보", "1번째 과제로 예산을 붙인 조기경보"));
            assertThat(minseo.awaitEvent("round").toString()).contains(round.id.toString());
            assertThat(next.revision()).isNotEqualTo(brief.revision());
        }
        JsonPath desk = desk(MINSEO);
        assertThat(desk.getString("items[0].lookAgain.answer")).isEqualTo(answer.toString());
        assertThat(desk.getString("items[0].lookAgain.before")).contains("1번째 과제로 조기경보");
        assertThat(desk.getString("items[0].recommendation.passages[0].exact")).contains("예산을 붙인 조기경보");
        assertThat(again(desk, 1)).isNull();
        assertThat(again(desk(TOM), 0)).as("who was content already").isNull();
        assertThat(news(MINSEO, round.brief)).isEqualTo(1);
        assertThat(news(TOM, round.brief)).isZero();
        assertThat(round.board(JIWOO).getList("answers[0].contentments.state", String.class))
                .containsExactlyInAnyOrder("look-again", "content");
    }

    @Test
    void lookingSettlesItOrAsksForTheNextRevisionOnceMore() {
        TestBrief second = NextRevision.of(brief, brief.text().replace("조기경보 자료를 민간", "조기경보 자료와 통계를 민간"));
        assertThat(says(MINSEO, "look-again").statusCode())
                .as("only a revision may say so")
                .isEqualTo(400);
        says(MINSEO, "if-revised").then().statusCode(200);
        assertThat(again(desk(MINSEO), 0)).isNull();
        TestBrief third = NextRevision.of(second, second.text().replace("자료와 통계를", "자료와 통계와 지도를"));
        JsonPath desk = desk(MINSEO);
        assertThat(desk.getString("items[0].lookAgain.before"))
                .as("what they saw when they said so last")
                .contains("자료와 통계를");
        says(MINSEO, "content").then().statusCode(200);
        assertThat(NextRevision.of(third, third.text() + "\n덧붙임").revision()).isNotNull();
        assertThat(again(desk(MINSEO), 0)).isNull();
        assertThat(news(MINSEO, round.brief)).isEqualTo(2);
    }
}
