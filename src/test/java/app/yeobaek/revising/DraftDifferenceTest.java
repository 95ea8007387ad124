package app.yeobaek.revising;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.SEOYEON;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestRevision;
import app.yeobaek.cast.Wish;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between the editor and publishing. */
@QuarkusTest
class DraftDifferenceTest {
    private TestBrief brief;
    private String draft;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
        draft = Api.as(JIWOO)
                .body(Map.of())
                .post("/api/briefs/{id}/drafts", brief.id())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private Response page(SamplePerson person) {
        return Tokens.as(person).redirects().follow(false).accept("text/html").get("/drafts/{id}/difference", draft);
    }

    private Document seenByJiwoo() {
        return Jsoup.parse(page(JIWOO).then().statusCode(200).extract().asString());
    }

    private JsonPath read() {
        return Api.as(JIWOO).get("/api/drafts/{id}", draft).jsonPath();
    }

    private void remove(String words) {
        JsonPath galley = read();
        List<String> texts = galley.getList("galley.pieces.text");
        List<Integer> ids = galley.getList("galley.pieces.id");
        int at = texts.indexOf(
                texts.stream().filter(it -> it.contains(words)).findFirst().orElseThrow());
        Api.as(JIWOO)
                .header("If-Match", "\"" + galley.getInt("draft.version") + "\"")
                .body(Map.of("op", "remove", "piece", ids.get(at)))
                .post("/api/drafts/{id}/edits", draft)
                .then()
                .statusCode(200);
    }

    private void reword(String words, String others) {
        JsonPath galley = read();
        List<String> texts = galley.getList("galley.pieces.text");
        List<Integer> ids = galley.getList("galley.pieces.id");
        int at = texts.indexOf(
                texts.stream().filter(it -> it.contains(words)).findFirst().orElseThrow());
        Api.as(JIWOO)
                .header("If-Match", "\"" + galley.getInt("draft.version") + "\"")
                .body(Map.of(
                        "op",
                        "reword",
                        "piece",
                        ids.get(at),
                        "text",
                        texts.get(at).replace(words, others)))
                .post("/api/drafts/{id}/edits", draft)
                .then()
                .statusCode(200);
    }

    @Test
    void freshDraftChangesNothing() {
        assertThat(seenByJiwoo().select(".difference-summary").text()).contains("바뀐 곳이 없습니다");
        assertThat(seenByJiwoo().select(".forecast").text()).contains("아직 표시가 없습니다");
    }

    @Test
    void draftShowsWhatItChangesAndWhatBecomesOfMarks() {
        Wish.toMark(brief, "조기경보의 성패").saying("근거는?").by(MINSEO);
        Wish.toMark(brief, "비축의 기준이 낡았음").privately().by(DOYUN);
        reword("아직 넓지 않다", "아직 좁다");
        Document page = seenByJiwoo();
        assertThat(page.select(".difference-summary").text()).contains("1판", "2판", "1곳 고침");
        assertThat(page.select("section.change ins").text()).contains("좁다");
        // The reader's private mark is nobody else's business, not even as a number.
        assertThat(page.select(".forecast dd").eachText()).isEqualTo(List.of("1", "0", "0", "0"));
    }

    @Test
    void talkedAboutMarksAndRecommendationsThatLoseTheirPlaceAreToldBeforePublishing() {
        Wish.toMark(brief, "조기경보의 성패").saying("근거는?").by(MINSEO);
        Wish.toMark(brief, "조기경보의 성패").by(MINSEO);
        assertThat(seenByJiwoo().select(".forecast .hint").text()).doesNotContain("토론");
        remove("조기경보의 성패");
        Document page = seenByJiwoo();
        assertThat(page.select(".forecast dd").eachText()).isEqualTo(List.of("0", "0", "0", "2"));
        assertThat(page.select(".forecast .hint").text()).contains("표시 2개는", "1개에는 토론이 있습니다");
        Api.as(JIWOO).get("/api/briefs/{id}/recommendations", brief.id()).then().statusCode(200);
        assertThat(seenByJiwoo().select(".forecast-recommendations").text()).contains("제언");
    }

    @Test
    void publishingFromTheDifferenceMakesTheNextRevision() {
        reword("아직 넓지 않다", "아직 좁다");
        String version = seenByJiwoo().select("input[name=version]").attr("value");
        Tokens.as(JIWOO)
                .redirects()
                .follow(false)
                .formParam("version", version)
                .post("/drafts/{id}/publication", draft)
                .then()
                .statusCode(303);
        JsonPath revisions =
                Api.as(DOYUN).get("/api/briefs/{id}/revisions", brief.id()).jsonPath();
        assertThat(revisions.getList("revisions.number")).isEqualTo(List.of(2, 1));
        assertThat(Api.as(DOYUN)
                        .get("/api/briefs/{id}/differences/1..2", brief.id())
                        .jsonPath()
                        .getString("summary"))
                .isEqualTo("1곳 고침");
        assertThat(page(JIWOO).statusCode()).isEqualTo(303);
    }

    @Test
    void draftOfAnOutdatedRevisionSaysSoAndCannotBePublishedFromHere() {
        TestRevision.published(brief.id(), TestBrief.SOURCE.replace("낡았음", "오래되었음"));
        Document page = seenByJiwoo();
        assertThat(page.select(".notice.is-warning").text()).contains("1판");
        assertThat(page.select("button.primary").hasAttr("disabled")).isTrue();
    }

    @Test
    void onlyThoseWhoMayReviseSeeIt() {
        assertThat(page(HANA).statusCode()).isEqualTo(200);
        assertThat(page(MINSEO).statusCode()).isEqualTo(403);
        assertThat(page(DOYUN).statusCode()).isEqualTo(403);
        assertThat(page(SEOYEON).statusCode()).isEqualTo(404);
    }
}
