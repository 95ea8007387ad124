package app.yeobaek.annotation;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
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

/** Marks that go elsewhere, come out of the trash, or are met in a link. */
@QuarkusTest
class CopyingMarksTest {
    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    private static Response copy(
            SamplePerson person, UUID mark, UUID to, String visibility, boolean thread, boolean move) {
        return Api.as(person)
                .body(Map.of("brief", to, "visibility", visibility, "thread", thread, "move", move))
                .post("/api/annotations/{id}/copies", mark);
    }

    private static void reply(SamplePerson person, UUID mark, String words) {
        Api.as(person)
                .body(Map.of("body", words))
                .post("/api/annotations/{id}/comments", mark)
                .then()
                .statusCode(201);
    }

    @Test
    void markMovesToAnotherTeamWithItsThreadAndIsGoneHere() {
        TestBrief there = TestBrief.importedInto(TestTeam.founded());
        UUID mark = Wish.toMark(brief, "민간의 자료").saying("내 말").by(MINSEO);
        reply(TOM, mark, "톰의 말");
        List<String> places = Api.as(MINSEO)
                .get("/api/annotations/{id}/copies/places", mark)
                .jsonPath()
                .getList("brief");
        assertThat(places.get(0)).isEqualTo(brief.id().toString());
        assertThat(places).contains(there.id().toString());

        JsonPath copied = copy(MINSEO, mark, there.id(), "team", true, true)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(copied.<String>getList("thread.comments.body")).containsExactly("내 말", "톰의 말");
        JsonPath list = there.listFor(HANA).jsonPath();
        assertThat(list.getString("annotations[0].thread.comments[1].author"))
                .isEqualTo(TestTeam.idOf(TOM).toString());
        assertThat(brief.listFor(HANA).jsonPath().getBoolean("annotations[0].withdrawn"))
                .isTrue();
    }

    @Test
    void wordsOfSomebodyWhoCouldNotReadThemThereStayHere() {
        TestTeam team = TestTeam.founded();
        TestBrief there = TestBrief.importedInto(team);
        team.dismiss(TOM);
        UUID mark = Wish.toMark(brief, "민간의 자료").saying("내 말").by(MINSEO);
        reply(TOM, mark, "톰의 말");
        Response refused = copy(MINSEO, mark, there.id(), "team", true, false);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/thread-of-others");
        assertThat(there.listFor(HANA).jsonPath().getList("annotations")).isEmpty();
        copy(MINSEO, mark, there.id(), "team", false, false).then().statusCode(201);
        assertThat(there.listFor(HANA).asString()).doesNotContain("톰의 말").contains("내 말");
        // A private copy is for one person: what others said does not belong there either.
        assertThat(copy(MINSEO, mark, brief.id(), "private", true, false).statusCode())
                .isEqualTo(409);
    }

    @Test
    void markDoesNotGoWhereItsMakerMayNotPutIt() {
        TestTeam team = TestTeam.founded();
        TestBrief there = TestBrief.importedInto(team);
        team.dismiss(MINSEO);
        UUID mark = Wish.toMark(brief, "민간의 자료").by(MINSEO);
        assertThat(copy(MINSEO, mark, there.id(), "team", false, false).statusCode())
                .isEqualTo(404);
        UUID secret = Wish.toMark(brief, "민간의 자료").privately().by(DOYUN);
        assertThat(copy(DOYUN, secret, brief.id(), "team", false, false).statusCode())
                .isEqualTo(403);
        copy(DOYUN, secret, brief.id(), "private", false, false).then().statusCode(201);
    }

    @Test
    void trashShowsOnesOwnAndTheLeadTheTeams() {
        JsonPath kept = Wish.toMark(brief, "비축의 기준").saying("남는 말").madeBy(MINSEO);
        UUID mark = Wish.toMark(brief, "민간의 자료").saying("버린 말").by(MINSEO);
        UUID secret = Wish.toMark(brief, "비축한 물량").saying("버린 혼잣말").privately().by(MINSEO);
        reply(TOM, kept.getUUID("id"), "톰이 지울 말");
        String comment = brief.listFor(TOM).jsonPath().getString("annotations[0].thread.comments[1].id");
        for (String address : List.of("/api/annotations/" + mark, "/api/annotations/" + secret)) {
            Api.as(MINSEO).delete(address).then().statusCode(204);
        }
        Api.as(TOM).delete("/api/comments/" + comment).then().statusCode(204);

        JsonPath own = Api.as(MINSEO).get("/api/briefs/{id}/trash", brief.id()).jsonPath();
        assertThat(own.<String>getList("marks.said")).containsExactlyInAnyOrder("버린 말", "버린 혼잣말");
        assertThat(own.getList("comments")).isEmpty();
        JsonPath leads = Api.as(HANA).get("/api/briefs/{id}/trash", brief.id()).jsonPath();
        assertThat(leads.<String>getList("marks.words")).containsExactly("민간의 자료");
        assertThat(leads.<String>getList("comments.body")).containsExactly("톰이 지울 말");
        assertThat(Api.as(JIWOO).get("/api/briefs/{id}/trash", brief.id()).asString())
                .doesNotContain("버린", "지울");
        Api.as(JIWOO).post("/api/comments/{id}/restoration", comment).then().statusCode(403);
        Api.as(HANA).post("/api/comments/{id}/restoration", comment).then().statusCode(200);
        assertThat(brief.listFor(DOYUN).asString()).contains("톰이 지울 말");
    }

