package app.yeobaek.revising;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestRevision;
import app.yeobaek.stack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisionsTest {
    private static final String REWORDED = TestBrief.SOURCE.replace("아직 넓지 않다.", "아직 좁다.");
    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
        TestRevision.published(brief.id(), REWORDED);
    }

    private JsonPath difference(int before, int after) {
        return Api.as(DOYUN)
                .get("/api/briefs/{id}/differences/" + before + ".." + after, brief.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Document page(String address) {
        return Jsoup.parse(Tokens.as(DOYUN)
                .accept("text/html")
                .get("/briefs/" + brief.id() + address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void revisionsAreListedNewestFirst() {
        JsonPath list =
                Api.as(DOYUN).get("/api/briefs/{id}/revisions", brief.id()).jsonPath();
        assertThat(list.getList("revisions.number")).isEqualTo(List.of(2, 1));
        assertThat(list.getList("revisions.current")).isEqualTo(List.of(true, false));
        assertThat(list.getString("people." + list.getString("revisions[0].createdBy") + ".name"))
                .isEqualTo("정지우");
    }

    @Test
    void oldRevisionKeepsItsText() {
        assertThat(Api.as(DOYUN)
                        .get("/api/briefs/{id}/revisions/1", brief.id())
                        .jsonPath()
                        .getString("text"))
                .isEqualTo(brief.text());
        assertThat(Api.as(DOYUN)
                        .get("/api/briefs/{id}/revisions/2", brief.id())
                        .jsonPath()
                        .getString("text"))
                .contains("아직 좁다.");
    }

    @Test
    void differenceTellsWhatWasReworded() {
        JsonPath difference = difference(1, 2);
        assertThat(difference.getInt("counts.reworded")).isEqualTo(1);
        assertThat(difference.getList("changes.what")).isEqualTo(List.of("reworded"));
        assertThat(difference.getString("changes[0].words.findAll { it.change == 'added' }.words.join('')"))
                .isEqualTo("좁다");
        assertThat(difference.getString("summary")).isEqualTo("1곳 고침");
        assertThat(difference(2, 2).getList("changes")).isEmpty();
        assertThat(difference(2, 1).getString("changes[0].words.findAll { it.change == 'removed' }.words.join('')"))
                .isEqualTo("좁다");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String address :
                List.of("/revisions/3", "/revisions/0", "/differences/1..3", "/differences/1..999999999")) {
            Api.as(DOYUN).get("/api/briefs/" + brief.id() + address).then().statusCode(404);
            Tokens.as(DOYUN).get("/briefs/" + brief.id() + address).then().statusCode(404);
        }
        Api.as(DOYUN)
                .get("/api/briefs/{id}/differences/1..99999999999999999999", brief.id())
                .then()
                .statusCode(404);
    }

    @Test
    void oldRevisionSaysThatANewerOneExistsAndShowsItsOwnText() {
        Document old = page("/revisions/1");
        assertThat(old.select(".old-revision").text()).contains("2판");
        assertThat(old.select(".brief-text").text()).contains("아직 넓지 않다.");
        Document newest = page("/revisions/2");
        assertThat(newest.select(".old-revision")).isEmpty();
        assertThat(page("").select(".brief-text").text()).contains("아직 좁다.");
    }

    @Test
    void samePlaceIsFoundInTheNewestRevision() {
        int offset = brief.placeOf("조기경보의 성패");
        String data = page("?from=1&at=" + offset).select("#page").html();
        String text = Api.as(DOYUN)
                .get("/api/briefs/{id}/revisions/2", brief.id())
                .jsonPath()
                .getString("text");
        assertThat(JsonPath.from(data).getInt("focus.offset")).isEqualTo(text.indexOf("조기경보의 성패"));
        Tokens.as(DOYUN).get("/briefs/" + brief.id() + "?from=7&at=5").then().statusCode(404);
        assertThat(JsonPath.from(page("?from=1&at=-5").select("#page").html()).getInt("focus.offset"))
                .isZero();
    }

    @Test
    void differencePageSaysInWordsWhatColourSays() {
        Document page = page("/differences/1..2");
        assertThat(page.select(".difference-summary").text()).isEqualTo("1곳 고침");
        assertThat(page.select("section.change")).hasSize(1);
        assertThat(page.select("section.change ins").text()).isEqualTo("추가: 좁다 끝");
        assertThat(page.select("section.change del").text()).startsWith("삭제:").contains("넓지 않다");
        assertThat(page("/differences/1..2?view=side").select(".pair .side")).hasSize(2);
        assertThat(page("/differences/2..2").select(".empty")).hasSize(1);
    }

    @Test
    void listSaysWhatEachRevisionChangedInTheReadersLanguage() {
        assertThat(page("/revisions").select(".quiet-list li").get(0).text()).contains("2판", "정지우", "1곳 고침");
        String english = Tokens.as(TOM)
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/briefs/{id}/revisions", brief.id())
                .asString();
        assertThat(english).contains("1 reworded");
    }

    @Test
    void formThatChoosesTwoRevisionsLeadsToTheirDifference() {
        assertThat(Tokens.as(DOYUN)
                        .redirects()
                        .follow(false)
                        .get("/briefs/{id}/differences?before=2&after=1", brief.id())
                        .header("Location"))
                .endsWith("/briefs/" + brief.id() + "/differences/1..2");
    }

    @Test
    void twoWordingsAreComparedWithoutABrief() {
        JsonPath words = Api.as(DOYUN)
                .body(Map.of("before", "정부는 예산을", "after", "정부가 예산을"))
                .post("/api/word-differences")
                .jsonPath();
        assertThat(words.getList("words.change")).isEqualTo(List.of("same", "removed", "added", "same"));
        assertThat(words.getList("words.words")).isEqualTo(List.of("정부", "는", "가", " 예산을"));
        Api.as(DOYUN)
                .body(Map.of("before", "가".repeat(20_001), "after", ""))
                .post("/api/word-differences")
                .then()
                .statusCode(400);
    }

    @Test
    void hostileWordsStayWordsInADifference() {
        TestRevision.published(brief.id(), REWORDED.replace("아직 좁다.", "<img src=x onerror=alert(1)> 좁다."));
        assertThat(page("/differences/2..3").select(".difference img")).isEmpty();
        assertThat(page("/differences/2..3").select(".difference").text()).contains("<img");
    }
}
