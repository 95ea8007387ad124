package app.yeobaek.annotation;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.NextRevision;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.Wish;
import app.yeobaek.localstack.SamplePerson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CarryingMarksTest {
    private static final String RAW = "비축한 물량이 부족하고 비축의 기준이 낡았음.";

    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    private static JsonPath list(TestBrief brief, SamplePerson person) {
        return brief.listFor(person).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath listAt(TestBrief brief, UUID revision, SamplePerson person) {
        return Api.as(person)
                .get("/api/briefs/{id}/annotations?revision={revision}", brief.id(), revision)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String words(JsonPath list, TestBrief in) {
        return in.text()
                .substring(
                        list.getInt("annotations[0].passages[0].start"), list.getInt("annotations[0].passages[0].end"));
    }

    @Test
    void untouchedMarkStandsExactlyWhereItsWordsWentAndStaysInTheOldRevision() {
        Wish.toMark(brief, "민간의 자료").saying("어디?").by(MINSEO);
        TestBrief next = NextRevision.of(brief, "새로 넣은 첫 문단이다.\n" + brief.text());

        JsonPath now = list(next, TOM);
        assertThat(now.getUUID("revision")).isEqualTo(next.revision());
        assertThat(words(now, next)).isEqualTo("민간의 자료");
        assertThat(now.getString("annotations[0].passages[0].certainty")).isNull();
        assertThat(now.getString("annotations[0].thread.comments[0].body")).isEqualTo("어디?");
        assertThat(now.getLong("pending")).isZero();

        JsonPath then = listAt(next, brief.revision(), TOM);
        assertThat(then.getUUID("revision")).isEqualTo(brief.revision());
        assertThat(words(then, brief)).isEqualTo("민간의 자료");
    }

    @Test
    void markInAnEditedSentenceIsMovedAndItsPlacesAreTold() {
        UUID mark = Wish.toMark(brief, "비축의 기준이 낡았음").by(MINSEO);
        TestBrief next = NextRevision.of(brief, brief.text().replace("물량이 부족하고", "물량이 크게 부족하고"));
        JsonPath now = list(next, TOM);
        assertThat(words(now, next)).isEqualTo("비축의 기준이 낡았음");
        assertThat(now.getString("annotations[0].passages[0].certainty")).isEqualTo("moved");
        JsonPath places = Api.as(TOM)
                .get("/api/annotations/{id}/places", mark)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(places.<Integer>getList("places.number")).containsExactly(1, 2);
        assertThat(places.<Boolean>getList("places.current")).containsExactly(false, true);
        assertThat(places.<String>getList("places.collect { it.passages[0].certainty }"))
                .containsExactly("exact", "moved");
    }

    @Test
    void markWhoseLineIsGoneIsDetachedKeepsItsThreadAndComesBackWithTheLine() {
        UUID mark = Wish.toMark(brief, "비축한 물량이 부족하고").saying("왜?").by(MINSEO);
        TestBrief without = NextRevision.of(brief, brief.text().replace(RAW + "\n", ""));
        JsonPath now = list(without, TOM);
        assertThat(now.getList("annotations[0].passages")).isEmpty();
        assertThat(now.getInt("annotations[0].lost")).isEqualTo(1);
        assertThat(now.getLong("pending")).isEqualTo(1);
        Api.as(TOM)
                .body(Map.of("body", "아직 답할 수 있다"))
                .post("/api/annotations/{id}/comments", mark)
                .then()
                .statusCode(201);

        JsonPath pending = Api.as(TOM)
                .get("/api/briefs/{id}/pending", brief.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(pending.getBoolean("settled")).isFalse();
        assertThat(pending.getInt("number")).isEqualTo(2);
        assertThat(pending.getString("items[0].passages[0].certainty")).isEqualTo("detached");
        assertThat(pending.getString("items[0].passages[0].origin.exact")).isEqualTo("비축한 물량이 부족하고");
        assertThat(pending.getInt("items[0].passages[0].origin.number")).isEqualTo(1);
        assertThat(pending.getString("items[0].annotation.thread.comments[1].body"))
                .isEqualTo("아직 답할 수 있다");

        TestBrief again = NextRevision.of(without, brief.text());
        JsonPath back = list(again, TOM);
        assertThat(words(back, again)).isEqualTo("비축한 물량이 부족하고");
        assertThat(back.getString("annotations[0].passages[0].certainty")).isNull();
        assertThat(back.getLong("pending")).isZero();
    }

    @Test
    void privateAndDeletedMarksComeAlongForTheirOwnersAlone() {
        Wish.toMark(brief, "민간의 자료").privately().by(DOYUN);
        UUID deleted = Wish.toMark(brief, "대체할 곳이 없음").by(MINSEO);
        Api.as(MINSEO).delete("/api/annotations/{id}", deleted).then().statusCode(204);
        TestBrief next = NextRevision.of(brief, "앞에 한 줄.\n" + brief.text());
        assertThat(list(next, TOM).getList("annotations")).isEmpty();
        assertThat(words(list(next, DOYUN), next)).isEqualTo("민간의 자료");
        Api.as(MINSEO).post("/api/annotations/{id}/restoration", deleted).then().statusCode(200);
        assertThat(words(list(next, TOM), next)).isEqualTo("대체할 곳이 없음");
    }

    @Test
    void privateMarksCountAsPendingForTheirOwnerAlone() {
        Wish.toMark(brief, "비축한 물량이 부족하고").privately().by(DOYUN);
        TestBrief next = NextRevision.of(brief, brief.text().replace(RAW + "\n", ""));
        assertThat(list(next, DOYUN).getLong("pending")).isEqualTo(1);
        assertThat(list(next, HANA).getLong("pending")).isZero();
        assertThat(Api.as(HANA)
                        .get("/api/briefs/{id}/pending", brief.id())
                        .jsonPath()
                        .getBoolean("settled"))
                .isTrue();
    }

    @Test
    void passagesOfOneMarkAreCarriedEachByItself() {
        Wish.to(brief).mark("민간의 자료").mark("비축한 물량이 부족하고").by(MINSEO);
        TestBrief next = NextRevision.of(brief, brief.text().replace(RAW + "\n", ""));
        JsonPath now = list(next, TOM);
        assertThat(now.getList("annotations[0].passages")).hasSize(1);
        assertThat(words(now, next)).isEqualTo("민간의 자료");
        assertThat(now.getInt("annotations[0].lost")).isEqualTo(1);
    }

    @Test
    void markMadeInAnOldRevisionStandsInTheNewOneAtOnce() {
        TestBrief next = NextRevision.of(brief, "앞에 한 줄.\n" + brief.text());
        try (LiveClient tom = LiveClient.of(TOM, next)) {
            JsonPath made = Wish.toMark(brief, "민간의 자료").madeBy(MINSEO);
            assertThat(made.getUUID("revision")).isEqualTo(next.revision());
            assertThat(made.getInt("passages[0].start")).isEqualTo(next.placeOf("민간의 자료"));
            assertThat(tom.awaitAnnotation(made.getUUID("id"))
                            .at("/annotation/revision")
                            .asText())
                    .isEqualTo(next.revision().toString());
        }
        assertThat(words(list(next, TOM), next)).isEqualTo("민간의 자료");
        assertThat(words(listAt(next, brief.revision(), TOM), brief)).isEqualTo("민간의 자료");
    }

    @Test
    void markMadeLaterIsNotInTheOldRevision() {
        TestBrief next = NextRevision.of(brief, "앞에 한 줄.\n" + brief.text());
        Wish.toMark(next, "앞에 한 줄").by(MINSEO);
        assertThat(listAt(next, brief.revision(), TOM).getList("annotations")).isEmpty();
    }

    @Test
    void revisionOfAnotherBriefIsNotFound() {
        Api.as(TOM)
                .get(
                        "/api/briefs/{id}/annotations?revision={it}",
                        brief.id(),
                        TestBrief.imported().revision())
                .then()
                .statusCode(404);
    }

    @Test
    void openPagesHearOfTheRevision() {
        try (LiveClient tom = LiveClient.of(TOM, brief)) {
            TestBrief next = NextRevision.of(brief, "앞에 한 줄.\n" + brief.text());
            var news = tom.awaitEvent("revision");
            assertThat(news.path("revision").asText()).isEqualTo(next.revision().toString());
            assertThat(news.path("number").asInt()).isEqualTo(2);
            assertThat(news.path("people").has(news.path("by").asText())).isTrue();
        }
        assertThat(Database.count(
                        "select count(*) from audit_entry where brief_id = ? and action = 'brief.revision.published'",
                        brief.id()))
                .isEqualTo(1);
    }
}
