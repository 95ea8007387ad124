package app.yeobaek.recommendation;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.localstack.SamplePerson;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A brief with recommendations and a round on them, led by the editor. */
public final class TestRound {
    final TestTeam team;
    /** The brief. */
    public final UUID brief;

    /** Its recommendations, in their order. */
    public final List<UUID> recommendations;

    /** The round, once it is open. */
    public UUID id;

    private TestRound(TestTeam team, UUID brief, List<UUID> recommendations) {
        this.team = team;
        this.brief = brief;
        this.recommendations = recommendations;
        this.id = brief;
    }

    /** Two criteria with weights. */
    public static final List<Map<String, Object>> CRITERIA = List.of(
            Map.of("key", "importance", "name", "중요성", "english", "Importance", "from", 1, "to", 5, "weight", 2),
            Map.of("key", "feasibility", "name", "실현 가능성", "english", "Feasibility", "from", 1, "to", 5, "weight", 1));

    /** The text of a brief with so many items under a heading of recommendations. */
    static String text(int many) {
        StringBuilder text = new StringBuilder("핵심광물 조기경보 검토\n\n1. 문제\n\n공급망의 위험은 한 나라에 대한 의존에서 온다.\n\n2. 정책 제언\n\n");
        for (int i = 1; i <= many; i++) {
            text.append("❍ 정부는 ").append(i).append("번째 과제로 조기경보 자료를 민간과 함께 써야 한다.\n\n");
        }
        return text.toString();
    }

    /** A brief whose register has exactly so many recommendations. */
    public static TestRound on(TestTeam team, int many) {
        UUID brief = Api.as(SamplePerson.JIWOO)
                .body(Map.of("team", team.id(), "text", text(many)))
                .post("/api/briefs")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        List<UUID> ids = new ArrayList<>(register(brief).getList("recommendations.id", UUID.class));
        JsonPath revision = Api.as(SamplePerson.JIWOO)
                .get("/api/briefs/{id}/revision", brief)
                .jsonPath();
        for (int i = 1; ids.size() < many; i++) {
            String words = "정부는 " + i + "번째 과제로";
            int start = revision.getString("text").indexOf(words);
            ids.add(Api.as(SamplePerson.JIWOO)
                    .body(Map.of(
                            "revision",
                            revision.getString("id"),
                            "passages",
                            List.of(Map.of("start", start, "end", start + words.length()))))
                    .post("/api/briefs/{id}/recommendations", brief)
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getUUID("id"));
        }
        return new TestRound(team, brief, List.copyOf(ids));
    }

    static JsonPath register(UUID brief) {
        return Api.as(SamplePerson.JIWOO)
                .get("/api/briefs/{id}/recommendations", brief)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A round to open, with a deadline tomorrow. */
    public static Map<String, Object> terms(String blindness, boolean anonymous, SamplePerson... reviewers) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("title", "1차 검토");
        wish.put("instructions", "실현 가능성을 보아 주세요.");
        wish.put("reviewers", Stream.of(reviewers).map(TestTeam::idOf).toList());
        wish.put(
                "deadline",
                LocalDateTime.now(ZoneOffset.UTC).plusDays(1).withNano(0).toString());
        wish.put("zone", "UTC");
        wish.put("blindness", blindness);
        wish.put("anonymous", anonymous);
        wish.put("criteria", CRITERIA);
        return wish;
    }

    /** Opens a round on all of them. */
    public TestRound opened(String blindness, boolean anonymous, SamplePerson... reviewers) {
        id = Api.as(SamplePerson.JIWOO)
                .body(terms(blindness, anonymous, reviewers))
                .post("/api/briefs/{id}/rounds", brief)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        return this;
    }

    static Map<String, Object> opinion(String choice, String reason, Integer importance) {
        return Map.of(
                "choice",
                choice,
                "reason",
                reason,
                "scores",
                importance == 0 ? Map.of() : Map.of("importance", importance),
                "note",
                "편집자에게만: " + reason);
    }

    Response submits(SamplePerson person, int recommendation, int replaces, Map<String, Object> opinion) {
        return Api.as(person)
                .body(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "recommendation",
                        recommendations.get(recommendation),
                        "replaces",
                        replaces,
                        "opinion",
                        opinion))
                .post("/api/rounds/{id}/board/verdicts", id);
    }

    /** Submits an objection. */
    public void objects(SamplePerson person, int recommendation, String reason) {
        submits(person, recommendation, 0, opinion("object", reason, 2)).then().statusCode(201);
    }

    JsonPath board(SamplePerson person) {
        return Api.as(person)
                .get("/api/rounds/{id}/board", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Closes the round. */
    public void closes() {
        Api.as(SamplePerson.JIWOO).put("/api/rounds/{id}/closing", id).then().statusCode(200);
    }
}
