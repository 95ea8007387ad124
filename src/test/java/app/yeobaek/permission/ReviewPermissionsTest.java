package app.yeobaek.permission;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Part;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.recommendation.TestRound;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what with recommendations and rounds. "Author" is the reviewer who is asked in the round; the other is not. */
@QuarkusTest
class ReviewPermissionsTest {
    private static final PermissionTable TABLE = PermissionTable.of(
            """
            operation               lead editor reviewer reader outsider anonymous admin author
            criteriaTemplates       200 200 200 200 404 401 404 200
            keepCriteria            201 201 403 403 404 401 404 403
            forgetCriteria          204 204 403 403 404 401 404 403
            recommendations         200 200 200 200 404 401 404 200
            addRecommendation       201 201 403 403 404 401 404 403
            orderRecommendations    200 200 403 403 404 401 404 403
            mergeRecommendations    200 200 403 403 404 401 404 403
            recommendation          200 200 200 200 404 401 404 200
            changeRecommendation    200 200 403 403 404 401 404 403
            placeRecommendation     200 200 403 403 404 401 404 403
            removeRecommendation    204 204 403 403 404 401 404 403
            restoreRecommendation   200 200 403 403 404 401 404 403
            splitRecommendation     200 200 403 403 404 401 404 403
            linkEvidence            200 200 403 403 404 401 404 403
            unlinkEvidence          200 200 403 403 404 401 404 403
            discussRecommendation   201 201 201 403 404 401 404 201
            recommendationHistory   200 200 200 200 404 401 404 200
            rounds                  200 200 200 200 404 401 404 200
            openRound               201 201 403 403 404 401 404 403
            myRounds                200 200 200 200 200 401 200 200
            joinRound               404 404 404 404 404 401 404 404
            round                   200 200 200 200 404 401 404 200
            changeRound             200 200 403 403 404 401 404 403
            closeRound              200 200 403 403 404 401 404 403
            reopenRound             200 200 403 403 404 401 404 403
            remindReviewers         204 204 403 403 404 401 404 403
            askedReviewers          200 200 403 403 404 401 404 403
            askReviewers            200 200 403 403 404 401 404 403
            dismissReviewer         204 204 403 403 404 401 404 403
            extendDeadline          204 204 403 403 404 401 404 403
            roundLinks              200 403 403 403 404 401 404 403
            linkToRound             201 403 403 403 404 401 404 403
            revokeRoundLink         204 403 403 403 404 401 404 403
            roundTrail              200 200 403 403 404 401 404 403
            desk                    403 403 403 403 404 401 404 200
            keepVerdictDraft        403 403 403 403 404 401 404 200
            discardVerdictDraft     403 403 403 403 404 401 404 204
            submitDrafts            403 403 403 403 404 401 404 200
            board                   200 200 200 200 404 401 404 200
            submitVerdict           403 403 403 403 404 401 404 201
            recordMinorityOpinion   403 403 403 403 404 401 404 201
            answer                  200 200 403 403 404 401 404 403
            markDone                200 200 403 403 404 401 404 403
            markUndone              200 200 403 403 404 401 404 403
            sayContent              403 403 403 403 404 401 404 200
            report                  200 200 200 200 404 401 404 200
            """);

    /** 302 leads to the login. */
    private static final PermissionTable PAGES = PermissionTable.of(
            """
            page     lead editor reviewer reader outsider anonymous admin author
            register 200  200    200      200    404      302       404   200
            mine     200  200    200      200    200      302       200   200
            board    200  200    200      200    404      302       404   200
            desk     403  403    403      403    404      302       404   200
            report   200  200    200      200    404      302       404   200
            join     404  404    404      404    404      302       404   404
            """);

    private static final Map<String, String> ADDRESSES = Map.of(
            "register", "/briefs/{brief}/recommendations",
            "mine", "/rounds",
            "board", "/rounds/{round}",
            "desk", "/rounds/{round}/review",
            "report", "/rounds/{round}/report",
            "join", "/rounds/join/{none}");

    private static final Map<String, Act> ACTS = acts();

    private interface Act {
        Response by(RequestSpecification as, Subject it, int turn);
    }

    /** A brief with a recommendation for each part to act on, and a round with a verdict and an answer. */
    record Subject(TestRound round, String revision, UUID answer, String link) {
        static Subject made() {
            TestRound round = TestRound.on(TestTeam.shared(), 17).opened("open", false, SamplePerson.MINSEO);
            round.objects(SamplePerson.MINSEO, 16, "이유");
            UUID answer = Api.as(SamplePerson.JIWOO)
                    .body(Map.of("recommendation", round.recommendations.get(16), "decision", "accepted", "words", "네"))
                    .put("/api/rounds/{id}/board/answers", round.id)
                    .jsonPath()
                    .getUUID("id");
            String revision = Api.as(SamplePerson.JIWOO)
                    .get("/api/briefs/{id}/revision", round.brief)
                    .jsonPath()
                    .getString("id");
            String link = Api.as(SamplePerson.HANA)
                    .body(Map.of("uses", 1, "days", 1))
                    .post("/api/rounds/{id}/links", round.id)
                    .jsonPath()
                    .getString("link.id");
            return new Subject(round, revision, answer, link);
        }

