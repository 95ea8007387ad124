package app.yeobaek.problem;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Wish;
import app.yeobaek.stack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {
    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    private Response posting(String json) {
        return Api.as(MINSEO).body(json).post("/api/briefs/{id}/annotations", brief.id());
    }

    @Test
    void brokenConstraintsNameTheirFields() {
        Map<String, Object> wish = Map.of("passages", java.util.List.of(Map.of("start", -1, "end", 0)));
        JsonPath problem =
                Refusal.of(Api.as(MINSEO).body(wish).post("/api/briefs/{id}/annotations", brief.id()), 400, "invalid");
        assertThat(problem.<String>getList("errors.field"))
                .contains("colour", "kind", "revision", "visibility", "passages[0].start", "passages[0].end");
        assertThat(problem.<String>getList("errors.message"))
                .allSatisfy(it -> assertThat(it).isNotBlank().doesNotContain("{"));
    }

    @Test
    void refusalsSpeakTheLanguageAskedFor() {
        String korean = blankComment("ko-KR,ko;q=0.9");
        String english = blankComment("en-GB,en;q=0.8,ko;q=0.5");
        assertThat(korean).contains("입력을 확인해 주세요").containsPattern("\"message\":\"[^\"]*[가-힣]");
        assertThat(english)
                .contains("Please check the input", "must not be blank")
                .doesNotContainPattern("[가-힣]");
        assertThat(blankComment("fr")).contains("입력을 확인해 주세요");
    }

    private static String blankComment(String languages) {
        Response answer = Api.as(MINSEO)
                .header("Accept-Language", languages)
                .body(Map.of("body", " "))
                .post("/api/previews");
        Refusal.of(answer, 400, "invalid");
        return answer.asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"words\"",
                "nonsense",
                "{\"revision\": 5}",
                "{\"revision\": \"not-a-uuid\"}",
                "{\"kind\": \"doodle\"}",
                "{\"colour\": \"beige\"}",
                "{\"visibility\": \"world\"}",
                "{\"passages\": \"all\"}",
                "{\"passages\": [{\"start\": \"first\", \"end\": 3}]}",
                "{\"passages\": [{\"start\": 99999999999, \"end\": 3}]}",
                "{\"body\": {\"a\": 1}}"
            })
    void whatIsNotTheShapeIsMalformed(String json) {
        Refusal.of(posting(json), 400, "malformed");
    }

    @Test
    void passageWithoutAPlaceIsNotTakenForTheBeginning() {
        JsonPath problem = Refusal.of(
                Wish.to(brief)
                        .with("passages", java.util.List.of(Map.of("end", 3)))
                        .sentBy(MINSEO),
                400,
                "invalid");
        assertThat(problem.<String>getList("errors.field")).containsExactly("passages[0].start");
    }

    @Test
    void missingBodyIsInvalid() {
        assertThat(Api.as(MINSEO).post("/api/previews").statusCode()).isEqualTo(400);
        assertThat(posting("null").statusCode()).isEqualTo(400);
        assertThat(posting("").contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "5001"})
    void limitOutOfRangeIsInvalid(String limit) {
        JsonPath problem = Refusal.of(
                Api.as(MINSEO).get("/api/briefs/{id}/annotations?limit={limit}", brief.id(), limit), 400, "invalid");
        assertThat(problem.<String>getList("errors.field")).containsExactly("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1.5", "99999999999"})
    void limitThatIsNoNumberIsMalformed(String limit) {
        Refusal.of(
                Api.as(MINSEO).get("/api/briefs/{id}/annotations?limit={limit}", brief.id(), limit), 400, "malformed");
    }

    @Test
    void teamThatIsNoIdIsMalformedInAQuery() {
        Refusal.of(Api.as(MINSEO).get("/api/briefs?team=ours"), 400, "malformed");
    }

    @Test
    void whoIsNotLoggedInIsToldHow() {
        Response answer = Api.asNobody().get("/api/me");
        Refusal.of(answer, 401, "login");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void badTokenIsRefusedAsAProblem() {
        Refusal.of(given().auth().oauth2("nonsense").get("/api/me"), 401, "login");
    }

    @Test
    void roleThatIsNotEnoughIsForbidden() {
        Refusal.of(Wish.toMark(brief, "비축").sentBy(DOYUN), 403, "forbidden");
    }

    @Test
    void unknownThingsAreNotFound() {
        Refusal.of(Api.as(MINSEO).get("/api/briefs/{id}", UUID.randomUUID()), 404, "not-found");
        Refusal.of(Api.as(MINSEO).get("/api/briefs/not-an-id"), 404, "not-found");
        Refusal.of(Api.as(MINSEO).get("/api/nothing/here"), 404, "not-found");
    }

    @Test
    void methodThatAddressDoesNotTakeIsRefused() {
        Response answer = Api.as(MINSEO).delete("/api/briefs/{id}", brief.id());
        Refusal.of(answer, 405, "method-not-allowed");
    }

    @Test
    void answerInNoFormatOfOursIsNotAcceptable() {
        Refusal.of(Tokens.as(MINSEO).accept("image/png").get("/api/me"), 406, "not-acceptable");
    }

    @Test
    void takenIdIsAConflict() {
        UUID mark = Wish.toMark(brief, "비축").by(MINSEO);
        Refusal.of(
                Wish.toMark(brief, "비축").with("id", mark).sentBy(app.yeobaek.localstack.SamplePerson.TOM),
                409,
                "id-taken");
    }

    @Test
    void editOfWhatChangedMeanwhileShowsWhatItIsNow() {
        JsonPath mark = Wish.toMark(brief, "비축").saying("처음 말").madeBy(MINSEO);
        UUID comment = mark.getUUID("thread.comments[0].id");
        JsonPath stale = Refusal.of(
                Api.as(MINSEO)
                        .header("If-Match", "\"7\"")
                        .body(Map.of("body", "나중 말"))
                        .put("/api/comments/{id}", comment),
                412,
                "edited-meanwhile");
        assertThat(stale.getString("current.body")).isEqualTo("처음 말");
        assertThat(stale.getUUID("current.id")).isEqualTo(comment);
        JsonPath staleMark = Refusal.of(
                Api.as(MINSEO)
                        .header("If-Match", "\"7\"")
                        .body(Map.of("colour", "rose"))
                        .patch("/api/annotations/{id}", mark.getUUID("id")),
                412,
                "edited-meanwhile");
        assertThat(staleMark.getString("current.colour")).isEqualTo("amber");
    }

    @Test
    void editWithoutVersionIsRefused() {
        JsonPath mark = Wish.toMark(brief, "비축").saying("처음 말").madeBy(MINSEO);
        Refusal.of(
                Api.as(MINSEO)
                        .body(Map.of("body", "나중 말"))
                        .put("/api/comments/{id}", mark.getUUID("thread.comments[0].id")),
                428,
                "if-match-wanted");
        Refusal.of(
                Api.as(MINSEO).body(Map.of("colour", "rose")).patch("/api/annotations/{id}", mark.getUUID("id")),
                428,
                "if-match-wanted");
    }

    @Test
    void bodyOverTheLimitIsTooLarge() {
        String huge = "가".repeat(2_500_000);
        Response declared = Api.as(MINSEO).body(Map.of("body", huge)).post("/api/previews");
        Refusal.of(declared, 413, "too-large");
    }

    @Test
    void formatThatIsNotTakenIsRefused() {
        Refusal.of(
                Tokens.as(MINSEO).contentType(ContentType.TEXT).body("말").post("/api/previews"),
                415,
                "unsupported-media-type");
    }

    @Test
    void peopleGetAPageThatSaysWhatToDo() {
        Response korean = Tokens.as(MINSEO)
                .accept("text/html")
                .header("Accept-Language", "ko")
                .get("/briefs/{id}", UUID.randomUUID());
        assertThat(korean.statusCode()).isEqualTo(404);
        assertThat(korean.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(korean.asString()).contains("<html lang=\"ko\"", "찾을 수 없습니다");
        assertThat(Tokens.as(MINSEO)
                        .header("Accept-Language", "en")
                        .get("/briefs/{id}", UUID.randomUUID())
                        .asString())
                .contains("<html lang=\"en\"", "Not found");
    }

    @Test
    void addressOfNoPageGetsAPageToo() {
        Response nowhere = Tokens.as(MINSEO).accept("text/html").get("/nowhere/at/all");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.asString()).contains("찾을 수 없습니다");
    }

    @Test
    void scriptOfAPageGetsAProblemWhereverItAsks() {
        Refusal.of(
                Tokens.as(MINSEO).header("X-Requested-With", "JavaScript").get("/briefs/{id}", UUID.randomUUID()),
                404,
                "not-found");
    }

    @Test
    void teamOfOthersIsNotFoundEvenToImportInto() {
        Refusal.of(
                Api.as(app.yeobaek.localstack.SamplePerson.SEOYEON)
                        .body(Map.of("team", TestTeam.shared().id(), "text", "글"))
                        .post("/api/briefs"),
                404,
                "not-found");
    }
}
