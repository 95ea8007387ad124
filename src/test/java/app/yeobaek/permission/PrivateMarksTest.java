package app.yeobaek.permission;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.Wish;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivateMarksTest {
    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    private JsonPath secret() {
        return Wish.toMark(brief, "조기경보의 성패").privately().saying("나만 볼 말").madeBy(DOYUN);
    }

    @Test
    void readerKeepsAThreadToThemselves() {
        UUID mark = secret().getUUID("id");
        Api.as(DOYUN)
                .body(Map.of("body", "혼잣말"))
                .post("/api/annotations/{id}/comments", mark)
                .then()
                .statusCode(201);
        Api.as(DOYUN).put("/api/threads/{id}/resolution", mark).then().statusCode(200);
        assertThat(brief.listFor(DOYUN).jsonPath().getList("annotations[0].thread.comments"))
                .hasSize(2);
    }

    @Test
    void evenTheLeadFindsNothingOfIt() {
        JsonPath secret = secret();
        UUID mark = secret.getUUID("id");
        UUID comment = secret.getUUID("thread.comments[0].id");
        assertThat(brief.listFor(HANA).asString()).doesNotContain(mark.toString(), "나만 볼 말");

        Api.as(HANA).get("/api/annotations/{id}", mark).then().statusCode(404);
        changing().patch("/api/annotations/{id}", mark).then().statusCode(404);
        Api.as(HANA).delete("/api/annotations/{id}", mark).then().statusCode(404);
        Api.as(HANA).post("/api/annotations/{id}/restoration", mark).then().statusCode(404);
        Api.as(HANA)
                .body(Map.of("body", "?"))
                .post("/api/annotations/{id}/comments", mark)
                .then()
                .statusCode(404);
        Api.as(HANA).get("/api/comments/{id}", comment).then().statusCode(404);
        changing().put("/api/comments/{id}", comment).then().statusCode(404);
        Api.as(HANA).delete("/api/comments/{id}", comment).then().statusCode(404);
        Api.as(HANA).post("/api/comments/{id}/restoration", comment).then().statusCode(404);
        Api.as(HANA).put("/api/threads/{id}/resolution", mark).then().statusCode(404);
        Api.as(HANA).delete("/api/threads/{id}/resolution", mark).then().statusCode(404);
        Api.as(HANA).get("/annotations/{id}", mark).then().statusCode(404);
    }

    private static RequestSpecification changing() {
        return Api.as(HANA).header("If-Match", "*").body(Map.of("body", "?", "colour", "rose"));
    }

    @Test
    void nobodyElseHearsOfIt() {
        try (LiveClient hana = LiveClient.of(HANA, brief);
                LiveClient doyun = LiveClient.of(DOYUN, brief)) {
            UUID mark = secret().getUUID("id");
            Api.as(DOYUN)
                    .body(Map.of("body", "혼잣말"))
                    .post("/api/annotations/{id}/comments", mark)
                    .then()
                    .statusCode(201);
            Api.as(DOYUN).put("/api/threads/{id}/resolution", mark).then().statusCode(200);
            Api.as(DOYUN).delete("/api/annotations/{id}", mark).then().statusCode(204);
            UUID shared = Wish.toMark(brief, "민간의 자료").by(MINSEO);

            hana.awaitAnnotation(shared);
            doyun.awaitAnnotation(shared);
            assertThat(hana.events()).hasSize(1);
            assertThat(doyun.events()).hasSize(5);
        }
    }

    @Test
    void nobodyElseCatchesUpOnIt() {
        String before = brief.cursor();
        secret();
        UUID shared = Wish.toMark(brief, "민간의 자료").by(MINSEO);
        try (LiveClient hana = LiveClient.of(HANA, brief, before)) {
            hana.awaitAnnotation(shared);
            assertThat(hana.events()).hasSize(1);
        }
    }

    @Test
    void deletedMarkIsThereForItsAuthorAlone() {
        UUID mark = Wish.toMark(brief, "민간의 자료").saying("지울 말").by(MINSEO);
        Api.as(MINSEO).delete("/api/annotations/{id}", mark).then().statusCode(204);
        Api.as(HANA).get("/api/annotations/{id}", mark).then().statusCode(404);
        Api.as(HANA)
                .body(Map.of("body", "?"))
                .post("/api/annotations/{id}/comments", mark)
                .then()
                .statusCode(404);
        Api.as(MINSEO).post("/api/annotations/{id}/restoration", mark).then().statusCode(200);
        Api.as(HANA).get("/api/annotations/{id}", mark).then().statusCode(200);
    }
}