        UUID recommendation(int turn) {
            return round.recommendations.get(turn);
        }

        Map<String, Object> passages(int many) {
            return Map.of(
                    "revision",
                    revision,
                    "passages",
                    List.of(Map.of("start", 0, "end", 4), Map.of("start", 5, "end", 9))
                            .subList(0, many));
        }

        Map<String, Object> evidence() {
            return Map.of(
                    "relation",
                    "supports",
                    "brief",
                    round.brief,
                    "revision",
                    revision,
                    "passage",
                    Map.of("start", 0, "end", 4));
        }
    }

    private static Map<String, Act> acts() {
        Map<String, Act> all = new LinkedHashMap<>();
        Map<String, Object> time = Map.of("deadline", "2027-05-01T18:00:00", "zone", "Asia/Seoul");
        String templates = "/api/teams/{team}/criteria-templates";
        UUID team = TestTeam.shared().id();
        all.put("criteriaTemplates", (as, it, turn) -> as.get(templates, team));
        all.put("keepCriteria", (as, it, turn) -> as.body(
                        Map.of("name", UUID.randomUUID().toString(), "criteria", TestRound.CRITERIA))
                .post(templates, team));
        all.put(
                "forgetCriteria",
                (as, it, turn) -> as.delete(
                        templates + "/{id}",
                        team,
                        Api.as(SamplePerson.JIWOO)
                                .body(Map.of("name", UUID.randomUUID().toString(), "criteria", TestRound.CRITERIA))
                                .post(templates, team)
                                .jsonPath()
                                .getString("id")));
        register(all);
        rounds(all, time);
        verdicts(all);
        return all;
    }

    private static void register(Map<String, Act> all) {
        String brief = "/api/briefs/{id}/recommendations";
        String one = "/api/recommendations/{id}";
        all.put("recommendations", (as, it, turn) -> as.get(brief, it.round().brief));
        all.put("addRecommendation", (as, it, turn) -> as.body(it.passages(1)).post(brief, it.round().brief));
        all.put("orderRecommendations", (as, it, turn) -> as.body(
                        Map.of("ids", it.round().recommendations, "renumber", false))
                .put(brief + "/order", it.round().brief));
        all.put("mergeRecommendations", (as, it, turn) -> as.body(
                        Map.of("into", it.recommendation(turn), "from", List.of(it.recommendation(turn + 8))))
                .post(brief + "/mergers", it.round().brief));
        all.put("recommendation", (as, it, turn) -> as.get(one, it.recommendation(0)));
        all.put("changeRecommendation", (as, it, turn) -> as.header("If-Match", "*")
                .body(Map.of("title", "다른 제목"))
                .patch(one, it.recommendation(0)));
        all.put("placeRecommendation", (as, it, turn) -> as.header("If-Match", "*")
                .body(it.passages(1))
                .put(one + "/passages", it.recommendation(0)));
        all.put("removeRecommendation", (as, it, turn) -> as.delete(one, it.recommendation(turn)));
        all.put("restoreRecommendation", (as, it, turn) -> as.post(one + "/restoration", it.recommendation(0)));
        all.put("splitRecommendation", (as, it, turn) -> as.body(it.passages(2))
                .post(one + "/parts", it.recommendation(turn)));
        all.put("linkEvidence", (as, it, turn) -> as.body(it.evidence()).post(one + "/evidence", it.recommendation(0)));
        all.put(
                "unlinkEvidence",
                (as, it, turn) -> as.delete(
                        one + "/evidence/{link}",
                        it.recommendation(turn),
                        Api.as(SamplePerson.JIWOO)
                                .body(it.evidence())
                                .post(one + "/evidence", it.recommendation(turn))
                                .jsonPath()
                                .getString("evidence[0].id")));
        all.put("discussRecommendation", (as, it, turn) -> as.body(Map.of("body", "한마디"))
                .post(one + "/comments", it.recommendation(0)));
        all.put("recommendationHistory", (as, it, turn) -> as.get(one + "/history", it.recommendation(0)));
    }

