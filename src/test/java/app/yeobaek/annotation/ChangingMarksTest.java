package app.yeobaek.annotation;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
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
class ChangingMarksTest {
    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    private static Response change(UUID mark, SamplePerson person, String ifMatch, String member, String value) {
        return Api.as(person)
                .header("If-Match", ifMatch)
                .body(Map.of(member, value))
                .patch("/api/annotations/{id}", mark);
    }

    @Test
    void changedColourCountsAsANewVersion() {
        UUID mark = Wish.toMark(brief, "비축").by(MINSEO);
        String tag = Api.as(MINSEO).get("/api/annotations/{id}", mark).header("ETag");
        Response changed = change(mark, MINSEO, tag, "colour", "violet");
        assertThat(changed.jsonPath().getString("colour")).isEqualTo("violet");
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(change(mark, MINSEO, tag, "colour", "rose").statusCode()).isEqualTo(412);
    }

    @Test
    void ofTenChangesOfOneVersionExactlyOneWins() {
        UUID mark = Wish.toMark(brief, "비축").by(MINSEO);
        List<Integer> statuses =
                Together.act(10, it -> change(mark, MINSEO, "\"0\"", "colour", it % 2 == 0 ? "rose" : "blue")
                        .statusCode());
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void deletedMarkLeavesTheListAndComesBackWithItsThread() {
        UUID mark = Wish.toMark(brief, "비축").saying("말").by(MINSEO);
        try (LiveClient tom = LiveClient.of(TOM, brief)) {
            Api.as(MINSEO).delete("/api/annotations/{id}", mark).then().statusCode(204);
            assertThat(brief.listFor(TOM).jsonPath().getList("annotations")).isEmpty();
            assertThat(tom.awaitEvent("annotation-removed").path("id").asText()).isEqualTo(mark.toString());

            Api.as(MINSEO)
                    .post("/api/annotations/{id}/restoration", mark)
                    .then()
                    .statusCode(200);
            JsonNode back = tom.awaitAnnotation(mark);
            assertThat(back.at("/annotation/thread/comments/0/body").asText()).isEqualTo("말");
            assertThat(back.at("/annotation/version").asInt())
                    .isGreaterThan(
                            tom.awaitEvent("annotation-removed").path("version").asInt());
        }
        assertThat(brief.listFor(TOM).jsonPath().getString("annotations[0].thread.comments[0].body"))
                .isEqualTo("말");
    }

    @Test
    void markThatTurnsPrivateIsGoneForTheOthersAndComesBackWhenShared() {
        UUID mark = Wish.toMark(brief, "비축").privately().saying("말").by(MINSEO);
        try (LiveClient tom = LiveClient.of(TOM, brief);
                LiveClient minseo = LiveClient.of(MINSEO, brief)) {
            assertThat(change(mark, MINSEO, "*", "visibility", "team").statusCode())
                    .isEqualTo(200);
            JsonNode shared = tom.awaitAnnotation(mark);
            assertThat(shared.at("/annotation/thread/comments/0/body").asText()).isEqualTo("말");
            assertThat(brief.listFor(TOM).jsonPath().getList("annotations")).hasSize(1);
            Api.as(TOM)
                    .get(
                            "/api/comments/{id}",
                            shared.at("/annotation/thread/comments/0/id").asText())
                    .then()
                    .statusCode(200);

            assertThat(change(mark, MINSEO, "*", "visibility", "private").statusCode())
                    .isEqualTo(200);
            JsonNode gone = tom.awaitEvent("annotation-removed");
            assertThat(gone.path("id").asText()).isEqualTo(mark.toString());
            assertThat(gone.path("version").asInt())
                    .isGreaterThan(shared.at("/annotation/version").asInt());
            assertThat(brief.listFor(TOM).jsonPath().getList("annotations")).isEmpty();

            minseo.await(
                    "private again",
                    it -> it.at("/annotation/visibility").asText().equals("private"));
            assertThat(minseo.hasHeard(it -> it.path("kind").asText().equals("annotation-removed")))
                    .isFalse();
        }
    }

    @Test
    void markThatOthersHaveAnsweredCannotTurnPrivate() {
        UUID mark = Wish.toMark(brief, "비축").saying("말").by(MINSEO);
        Api.as(TOM)
                .body(Map.of("body", "Why?"))
                .post("/api/annotations/{id}/comments", mark)
                .then()
                .statusCode(201);
        Response refused = change(mark, MINSEO, "*", "visibility", "private");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/others-spoke");
    }

    @Test
    void readerCannotShareWhatTheyKeptPrivately() {
        UUID mark = Wish.toMark(brief, "비축").privately().by(DOYUN);
        assertThat(change(mark, DOYUN, "*", "visibility", "team").statusCode()).isEqualTo(403);
        assertThat(change(mark, DOYUN, "*", "colour", "green").statusCode()).isEqualTo(200);
    }

    @Test
    void whoBeganAThreadAndEditorsSettleItButNotAnotherReviewer() {
        UUID mark = Wish.toMark(brief, "비축").saying("말").by(MINSEO);
        try (LiveClient hana = LiveClient.of(HANA, brief)) {
            Api.as(TOM).put("/api/threads/{id}/resolution", mark).then().statusCode(403);
            JsonPath settled = Api.as(MINSEO)
                    .put("/api/threads/{id}/resolution", mark)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(settled.getString("state")).isEqualTo("resolved");
            Api.as(TOM).delete("/api/threads/{id}/resolution", mark).then().statusCode(403);
            JsonNode news = hana.awaitEvent("thread");
            assertThat(news.at("/thread/state").asText()).isEqualTo("resolved");
            assertThat(news.path("people").has(settled.getString("resolvedBy"))).isTrue();
            JsonPath reopened = Api.as(JIWOO)
                    .delete("/api/threads/{id}/resolution", mark)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(reopened.getString("state")).isEqualTo("open");
            assertThat(reopened.getString("resolvedBy")).isNull();
            assertThat(reopened.getInt("version")).isGreaterThan(settled.getInt("version"));
        }
    }

    @Test
    void threadOfADeletedMarkIsGoneForTheOthers() {
        JsonPath mark = Wish.toMark(brief, "비축").saying("말").madeBy(MINSEO);
        UUID id = mark.getUUID("id");
        Api.as(MINSEO).delete("/api/annotations/{id}", id).then().statusCode(204);
        Api.as(JIWOO)
                .get("/api/comments/{id}", mark.getUUID("thread.comments[0].id"))
                .then()
                .statusCode(404);
        Api.as(JIWOO).put("/api/threads/{id}/resolution", id).then().statusCode(404);
    }
}
