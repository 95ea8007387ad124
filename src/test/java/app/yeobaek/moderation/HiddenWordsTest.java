package app.yeobaek.moderation;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Pixels;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Wish;
import app.yeobaek.localstack.SamplePerson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Route by route: whoever may not read what a lead has hidden finds it nowhere, though all of them said it before. */
@QuarkusTest
class HiddenWordsTest {
    /** Words of this test alone: the inbox also tells of other briefs, where others said the like and nobody hid it. */
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private final String said = "새어나간전화번호" + run;
    private final String openingWords = "모욕하는첫마디" + run;
    private final String wanted = "바보같은목표" + run;

    private TestTeam team;
    private TestBrief brief;
    private UUID mark;
    private UUID comment;
    private UUID question;
    private UUID opening;
    private UUID suggestion;
    private String picture;

    @BeforeEach
    void tomSaysThreeThingsThatHeShouldNot() {
        team = TestTeam.founded();
        brief = TestBrief.importedInto(team);
        for (SamplePerson person : List.of(MINSEO, DOYUN)) {
            Api.as(person)
                    .body(Map.of("level", "watch"))
                    .put("/api/watches/briefs/{id}", brief.id())
                    .then()
                    .statusCode(200);
        }
        mark = Wish.toMark(brief, "민간의 자료").by(MINSEO);
        picture = Pixels.sent(brief, TOM);
        comment = Api.as(TOM)
                .body(Map.of("body", said + " ![화면](" + picture + ")"))
                .post("/api/annotations/{id}/comments", mark)
                .jsonPath()
                .getUUID("id");
        JsonPath asked = Wish.toMark(brief, "조기경보의 성패").asking(openingWords).madeBy(TOM);
        question = asked.getUUID("id");
        opening = asked.getUUID("thread.comments[0].id");
        suggestion = Wish.toMark(brief, "비축").suggesting(wanted).by(TOM);
    }

    private void hideAll() {
        hide("comments", comment);
        hide("annotations", question);
        hide("annotations", suggestion);
    }

    private static void hide(String what, UUID id) {
        Api.as(HANA)
                .body(Map.of("reason", "개인 정보와 모욕"))
                .put("/api/moderation/" + what + "/{id}/hiding", id)
                .then()
                .statusCode(204);
    }

    /** What every route answers. */
    private Map<String, String> answersTo(SamplePerson person) {
        List<String> routes = new ArrayList<>(List.of("/briefs", "/inbox", "/api/inbox"));
        for (String page : List.of("", "/revisions/1", "/pending", "/suggestions", "/trash")) {
            routes.add("/briefs/" + brief.id() + page);
        }
        for (String part : List.of(
                "",
                "/annotations?limit=5000",
                "/pending",
                "/suggestions",
                "/trash",
                "/tags",
                "/unsent",
                "/downloads/txt",
                "/downloads/html",
                "/downloads/docx")) {
            routes.add("/api/briefs/" + brief.id() + part);
        }
        for (UUID id : List.of(mark, question, suggestion)) {
            routes.add("/api/annotations/" + id);
            routes.add("/api/annotations/" + id + "/places");
            routes.add("/api/annotations/" + id + "/copies/places");
            routes.add("/annotations/" + id);
            routes.add("/api/moderation/annotations/" + id + "/hiding");
        }
        for (UUID id : List.of(comment, opening)) {
            routes.add("/api/comments/" + id);
            routes.add("/api/comments/" + id + "/versions");
            routes.add("/api/moderation/comments/" + id + "/hiding");
        }
        routes.add("/api/moderation/flags?team=" + team.id());
        routes.add("/moderation/" + team.id());
        Map<String, String> answers = new LinkedHashMap<>();
        for (String route : routes) {
            answers.put(route, Api.as(person).get(route).asString());
        }
        String page = "/briefs/" + brief.id();
        answers.put(
                "/api/cards",
                Api.as(person)
                        .body(Map.of(
                                "addresses",
                                List.of(
                                        page + "?mark=" + mark + "&reply=" + comment,
                                        page + "?mark=" + question,
                                        page + "?mark=" + suggestion)))
                        .post("/api/cards")
                        .asString());
        return answers;
    }

