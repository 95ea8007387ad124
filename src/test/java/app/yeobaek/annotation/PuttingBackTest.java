package app.yeobaek.annotation;

import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.NextRevision;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.Together;
import app.yeobaek.cast.Wish;
import app.yeobaek.localstack.SamplePerson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PuttingBackTest {
    private TestBrief next;
    private UUID mark;

    @BeforeEach
    void begin() {
        TestBrief brief = TestBrief.imported();
        mark = Wish.toMark(brief, "비축한 물량이 부족하고").saying("왜?").by(MINSEO);
        next = NextRevision.of(brief, brief.text().replace("비축한 물량이 부족하고 비축의 기준이 낡았음.\n", ""));
    }

    private Response put(SamplePerson person, String ifMatch, Map<String, Object> passage) {
        return Api.as(person)
                .header("If-Match", ifMatch)
                .body(Map.of("revision", next.revision(), "passages", List.of(passage)))
                .put("/api/annotations/{id}/place", mark);
    }

    private Map<String, Object> at(String words) {
        int start = next.placeOf(words);
        return Map.of("ordinal", 0, "start", start, "end", start + words.length(), "exact", words);
    }

    private String version() {
        return Api.as(TOM).get("/api/annotations/{id}", mark).header("ETag");
    }

    private JsonPath pending() {
        return Api.as(TOM)
                .get("/api/briefs/{id}/pending", next.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void isRefused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + type);
        assertThat(pending().getLong("count")).isEqualTo(1);
    }

    @Test
    void whoeverPutsItBackSettlesItForEveryoneLive() {
        try (LiveClient tom = LiveClient.of(TOM, next)) {
            Response answer = put(JIWOO, version(), at("대체할 곳이 없음"));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.jsonPath().getString("passages[0].certainty")).isEqualTo("placed");
            assertThat(tom.awaitAnnotation(mark)
                            .at("/annotation/passages/0/start")
                            .asInt())
                    .isEqualTo(next.placeOf("대체할 곳이 없음"));
        }
        assertThat(pending().getBoolean("settled")).isTrue();
        JsonPath places = Api.as(TOM).get("/api/annotations/{id}/places", mark).jsonPath();
        String by = places.getString("places[1].passages[0].by");
        assertThat(places.getString("people.'" + by + "'.handle")).isEqualTo("jiwoo");
        assertThat(places.getString("places[0].passages[0].exact")).isEqualTo("비축한 물량이 부족하고");
        assertThat(places.getString("places[1].passages[0].exact")).isEqualTo("대체할 곳이 없음");
    }

    @Test
    void itsAuthorMaySayThatItIsGoneAndThinkAgain() {
        assertThat(put(MINSEO, version(), Map.of("ordinal", 0, "gone", true)).statusCode())
                .isEqualTo(200);
        assertThat(pending().getBoolean("settled")).isTrue();
        JsonPath list = next.listFor(TOM).jsonPath();
        assertThat(list.getInt("annotations[0].lost")).isEqualTo(1);
        assertThat(list.getString("annotations[0].thread.comments[0].body")).isEqualTo("왜?");
        assertThat(put(MINSEO, version(), at("민간의 자료")).statusCode()).isEqualTo(200);
        assertThat(next.listFor(TOM).jsonPath().getInt("annotations[0].passages[0].start"))
                .isEqualTo(next.placeOf("민간의 자료"));
    }

    @Test
    void whatAPersonSaidToBeGoneStaysGoneInTheNextRevision() {
        put(MINSEO, version(), Map.of("ordinal", 0, "gone", true));
        NextRevision.of(next, next.text() + "\n끝줄.");
        assertThat(pending().getBoolean("settled")).isTrue();
    }

    @Test
    void whatAPersonPlacedIsCarriedOn() {
        put(JIWOO, version(), at("대체할 곳이 없음"));
        TestBrief third = NextRevision.of(next, "앞줄.\n" + next.text());
        assertThat(third.listFor(TOM).jsonPath().getInt("annotations[0].passages[0].start"))
                .isEqualTo(third.placeOf("대체할 곳이 없음"));
    }

    @Test
    void ofSeveralAtOnceOneWinsAndTheOthersAreToldWhereItStands() {
        String version = version();
        List<SamplePerson> people = List.of(JIWOO, HANA, MINSEO, JIWOO, HANA, MINSEO);
        List<Response> answers = Together.act(people.size(), it -> put(people.get(it), version, at("대체할 곳이 없음")));
        assertThat(answers.stream().map(Response::statusCode).toList())
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
        assertThat(answers.stream().filter(it -> it.statusCode() == 412).map(it -> it.jsonPath()
                        .getInt("current.passages[0].start")))
                .containsOnly(next.placeOf("대체할 곳이 없음"));
    }

    @Test
    void wrongPlacesAreRefused() {
        isRefused(put(MINSEO, "*", Map.of("ordinal", 1, "gone", true)), 400, "no-such-passage");
        isRefused(put(MINSEO, "*", Map.of("ordinal", 0)), 400, "place-wanted");
        isRefused(put(MINSEO, "*", Map.of("ordinal", 0, "start", 5, "end", 5_000_000)), 400, "passage-outside");
        isRefused(put(MINSEO, "*", Map.of("ordinal", 0, "start", 9, "end", 3)), 400, "passage-outside");
        isRefused(put(MINSEO, "*", Map.of("ordinal", 0, "start", 0, "end", 4, "exact", "다른 말")), 409, "words-differ");
        Response old = Api.as(MINSEO)
                .header("If-Match", "*")
                .body(Map.of("revision", UUID.randomUUID(), "passages", List.of(at("민간의 자료"))))
                .put("/api/annotations/{id}/place", mark);
        isRefused(old, 409, "revision-outdated");
        assertThat(Api.as(MINSEO)
                        .body(Map.of("revision", next.revision(), "passages", List.of(at("민간의 자료"))))
                        .put("/api/annotations/{id}/place", mark)
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    void anotherReviewerMayNot() {
        isRefused(put(TOM, "*", at("민간의 자료")), 403, "forbidden");
    }

    @Test
    void pendingMarksArePaged() {
        TestBrief brief = TestBrief.imported();
        for (int i = 0; i < 3; i++) {
            Wish.toMark(brief, "비축한 물량이 부족하고").by(MINSEO);
        }
        NextRevision.of(brief, brief.text().replace("비축한 물량이 부족하고 비축의 기준이 낡았음.\n", ""));
        JsonPath first =
                Api.as(TOM).get("/api/briefs/{id}/pending?limit=2", brief.id()).jsonPath();
        assertThat(first.getList("items")).hasSize(2);
        assertThat(first.getLong("count")).isEqualTo(3);
        JsonPath second = Api.as(TOM)
                .get("/api/briefs/{id}/pending?limit=2&after={after}", brief.id(), first.getString("next"))
                .jsonPath();
        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getString("next")).isNull();
    }
}
