package app.yeobaek.annotation;

import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.Wish;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a mark when its maker takes it back. */
@QuarkusTest
class WithdrawnMarksTest {
    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    private UUID answered() {
        UUID mark = Wish.toMark(brief, "비축한 물량").saying("내 말").by(MINSEO);
        Api.as(TOM)
                .body(Map.of("body", "남의 말"))
                .post("/api/annotations/{id}/comments", mark)
                .then()
                .statusCode(201);
        return mark;
    }

    @Test
    void wordsOfOthersStayBesideThePassage() {
        UUID mark = answered();
        try (LiveClient hana = LiveClient.of(HANA, brief)) {
            Api.as(MINSEO).delete("/api/annotations/{id}", mark).then().statusCode(204);
            assertThat(hana.awaitAnnotation(mark).at("/annotation/withdrawn").asBoolean())
                    .isTrue();
        }
        JsonPath list = brief.listFor(JIWOO).jsonPath();
        assertThat(list.getBoolean("annotations[0].withdrawn")).isTrue();
        assertThat(list.<Boolean>getList("annotations[0].thread.comments.deleted"))
                .containsExactly(true, false);
        assertThat(list.getString("annotations[0].thread.comments[1].body")).isEqualTo("남의 말");
        assertThat(brief.listFor(JIWOO).asString()).doesNotContain("내 말");

        Api.as(MINSEO).delete("/api/annotations/{id}", mark).then().statusCode(204);
        Api.as(JIWOO).post("/api/annotations/{id}/restoration", mark).then().statusCode(403);
        Api.as(MINSEO).post("/api/annotations/{id}/restoration", mark).then().statusCode(200);
        JsonPath back = brief.listFor(JIWOO).jsonPath();
        assertThat(back.getString("annotations[0].withdrawn")).isNull();
        assertThat(back.getString("annotations[0].thread.comments[0].body")).isEqualTo("내 말");
    }

    @Test
    void wordsDeletedBeforeStayDeletedWhenTheRestComesBack() {
        JsonPath made = Wish.toMark(brief, "비축한 물량").saying("지운 말").madeBy(MINSEO);
        UUID mark = made.getUUID("id");
        Api.as(TOM).body(Map.of("body", "남의 말")).post("/api/annotations/{id}/comments", mark);
        Api.as(MINSEO).delete("/api/comments/{id}", made.getUUID("thread.comments[0].id"));
        Api.as(MINSEO).body(Map.of("body", "다시 한 말")).post("/api/annotations/{id}/comments", mark);
        Api.as(MINSEO).delete("/api/annotations/{id}", mark).then().statusCode(204);
        Api.as(MINSEO).post("/api/annotations/{id}/restoration", mark).then().statusCode(200);
        assertThat(brief.listFor(TOM).jsonPath().<Boolean>getList("annotations[0].thread.comments.deleted"))
                .containsExactly(true, false, false);
    }

    @Test
    void oldPlaceInTheLogTellsNothingOfWhatWasDeletedOrBecamePrivate() {
        String before = brief.cursor();
        UUID deleted = Wish.toMark(brief, "비축한 물량").saying("지워진 비밀").by(MINSEO);
        UUID hidden = Wish.toMark(brief, "비축의 기준").saying("숨긴 비밀").by(MINSEO);
        Api.as(MINSEO).delete("/api/annotations/{id}", deleted).then().statusCode(204);
        Api.as(MINSEO)
                .header("If-Match", "*")
                .body(Map.of("visibility", "private"))
                .patch("/api/annotations/{id}", hidden)
                .then()
                .statusCode(200);
        UUID shared = Wish.toMark(brief, "민간의 자료").by(MINSEO);
        try (LiveClient hana = LiveClient.of(HANA, brief, before);
                LiveClient minseo = LiveClient.of(MINSEO, brief, before)) {
            hana.awaitAnnotation(shared);
            assertThat(hana.events()).noneMatch(it -> it.toString().contains("비밀"));
            assertThat(hana.events().stream().map(it -> it.path("kind").asText()))
                    .containsExactly("annotation-removed", "annotation-removed", "annotation");
            minseo.awaitAnnotation(shared);
            assertThat(minseo.events()).anyMatch(it -> it.toString().contains("숨긴 비밀"));
        }
    }

    @Test
    void leadBringsBackWhatAMemberThrewAwayButNoEditorDoes() {
        UUID mark = Wish.toMark(brief, "비축한 물량").saying("내 말").by(MINSEO);
        Api.as(MINSEO).delete("/api/annotations/{id}", mark).then().statusCode(204);
        Api.as(JIWOO).post("/api/annotations/{id}/restoration", mark).then().statusCode(404);
        Api.as(HANA).post("/api/annotations/{id}/restoration", mark).then().statusCode(200);
        assertThat(brief.listFor(TOM).jsonPath().getString("annotations[0].thread.comments[0].body"))
                .isEqualTo("내 말");
        UUID secret = Wish.toMark(brief, "비축").saying("혼잣말").privately().by(MINSEO);
        Api.as(MINSEO).delete("/api/annotations/{id}", secret).then().statusCode(204);
        Api.as(HANA).post("/api/annotations/{id}/restoration", secret).then().statusCode(404);
    }
}