    private List<String> telling(Map<String, String> answers) {
        return answers.entrySet().stream()
                .filter(it -> List.of(said, openingWords, wanted).stream()
                        .anyMatch(words -> it.getValue().contains(words)))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void noRouteTellsThemToThoseWhoMayNotReadThem() {
        assertThat(telling(answersTo(MINSEO)))
                .as("before they were hidden")
                .contains(
                        "/inbox",
                        "/api/inbox",
                        "/api/briefs/" + brief.id() + "/annotations?limit=5000",
                        "/briefs/" + brief.id() + "/suggestions",
                        "/api/annotations/" + question,
                        "/api/comments/" + comment,
                        "/api/cards");
        hideAll();
        for (SamplePerson person : List.of(MINSEO, DOYUN, JIWOO)) {
            assertThat(telling(answersTo(person))).as("%s", person).isEmpty();
        }
    }

    @Test
    void authorAndLeadsFindThemWhereTheReasonStandsAndNowhereElse() {
        hideAll();
        List<String> why = List.of(
                "/api/moderation/annotations/" + suggestion + "/hiding",
                "/api/moderation/comments/" + comment + "/hiding",
                "/api/moderation/comments/" + opening + "/hiding");
        assertThat(telling(answersTo(TOM))).containsExactlyElementsOf(why);
        List<String> lead = new ArrayList<>(why);
        lead.add("/moderation/" + team.id());
        assertThat(telling(answersTo(HANA))).containsExactlyElementsOf(lead);
    }

    @Test
    void pictureGoesWithTheWords() {
        assertThat(Api.as(DOYUN).get(picture).statusCode()).isEqualTo(200);
        hideAll();
        assertThat(Api.as(DOYUN).get(picture).statusCode()).isEqualTo(404);
        assertThat(Api.as(MINSEO).get(picture).statusCode()).isEqualTo(404);
        Wish.toMark(brief, "민간의 자료").saying("![다시](" + picture + ")").by(MINSEO);
        assertThat(Api.as(DOYUN).get(picture).statusCode())
                .as("shown by its address in words of one who may not see it")
                .isEqualTo(404);
        assertThat(Api.as(TOM).get(picture).statusCode()).isEqualTo(200);
        assertThat(Api.as(HANA).get(picture).statusCode())
                .as("a lead decides about it")
                .isEqualTo(200);
        Api.as(HANA)
                .delete("/api/moderation/comments/{id}/hiding", comment)
                .then()
                .statusCode(204);
        assertThat(Api.as(DOYUN).get(picture).statusCode()).isEqualTo(200);
    }

    @Test
    void copyOfAThreadLeavesThemBehind() {
        UUID calm = Api.as(TOM)
                .body(Map.of("body", "차분한 답"))
                .post("/api/annotations/{id}/comments", mark)
                .jsonPath()
                .getUUID("id");
        hideAll();
        JsonPath copied = Api.as(MINSEO)
                .body(Map.of("brief", brief.id(), "visibility", "team", "thread", true, "move", false))
                .post("/api/annotations/{id}/copies", mark)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(copied.getList("thread.comments.body")).containsExactly("차분한 답");
        assertThat(copied.getList("thread.comments.id")).doesNotContain(calm.toString());
        assertThat(brief.listFor(DOYUN).asString()).doesNotContain(said);
    }

    @Test
    void authorDoesNotSayThemAgainByACopy() {
        JsonPath made = Wish.toMark(brief, "민간의 자료").saying(openingWords).madeBy(TOM);
        hide("comments", made.getUUID("thread.comments[0].id"));
        Api.as(TOM)
                .body(Map.of("brief", brief.id(), "visibility", "team", "thread", false, "move", false))
                .post("/api/annotations/{id}/copies", made.getUUID("id"))
                .then()
                .statusCode(409);
        hide("annotations", question);
        assertThat(brief.listFor(DOYUN).asString()).doesNotContain(openingWords);
    }
}
