package app.yeobaek.discussion;

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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditingCommentsTest {
    private TestBrief brief;
    private JsonPath mark;
    private UUID comment;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
        mark = Wish.toMark(brief, "비축").saying("처음").madeBy(MINSEO);
        comment = mark.getUUID("thread.comments[0].id");
    }

    private Response reword(String ifMatch, String body) {
        return Api.as(MINSEO)
                .header("If-Match", ifMatch)
                .body(Map.of("body", body))
                .put("/api/comments/{id}", comment);
    }

    private Response read() {
        return Api.as(TOM).get("/api/comments/{id}", comment);
    }

    @Test
    void slowerOfTwoEditorsSeesTheWordsOfTheFasterAndOverwritesNothing() {
        String tag = read().header("ETag");
        Response faster = reword(tag, "빠른 말");
        assertThat(faster.statusCode()).isEqualTo(200);
        Response slower = reword(tag, "느린 말");
        assertThat(slower.statusCode()).isEqualTo(412);
        assertThat(slower.jsonPath().getString("current.body")).isEqualTo("빠른 말");
        assertThat(read().jsonPath().getString("body")).isEqualTo("빠른 말");
        assertThat(reword(faster.header("ETag"), "둘을 합친 말").statusCode()).isEqualTo(200);
        assertThat(read().jsonPath().getString("editedAt")).endsWith("Z");
    }

    @Test
    void ofTenEditsOfOneVersionExactlyOneWins() {
        String tag = read().header("ETag");
        List<Response> answers = Together.act(10, it -> reword(tag, "말 " + it));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
        String won = answers.stream()
                .filter(it -> it.statusCode() == 200)
                .findFirst()
                .orElseThrow()
                .jsonPath()
                .getString("body");
        assertThat(read().jsonPath().getString("body")).isEqualTo(won);
        assertThat(answers.stream().filter(it -> it.statusCode() == 412))
                .allSatisfy(it ->
                        assertThat(it.jsonPath().getString("current.body")).isEqualTo(won));
    }

    @Test
    void deletedCommentLeavesATombstoneAndComesBack() {
        try (LiveClient jiwoo = LiveClient.of(JIWOO, brief)) {
            Api.as(MINSEO).delete("/api/comments/{id}", comment).then().statusCode(204);
            assertThat(read().jsonPath().getMap(""))
                    .containsOnlyKeys("id", "version", "thread", "author", "createdAt", "deleted")
                    .containsEntry("deleted", true);
            assertThat(jiwoo.awaitEvent("comment").at("/comment/deleted").asBoolean())
                    .isTrue();
            assertThat(brief.listFor(TOM).jsonPath().getMap("annotations[0].thread.comments[0]"))
                    .isEqualTo(read().jsonPath().getMap(""));
            assertThat(reword("*", "지운 말").statusCode()).isEqualTo(404);

            Api.as(MINSEO)
                    .post("/api/comments/{id}/restoration", comment)
                    .then()
                    .statusCode(200);
            assertThat(read().jsonPath().getString("body")).isEqualTo("처음");
            jiwoo.await("the words again", it -> it.at("/comment/body").asText().equals("처음"));
        }
    }

    @Test
    void repeatedDeletionIsOneDeletion() {
        Api.as(MINSEO).delete("/api/comments/{id}", comment).then().statusCode(204);
        int version = read().jsonPath().getInt("version");
        Api.as(MINSEO).delete("/api/comments/{id}", comment).then().statusCode(204);
        assertThat(read().jsonPath().getInt("version")).isEqualTo(version);
    }

    @Test
    void replyOfTheTeamIsHeardByTheOthers() {
        try (LiveClient minseo = LiveClient.of(MINSEO, brief)) {
            UUID reply = Api.as(TOM)
                    .body(Map.of("body", "See **note 3**."))
                    .post("/api/annotations/{id}/comments", mark.getUUID("id"))
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getUUID("id");
            var news = minseo.awaitEvent("comment");
            assertThat(news.at("/comment/id").asText()).isEqualTo(reply.toString());
            assertThat(news.at("/comment/html").asText()).isEqualTo("<p>See <strong>note 3</strong>.</p>\n");
            assertThat(news.at("/people/" + news.at("/comment/author").asText() + "/name")
                            .asText())
                    .isEqualTo("Tom Baker");
        }
    }

    @Test
    void commentMayBeAsLongAsTheLimitAndNotLonger() {
        assertThat(reword("*", "가".repeat(20_000)).statusCode()).isEqualTo(200);
        Response tooLong = reword("*", "가".repeat(20_001));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.jsonPath().<String>getList("errors.field")).containsExactly("body");
    }

    @Test
    void charactersThatNoTextMayHoldAreReplacedAsCommonMarkSays() {
        assertThat(Api.as(MINSEO)
                        .header("If-Match", "*")
                        .body("{\"body\": \"영\\u0000자와 반쪽 \\ud83d 글자, 온전한 \\ud83d\\udea8\"}")
                        .put("/api/comments/{id}", comment)
                        .statusCode())
                .isEqualTo(200);
        assertThat(read().jsonPath().getString("body")).isEqualTo("영\uFFFD자와 반쪽 \uFFFD 글자, 온전한 🚨");
    }
}
