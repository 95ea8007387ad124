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
import app.yeobaek.cast.TestTeam;
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
class SuggestionsTest {
    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    private static Response decide(UUID mark, String decision, String reason) {
        return Api.as(JIWOO)
                .header("If-Match", "*")
                .body(Map.of("decision", decision, "reason", reason))
                .put("/api/annotations/{id}/decision", mark);
    }

    private static String type(Response refused) {
        return refused.jsonPath().getString("type");
    }

    private static List<String> newsOf(SamplePerson person, TestBrief brief) {
        return Api.as(person)
                .header("Accept-Language", "ko")
                .get("/api/inbox?unread=true&brief={brief}", brief.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("entries.headline");
    }

    @Test
    void whoSuggestedIsToldOfTheDecisionAndNobodyElse() {
        UUID mark = Wish.toMark(brief, "민간의 자료").suggesting("민간이 가진 자료").by(MINSEO);
        decide(mark, "accepted", "").then().statusCode(200);
        assertThat(newsOf(MINSEO, brief)).hasSize(1).first().asString().contains("제안을 받아들였습니다");
        decide(mark, "declined", "용어집에 맞춥니다.").then().statusCode(200);
        assertThat(newsOf(MINSEO, brief)).hasSize(2).first().asString().contains("받아들이지 않았습니다");
        assertThat(newsOf(JIWOO, brief)).isEmpty();
        assertThat(newsOf(HANA, brief)).isEmpty();
    }

    @Test
    void suggestionIsShownWithItsWordsAndDecidedByAnEditor() {
        UUID mark = Wish.toMark(brief, "민간의 자료")
                .suggesting("민간이 가진  자료")
                .with("body", "뜻이 분명해집니다.")
                .by(MINSEO);
        JsonPath list = brief.listFor(DOYUN).jsonPath();
        assertThat(list.getString("annotations[0].kind")).isEqualTo("suggestion");
        assertThat(list.getString("annotations[0].suggestion.replacement")).isEqualTo("민간이 가진 자료");
        assertThat(list.getString("annotations[0].thread.comments[0].body")).isEqualTo("뜻이 분명해집니다.");
        try (LiveClient tom = LiveClient.of(TOM, brief)) {
            decide(mark, "accepted", "").then().statusCode(200);
            JsonNode told = tom.awaitAnnotation(mark);
            assertThat(told.at("/annotation/suggestion/decision").asText()).isEqualTo("accepted");
            assertThat(told.path("people").has(TestTeam.idOf(JIWOO).toString())).isTrue();
        }
        Response edit = Api.as(MINSEO)
                .header("If-Match", "*")
                .body(Map.of("replacement", "다른 말"))
                .patch("/api/annotations/{id}", mark);
        assertThat(type(edit)).isEqualTo("/problems/already-decided");
        Api.as(JIWOO)
                .header("If-Match", "*")
                .delete("/api/annotations/{id}/decision", mark)
                .then()
                .statusCode(200);
        Api.as(MINSEO)
                .header("If-Match", "*")
                .body(Map.of("replacement", "다른 말"))
                .patch("/api/annotations/{id}", mark)
                .then()
                .statusCode(200);
        assertThat(brief.listFor(DOYUN).jsonPath().getMap("annotations[0].suggestion"))
                .isEqualTo(Map.of("replacement", "다른 말"));
    }

    @Test
    void decliningWantsAReason() {
        UUID mark = Wish.toMark(brief, "민간의 자료").suggesting("민간 자료").by(MINSEO);
        assertThat(type(decide(mark, "declined", " "))).isEqualTo("/problems/reason-wanted");
        decide(mark, "declined", "용어집에 맞춥니다.").then().statusCode(200);
        assertThat(brief.listFor(DOYUN).jsonPath().getString("annotations[0].suggestion.reason"))
                .isEqualTo("용어집에 맞춥니다.");
    }

    @Test
    void ofTwoOverlappingSuggestionsOneIsAcceptedEvenAtTheSameMoment() {
        UUID one = Wish.toMark(brief, "민간의 자료").suggesting("민간 자료").by(MINSEO);
        UUID other = Wish.toMark(brief, "자료를 함께").suggesting("자료를 같이").by(TOM);
        UUID apart = Wish.toMark(brief, "비축한 물량").suggesting("비축량").by(TOM);
        List<Integer> statuses = Together.act(
                2, it -> decide(it == 0 ? one : other, "accepted", "").statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        decide(apart, "accepted", "").then().statusCode(200);
    }

    @Test
    void staleDecisionIsRefusedWithWhatIsThereNow() {
        UUID mark = Wish.toMark(brief, "민간의 자료").suggesting("민간 자료").by(MINSEO);
        String tag = Api.as(JIWOO).get("/api/annotations/{id}", mark).header("ETag");
        decide(mark, "accepted", "").then().statusCode(200);
        Response late = Api.as(HANA)
                .header("If-Match", tag)
                .body(Map.of("decision", "declined", "reason", "늦은 말"))
                .put("/api/annotations/{id}/decision", mark);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.jsonPath().getString("current.suggestion.decision")).isEqualTo("accepted");
    }

    @Test
    void suggestionMustFitOnePassageOfOneBlockAndChangeIt() {
        int across = brief.placeOf("조기경보 체계를");
        assertThat(type(Wish.to(brief)
                        .passage(across, brief.placeOf("특정국에 대한") + 3)
                        .suggesting("x")
                        .sentBy(MINSEO)))
                .isEqualTo("/problems/suggestion-across-blocks");
        assertThat(type(Wish.toMark(brief, "민간의 자료")
                        .mark("비축한 물량")
                        .suggesting("x")
                        .sentBy(MINSEO)))
                .isEqualTo("/problems/passages-for-kind");
        assertThat(type(Wish.toMark(brief, "민간의 자료").suggesting("민간의 자료").sentBy(MINSEO)))
                .isEqualTo("/problems/suggestion-same");
        assertThat(type(Wish.toMark(brief, "민간의 자료").with("kind", "suggestion").sentBy(MINSEO)))
                .isEqualTo("/problems/suggestion-empty");
        Wish.toMark(brief, "민간의 자료")
                .suggesting("x".repeat(20_001))
                .sentBy(MINSEO)
                .then()
                .statusCode(400);
        Wish.toMark(brief, "민간의 자료").suggesting("").sentBy(MINSEO).then().statusCode(201);
        assertThat(brief.listFor(DOYUN).jsonPath().getList("annotations")).hasSize(1);
    }

    @Test
    void privateOrOtherMarksAreNotDecided() {
        UUID secret =
                Wish.toMark(brief, "민간의 자료").suggesting("민간 자료").privately().by(JIWOO);
        assertThat(type(decide(secret, "accepted", ""))).isEqualTo("/problems/no-suggestion");
        UUID plain = Wish.toMark(brief, "민간의 자료").by(MINSEO);
        assertThat(type(decide(plain, "accepted", ""))).isEqualTo("/problems/no-suggestion");
    }

    @Test
    void noteStandsForTheWholeBriefAndHasNoPassage() {
        UUID note = Wish.to(brief).noting("전체적으로 근거가 약합니다.").by(MINSEO);
        JsonPath list = brief.listFor(DOYUN).jsonPath();
        assertThat(list.getUUID("annotations[0].id")).isEqualTo(note);
        assertThat(list.getList("annotations[0].passages")).isEmpty();
        assertThat(type(Wish.toMark(brief, "비축").noting("구절이 있는 메모").sentBy(MINSEO)))
                .isEqualTo("/problems/passages-for-kind");
        assertThat(type(Wish.to(brief).saying("구절 없는 의견").sentBy(MINSEO))).isEqualTo("/problems/passages-for-kind");
        assertThat(type(Wish.to(brief).noting(" ").sentBy(MINSEO))).isEqualTo("/problems/comment-empty");
    }

    @Test
    void passagesOfAMarkAreMovedAndAddedByItsMakerAlone() {
        UUID mark = Wish.toMark(brief, "비축").saying("말").by(MINSEO);
        int first = brief.placeOf("비축한 물량");
        int second = brief.placeOf("민간의 자료");
        Map<String, Object> wanted = Map.of(
                "revision",
                brief.revision(),
                "passages",
                List.of(
                        Map.of("start", second, "end", second + 6, "exact", "민간의 자료"),
                        Map.of("start", first, "end", first + 6, "exact", "비축한 물량")));
        Api.as(TOM)
                .header("If-Match", "*")
                .body(wanted)
                .patch("/api/annotations/{id}", mark)
                .then()
                .statusCode(403);
        try (LiveClient tom = LiveClient.of(TOM, brief)) {
            Api.as(MINSEO)
                    .header("If-Match", "\"0\"")
                    .body(wanted)
                    .patch("/api/annotations/{id}", mark)
                    .then()
                    .statusCode(200);
            assertThat(tom.awaitAnnotation(mark).at("/annotation/passages")).hasSize(2);
        }
        JsonPath after = Api.as(TOM).get("/api/annotations/{id}", mark).jsonPath();
        assertThat(after.<String>getList("passages.exact")).containsExactly("비축한 물량", "민간의 자료");
        Api.as(MINSEO)
                .header("If-Match", "\"0\"")
                .body(wanted)
                .patch("/api/annotations/{id}", mark)
                .then()
                .statusCode(412);
        Response outdated = Api.as(MINSEO)
                .header("If-Match", "*")
                .body(Map.of("revision", UUID.randomUUID(), "passages", wanted.get("passages")))
                .patch("/api/annotations/{id}", mark);
        assertThat(type(outdated)).isEqualTo("/problems/revision-outdated");
        Api.as(MINSEO)
                .header("If-Match", "*")
                .body(Map.of("revision", brief.revision(), "passages", List.of()))
                .patch("/api/annotations/{id}", mark)
                .then()
                .statusCode(400);
    }
}