    @Test
    void linksShowOnlyWhatTheReaderMaySee() {
        JsonPath mark = Wish.toMark(brief, "민간의 자료").saying("카드에 보일 말").madeBy(MINSEO);
        UUID secret = Wish.toMark(brief, "비축한 물량").saying("비밀").privately().by(MINSEO);
        List<String> addresses = List.of(
                "/briefs/" + brief.id(),
                "/annotations/" + mark.getString("id"),
                "/briefs/" + brief.id() + "?mark=" + mark.getString("id") + "&reply="
                        + mark.getString("thread.comments[0].id"),
                "/annotations/" + secret,
                "/logout",
                "/briefs/" + UUID.randomUUID());
        JsonPath cards = Api.as(HANA)
                .body(Map.of("addresses", addresses))
                .post("/api/cards")
                .jsonPath();
        assertThat(cards.<String>getList("kind")).containsExactly("brief", "mark", "reply");
        assertThat(cards.getString("[1].words")).isEqualTo("민간의 자료");
        assertThat(cards.getString("[1].by")).isEqualTo("김민서");
        assertThat(cards.getString("[2].words")).isEqualTo("카드에 보일 말");
        assertThat(Api.as(SamplePerson.SEOYEON)
                        .body(Map.of("addresses", addresses))
                        .post("/api/cards")
                        .jsonPath()
                        .getList("$"))
                .isEmpty();
    }

    @Test
    void acceptedSuggestionsMakeTheDraftOfTheNextRevisionOnce() {
        UUID one = Wish.toMark(brief, "민간의 자료").suggesting("민간이 모은 자료").by(MINSEO);
        UUID two = Wish.toMark(brief, "조기경보의 성패").suggesting("조기경보의 성공").by(TOM);
        Wish.toMark(brief, "비축한 물량").suggesting("비축량").by(TOM);
        for (UUID mark : List.of(one, two)) {
            Api.as(JIWOO)
                    .header("If-Match", "*")
                    .body(Map.of("decision", "accepted"))
                    .put("/api/annotations/{id}/decision", mark)
                    .then()
                    .statusCode(200);
        }
        for (int i = 0; i < 2; i++) {
            JsonPath draft = Api.as(JIWOO)
                    .post("/api/briefs/{id}/suggestions/draft", brief.id())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(draft.getInt("taken")).isEqualTo(2);
            assertThat(draft.getInt("left")).isZero();
            assertThat(Api.as(JIWOO)
                            .get("/api/drafts/{id}", draft.getString("draft"))
                            .asString())
                    .contains("조기경보의 성공는 정보를 나누는 데 달려 있다. 민간이 모은 자료를")
                    .doesNotContain("비축량");
        }
    }

    @Test
    void suggestionWhoseParagraphStandsTwiceIsLeftOutAndShownAsSuch() {
        String twice = "같은 말이 두 번 나오는 문단이 있다.";
        UUID id = Api.as(JIWOO)
                .body(Map.of(
                        "team",
                        TestTeam.shared().id(),
                        "text",
                        "두 번 나오는 문단 " + UUID.randomUUID() + "\n\n" + twice + "\n\n다른 문단이 그 사이에 있다.\n\n" + twice))
                .post("/api/briefs")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        JsonPath revision = Api.as(JIWOO).get("/api/briefs/{id}/revision", id).jsonPath();
        String text = revision.getString("text");
        suggested(id, revision.getString("id"), text.lastIndexOf("두 번"), "두 번", "두 차례");
        suggested(id, revision.getString("id"), text.indexOf("그 사이"), "그 사이", "사이");
        JsonPath draft = Api.as(JIWOO)
                .post("/api/briefs/{id}/suggestions/draft", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(draft.getInt("taken")).isEqualTo(1);
        assertThat(draft.getInt("left")).isEqualTo(1);
    }

    private static void suggested(UUID brief, String revision, int start, String words, String instead) {
        UUID mark = Api.as(TOM)
                .body(Map.of(
                        "revision",
                        revision,
                        "kind",
                        "suggestion",
                        "colour",
                        "amber",
                        "visibility",
                        "team",
                        "replacement",
                        instead,
                        "passages",
                        List.of(Map.of("start", start, "end", start + words.length()))))
                .post("/api/briefs/{id}/annotations", brief)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        Api.as(JIWOO)
                .header("If-Match", "*")
                .body(Map.of("decision", "accepted"))
                .put("/api/annotations/{id}/decision", mark)
                .then()
                .statusCode(200);
    }
}
