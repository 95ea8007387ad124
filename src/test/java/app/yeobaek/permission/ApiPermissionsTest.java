package app.yeobaek.permission;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Part;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Wish;
import app.yeobaek.localstack.SamplePerson;
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
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ApiPermissionsTest {
    /** What the API answers: whoever is no member gets 404, who sees but may not act 403, who is not known 401. */
    private static final PermissionTable TABLE = PermissionTable.of(
            """
            operation          lead editor reviewer reader outsider anonymous admin author
            me                 200  200    200      200    200      401       200   200
            members            200  200    200      200    404      401       404   200
            briefs             200  200    200      200    200      401       200   200
            importBrief        201  201    403      403    404      401       404   403
            brief              200  200    200      200    404      401       404   200
            revision           200  200    200      200    404      401       404   200
            original           200  200    200      200    404      401       404   200
            annotations        200  200    200      200    404      401       404   200
            mark               201  201    201      403    404      401       404   201
            markPrivately      201  201    201      201    404      401       404   201
            annotation         200  200    200      200    404      401       404   200
            changeAnnotation   403  403    403      403    404      401       404   200
            deleteAnnotation   403  403    403      403    404      401       404   204
            restoreAnnotation  403  403    403      403    404      401       404   200
            reply              201  201    201      403    404      401       404   201
            comment            200  200    200      200    404      401       404   200
            reword             403  403    403      403    404      401       404   200
            deleteComment      403  403    403      403    404      401       404   204
            restoreComment     403  403    403      403    404      401       404   200
            resolve            200  200    403      403    404      401       404   200
            reopen             200  200    403      403    404      401       404   200
            preview            200  200    200      200    200      401       200   200
            team               200  200    200      200    404      401       200   200
            settleTeam         200  403    403      403    404      401       200   403
            giveRole           204  403    403      403    404      401       204   403
            removeMember       204  403    204      403    404      401       204   403
            archiveTeam        204  403    403      403    404      401       204   403
            restoreTeam        404  404    404      404    404      401       204   404
            invitations        200  403    403      403    404      401       200   403
            invite             201  403    403      403    404      401       201   403
            revokeInvitation   204  403    403      403    404      401       204   403
            acceptInvitation   404  404    404      404    404      401       404   404
            tokens             200  200    200      200    200      401       200   200
            makeToken          201  201    201      201    201      401       201   201
            revokeToken        404  404    404      404    404      401       404   404
            sessions           200  200    200      200    200      401       200   200
            endSession         404  404    404      404    404      401       404   404
            users              404  404    404      404    404      401       200   404
            createUser         404  404    404      404    404      401       201   404
            actOnUsers         404  404    404      404    404      401       200   404
            user               404  404    404      404    404      401       200   404
            userSessions       404  404    404      404    404      401       200   404
            deleteUser         404  404    404      404    404      401       202   404
            siteTeams          404  404    404      404    404      401       200   404
            beginTeam          404  404    404      404    404      401       201   404
            mergeTeams         404  404    404      404    404      401       204   404
            audit              404  404    404      404    404      401       200   404
            settings           404  404    404      404    404      401       200   404
            changeSettings     404  404    404      404    404      401       200   404
            """);

    private static final Map<String, BiFunction<RequestSpecification, Subject, Response>> REQUESTS = requests();

    /** What the author has made: a brief of the editor's with a thread. */
    record Subject(TestBrief brief, UUID annotation, UUID comment) {
        static Subject made() {
            TestBrief brief = TestBrief.imported();
            var annotation = Wish.toMark(brief, "조기경보의 성패").saying("근거는?").madeBy(SamplePerson.MINSEO);
            return new Subject(brief, annotation.getUUID("id"), annotation.getUUID("thread.comments[0].id"));
        }

        Map<String, Object> wish(String visibility) {
            return Map.of(
                    "revision",
                    brief.revision(),
                    "kind",
                    "highlight",
                    "colour",
                    "blue",
                    "visibility",
                    visibility,
                    "passages",
                    List.of(Map.of("start", 0, "end", 4)));
        }
    }

    private static Map<String, BiFunction<RequestSpecification, Subject, Response>> requests() {
        Map<String, BiFunction<RequestSpecification, Subject, Response>> all = new LinkedHashMap<>();
        all.put("me", (as, it) -> as.get("/api/me"));
        all.put(
                "members",
                (as, it) ->
                        as.get("/api/teams/{team}/members", TestTeam.shared().id()));
        all.put("briefs", (as, it) -> as.get("/api/briefs?limit=1"));
        all.put("importBrief", (as, it) -> as.body(
                        Map.of("team", TestTeam.shared().id(), "text", TestBrief.SOURCE))
                .post("/api/briefs"));
        all.put("brief", (as, it) -> as.get("/api/briefs/{id}", it.brief().id()));
        all.put(
                "revision",
                (as, it) -> as.get("/api/briefs/{id}/revision", it.brief().id()));
        all.put(
                "original",
                (as, it) -> as.get("/api/briefs/{id}/original", it.brief().id()));
        all.put(
                "annotations",
                (as, it) -> as.get("/api/briefs/{id}/annotations", it.brief().id()));
        all.put("mark", (as, it) -> as.body(it.wish("team"))
                .post("/api/briefs/{id}/annotations", it.brief().id()));
        all.put("markPrivately", (as, it) -> as.body(it.wish("private"))
                .post("/api/briefs/{id}/annotations", it.brief().id()));
        all.put("annotation", (as, it) -> as.get("/api/annotations/{id}", it.annotation()));
        all.put("changeAnnotation", (as, it) -> as.header("If-Match", "*")
                .body(Map.of("colour", "rose"))
                .patch("/api/annotations/{id}", it.annotation()));
        all.put("deleteAnnotation", (as, it) -> as.delete("/api/annotations/{id}", it.annotation()));
        all.put("restoreAnnotation", (as, it) -> as.post("/api/annotations/{id}/restoration", it.annotation()));
        all.put("reply", (as, it) -> as.body(Map.of("body", "답글"))
                .post("/api/annotations/{id}/comments", it.annotation()));
        all.put("comment", (as, it) -> as.get("/api/comments/{id}", it.comment()));
        all.put("reword", (as, it) -> as.header("If-Match", "*")
                .body(Map.of("body", "다른 말"))
                .put("/api/comments/{id}", it.comment()));
        all.put("deleteComment", (as, it) -> as.delete("/api/comments/{id}", it.comment()));
        all.put("restoreComment", (as, it) -> as.post("/api/comments/{id}/restoration", it.comment()));
        all.put("resolve", (as, it) -> as.put("/api/threads/{id}/resolution", it.annotation()));
        all.put("reopen", (as, it) -> as.delete("/api/threads/{id}/resolution", it.annotation()));
        all.put("preview", (as, it) -> as.body(Map.of("body", "**말**")).post("/api/previews"));
        all.putAll(PeopleRequests.all());
        return all;
    }

    static Set<String> operations() {
        return TABLE.acts();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyPartMayWhatTheTableSays(String operation) {
        Subject subject = Subject.made();
        SoftAssertions softly = new SoftAssertions();
        for (Part part : Part.values()) {
            Response answer = Objects.requireNonNull(REQUESTS.get(operation)).apply(part.asks(), subject);
            softly.assertThat(answer.statusCode())
                    .as("%s by %s", operation, part)
                    .isEqualTo(TABLE.status(operation, part));
        }
        softly.assertAll();
    }

    @Test
    void tableNamesEveryOperationOfTheApi() {
        Map<String, Map<String, Map<String, Object>>> paths = RestAssured.get("/api/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        Set<Object> described = paths.values().stream()
                .flatMap(it -> it.values().stream())
                .map(it -> it.get("operationId"))
                .collect(Collectors.toSet());
        assertThat(TABLE.acts())
                .containsAll(described.stream().map(String::valueOf).toList());
        assertThat(REQUESTS.keySet()).isEqualTo(TABLE.acts());
    }

    @Test
    void membersAreListedWithTheirRoles() {
        assertThat(Part.READER
                        .asks()
                        .get("/api/teams/{team}/members", TestTeam.shared().id())
                        .jsonPath()
                        .<String>getList("collect { it.handle + ' ' + it.role }"))
                .containsExactlyInAnyOrder(
                        "hana lead", "jiwoo editor", "minseo reviewer", "tom reviewer", "doyun reader");
    }

    @Test
    void outsiderFindsNoneOfTheTeamsBriefsInTheList() {
        TestBrief brief = TestBrief.imported();
        assertThat(Part.OUTSIDER.asks().get("/api/briefs?limit=200").asString())
                .doesNotContain(brief.id().toString());
        assertThat(Part.READER.asks().get("/api/briefs?limit=5").asString())
                .contains(brief.id().toString());
        assertThat(Part.OUTSIDER
                        .asks()
                        .get("/api/briefs?team={team}", TestTeam.shared().id())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusedActsLeaveNothingBehind() {
        Subject subject = Subject.made();
        for (Part part : List.of(Part.READER, Part.OUTSIDER, Part.ANONYMOUS, Part.ADMIN)) {
            part.asks()
                    .body(subject.wish("team"))
                    .post("/api/briefs/{id}/annotations", subject.brief().id());
            part.asks().body(Map.of("body", "몰래")).post("/api/annotations/{id}/comments", subject.annotation());
        }
        var list = subject.brief().listFor(SamplePerson.HANA).jsonPath();
        assertThat(list.getList("annotations")).hasSize(1);
        assertThat(list.getList("annotations[0].thread.comments")).hasSize(1);
    }
}
