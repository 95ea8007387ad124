package app.yeobaek.annotation;

import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.Together;
import app.yeobaek.cast.Wish;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that lost the answer asks again with the same id. */
@QuarkusTest
class RepeatedRequestsTest {
    private TestBrief brief;
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    private Response mark() {
        return Wish.toMark(brief, "비축한 물량").saying("얼마나?").with("id", id).sentBy(MINSEO);
    }

    private Response reply(UUID annotation) {
        return Api.as(MINSEO).body(Map.of("id", id, "body", "한 번만")).post("/api/annotations/{id}/comments", annotation);
    }

    @Test
    void repeatedMarkIsAnsweredAsTheFirstAndMadeOnce() {
        Response first = mark();
        Response second = mark();
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith("/api/annotations/" + id);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(brief.listFor(MINSEO).jsonPath().getList("annotations")).hasSize(1);
    }

    @Test
    void twentyRepeatsAtOnceMakeOneMark() {
        try (LiveClient tom = LiveClient.of(TOM, brief)) {
            List<Integer> statuses = Together.act(20, it -> mark().statusCode());
            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
            UUID after = Wish.toMark(brief, "민간의 자료").by(JIWOO);
            tom.awaitAnnotation(after);
            assertThat(tom.events()).hasSize(2);
        }
        assertThat(brief.listFor(MINSEO).jsonPath().getList("annotations")).hasSize(2);
        assertThat(brief.listFor(MINSEO).jsonPath().getList("annotations[0].thread.comments"))
                .hasSize(1);
    }

    @Test
    void twentyRepeatsAtOnceSayItOnce() {
        UUID annotation = Wish.toMark(brief, "비축한 물량").by(JIWOO);
        List<Integer> statuses = Together.act(20, it -> reply(annotation).statusCode());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(brief.listFor(MINSEO).jsonPath().getList("annotations[0].thread.comments"))
                .hasSize(1);
    }

    @Test
    void manyFirstWordsAtOnceBeginOneThread() {
        UUID annotation = Wish.toMark(brief, "비축한 물량").by(JIWOO);
        List<Integer> statuses = Together.act(10, it -> Api.as(MINSEO)
                .body(Map.of("body", "말 " + it))
                .post("/api/annotations/{id}/comments", annotation)
                .statusCode());
        assertThat(statuses).containsOnly(201);
        assertThat(brief.listFor(MINSEO).jsonPath().getList("annotations[0].thread.comments"))
                .hasSize(10);
    }

    @Test
    void idOfSomebodyElsesMarkIsTaken() {
        assertThat(mark().statusCode()).isEqualTo(201);
        assertThat(Wish.toMark(brief, "비축한 물량").with("id", id).sentBy(TOM).statusCode())
                .isEqualTo(409);
        assertThat(Wish.toMark(TestBrief.imported(), "비축한 물량")
                        .with("id", id)
                        .sentBy(MINSEO)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void idOfAnotherThreadsCommentIsTaken() {
        UUID annotation = Wish.toMark(brief, "비축한 물량").by(JIWOO);
        UUID other = Wish.toMark(brief, "민간의 자료").by(JIWOO);
        assertThat(reply(annotation).statusCode()).isEqualTo(201);
        assertThat(reply(annotation).statusCode()).isEqualTo(200);
        assertThat(reply(other).statusCode()).isEqualTo(409);
        assertThat(Api.as(TOM)
                        .body(Map.of("id", id, "body", "내 말"))
                        .post("/api/annotations/{id}/comments", annotation)
                        .statusCode())
                .isEqualTo(409);
    }
}
