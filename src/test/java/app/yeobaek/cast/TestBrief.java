package app.yeobaek.cast;

import app.yeobaek.localstack.SamplePerson;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/**
 * A brief of its own for each test, brought in by the editor.
 *
 * @param text the canonical text of its one revision
 */
public record TestBrief(UUID id, UUID revision, String text) {
    /** With Hanja, a character outside the BMP, and sentences in several blocks. */
    public static final String SOURCE =
            """
            핵심광물 공급망 조기경보의 재설계

            1. 문제

            핵심광물 공급망의 위험은 特定國 의존에서 온다. 정부는 🚨 조기경보 체계를 갖추었으나 아직 넓지 않다.

            ❍ 특정국에 대한 의존도가 높고 대체할 곳이 없음.

            ❍ 비축한 물량이 부족하고 비축의 기준이 낡았음.

            2. 제언

            조기경보의 성패는 정보를 나누는 데 달려 있다. 민간의 자료를 함께 쓰는 길을 열어야 한다.
            """;

    /** A new brief of the shared team. */
    public static TestBrief imported() {
        return importedInto(TestTeam.shared());
    }

    /** A new brief of a team. */
    public static TestBrief importedInto(TestTeam team) {
        return readBy(
                SamplePerson.JIWOO,
                Api.as(SamplePerson.JIWOO)
                        .body(Map.of("team", team.id(), "text", SOURCE))
                        .post("/api/briefs")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getUUID("id"));
    }

    private static TestBrief readBy(SamplePerson person, UUID id) {
        JsonPath revision = Api.as(person)
                .get("/api/briefs/{id}/revision", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new TestBrief(id, revision.getUUID("id"), revision.getString("text"));
    }

    /** Where some words stand for the first time. */
    public int placeOf(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("the brief does not say: " + words);
        }
        return start;
    }

    /** Its list of annotations as somebody sees it. */
    public Response listFor(SamplePerson person) {
        return Api.as(person).get("/api/briefs/{id}/annotations?limit=5000", id);
    }

    /** The cursor of its live channel now. */
    public String cursor() {
        return listFor(SamplePerson.JIWOO).jsonPath().getString("cursor");
    }
}