    private static void rounds(Map<String, Act> all, Map<String, Object> time) {
        String brief = "/api/briefs/{id}/rounds";
        String one = "/api/rounds/{id}";
        all.put("rounds", (as, it, turn) -> as.get(brief, it.round().brief));
        all.put("openRound", (as, it, turn) -> as.body(TestRound.terms("open", false, SamplePerson.TOM))
                .post(brief, it.round().brief));
        all.put("myRounds", (as, it, turn) -> as.get("/api/my-rounds"));
        all.put("joinRound", (as, it, turn) -> as.post("/api/round-links/{secret}", "no-such-secret"));
        all.put("round", (as, it, turn) -> as.get(one, it.round().id));
        all.put(
                "changeRound",
                (as, it, turn) -> as.header("If-Match", "*").body(time).patch(one, it.round().id));
        all.put("closeRound", (as, it, turn) -> as.put(one + "/closing", it.round().id));
        all.put("reopenRound", (as, it, turn) -> {
            it.round().closes();
            return as.body(Map.of("reason", "더", "deadline", "2027-05-01T18:00:00", "zone", "UTC"))
                    .post(one + "/reopenings", it.round().id);
        });
        all.put("remindReviewers", (as, it, turn) -> as.post(one + "/reminders", it.round().id));
        all.put("askedReviewers", (as, it, turn) -> as.get(one + "/reviewers", it.round().id));
        all.put("askReviewers", (as, it, turn) -> as.body(Map.of("people", List.of(TestTeam.idOf(SamplePerson.TOM))))
                .post(one + "/reviewers", it.round().id));
        all.put(
                "dismissReviewer",
                (as, it, turn) ->
                        as.delete(one + "/reviewers/{person}", it.round().id, TestTeam.idOf(SamplePerson.MINSEO)));
        all.put("extendDeadline", (as, it, turn) -> as.body(time)
                .put(one + "/reviewers/{person}/extension", it.round().id, TestTeam.idOf(SamplePerson.MINSEO)));
        all.put("roundLinks", (as, it, turn) -> as.get(one + "/links", it.round().id));
        all.put("linkToRound", (as, it, turn) -> as.body(Map.of("uses", 1, "days", 1))
                .post(one + "/links", it.round().id));
        all.put("revokeRoundLink", (as, it, turn) -> as.delete(one + "/links/{link}", it.round().id, it.link()));
        all.put("roundTrail", (as, it, turn) -> as.get(one + "/trail", it.round().id));
        all.put("report", (as, it, turn) -> as.accept("*/*").get(one + "/report?format=csv", it.round().id));
    }

    private static void verdicts(Map<String, Act> all) {
        String one = "/api/rounds/{id}";
        all.put("desk", (as, it, turn) -> as.get(one + "/desk", it.round().id));
        all.put("keepVerdictDraft", (as, it, turn) -> as.body(Map.of("reason", "쓰는 중"))
                .put(one + "/desk/{r}", it.round().id, it.recommendation(0)));
        all.put(
                "discardVerdictDraft",
                (as, it, turn) -> as.delete(one + "/desk/{r}", it.round().id, it.recommendation(0)));
        all.put("submitDrafts", (as, it, turn) -> as.post(one + "/desk/submission", it.round().id));
        all.put("board", (as, it, turn) -> as.get(one + "/board", it.round().id));
        all.put("submitVerdict", (as, it, turn) -> as.body(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "recommendation",
                        it.recommendation(0),
                        "replaces",
                        0,
                        "opinion",
                        Map.of("choice", "endorse")))
                .post(one + "/board/verdicts", it.round().id));
        all.put("recordMinorityOpinion", (as, it, turn) -> as.body(
                        Map.of("recommendation", it.recommendation(16), "words", "남긴다"))
                .post(one + "/board/minority-opinions", it.round().id));
        all.put("answer", (as, it, turn) -> as.body(
                        Map.of("recommendation", it.recommendation(0), "decision", "accepted", "words", "네"))
                .put(one + "/board/answers", it.round().id));
        all.put("markDone", (as, it, turn) -> as.body(Map.of("note", "2판"))
                .put("/api/answers/{id}/doing", it.answer()));
        all.put("markUndone", (as, it, turn) -> as.delete("/api/answers/{id}/doing", it.answer()));
        all.put("sayContent", (as, it, turn) -> as.body(Map.of("state", "content"))
                .put("/api/answers/{id}/contentment", it.answer()));
    }

    /** The operations of the API that are held here. */
    static Set<String> operations() {
        return TABLE.acts();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyPartMayWhatTheTableSays(String operation) {
        Subject subject = Subject.made();
        SoftAssertions softly = new SoftAssertions();
        int turn = 0;
        for (Part part : Part.values()) {
            Response answer = Objects.requireNonNull(ACTS.get(operation)).by(part.asks(), subject, turn++);
            softly.assertThat(answer.statusCode())
                    .as("%s by %s", operation, part)
                    .isEqualTo(TABLE.status(operation, part));
        }
        softly.assertAll();
    }

    @Test
    void everyPartSeesThePagesThatTheTableSays() {
        Subject subject = Subject.made();
        SoftAssertions softly = new SoftAssertions();
        ADDRESSES.forEach((page, address) -> {
            for (Part part : Part.values()) {
                Response answer = RestAssured.given()
                        .redirects()
                        .follow(false)
                        .headers(part.headers())
                        .accept("text/html")
                        .get(address.replace("{brief}", subject.round().brief.toString())
                                .replace("{round}", subject.round().id.toString())
                                .replace("{none}", "no-such-secret"));
                softly.assertThat(answer.statusCode())
                        .as("%s for %s", page, part)
                        .isEqualTo(PAGES.status(page, part));
            }
        });
        softly.assertAll();
    }
}
