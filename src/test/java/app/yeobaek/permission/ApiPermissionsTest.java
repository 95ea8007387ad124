package app.yeobaek.permission;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Part;
import app.yeobaek.cast.Pixels;
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
            revisions          200  200    200      200    404      401       404   200
            numberedRevision   200  200    200      200    404      401       404   200
            difference         200  200    200      200    404      401       404   200
            wordDifference     200  200    200      200    200      401       200   200
            annotations        200  200    200      200    404      401       404   200
            mark               201  201    201      403    404      401       404   201
            markPrivately      201  201    201      201    404      401       404   201
            annotation         200  200    200      200    404      401       404   200
            places             200  200    200      200    404      401       404   200
            putBack            200  200    403      403    404      401       404   200
            pending            200  200    200      200    404      401       404   200
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
            answerQuestion     200  200    403      403    404      401       404   200
            askAgain           200  200    403      403    404      401       404   200
            assign             200  200    200      403    404      401       404   200
            unassign           200  200    200      403    404      401       404   200
            wordings           200  200    200      200    404      401       404   200
            react              200  200    200      403    404      401       404   200
            takeReactionBack   200  200    200      403    404      401       404   200
            addImage           201  201    201      201    404      401       404   201
            image              200  200    200      200    404      401       404   200
            unsent             200  200    200      200    404      401       404   200
            keepUnsent         204  204    204      204    404      401       404   204
            discardUnsent      204  204    204      204    404      401       404   204
            trash              200  200    200      200    404      401       404   200
            cards              200  200    200      200    200      401       200   200
            copyPlaces         403  403    403      403    404      401       404   200
            copyAnnotation     403  403    403      403    404      401       404   201
            draftSuggestions   409  409    403      403    404      401       404   403
            decide             200  200    403      403    404      401       404   403
            undecide           200  200    403      403    404      401       404   403
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
            deletion           404  404    404      404    404      401       404   404
            askForDeletion     200  200    200      200    200      401       200   200
            withdrawDeletion   204  204    204      204    204      401       204   204
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
            drafts             200  200    200      200    200      401       200   200
            upload             201  201    403      403    404      401       404   403
            reviseBrief        201  200    403      403    404      401       404   403
            draft              200  200    403      403    404      401       404   403
            draftOriginal      200  200    403      403    404      401       404   403
            draftPage          404  404    403      403    404      401       404   403
            holdDraft          200  409    403      403    404      401       404   403
            mend               200  409    403      403    404      401       404   403
            undo               409  409    403      403    404      401       404   403
            redo               409  409    403      403    404      401       404   403
            releaseDraft       204  204    403      403    404      401       404   403
            publishDraft       200  200    403      403    404      401       404   403
            rebaseDraft        200  409    403      403    404      401       404   403
            discardDraft       204  204    403      403    404      401       404   403
            download           200  200    200      200    404      401       404   200
            inbox              200  200    200      200    200      401       200   200
            inboxCount         200  200    200      200    200      401       200   200
            readInbox          204  204    204      204    204      401       204   204
            unreadEntry        204  204    204      204    204      401       204   204
            notificationChoices 200 200    200      200    200      401       200   200
            chooseNotifications 400 400    400      400    400      401       400   400
            watchOfBrief       200  200    200      200    404      401       404   200
            watchBrief         200  200    200      200    404      401       404   200
            watchThread        200  200    200      200    404      401       404   200
            readings           200  200    200      200    404      401       404   200
            readMarks          204  204    204      204    404      401       404   204
            codebook           200  200    200      200    404      401       404   200
            addTag             201  201    403      403    404      401       404   403
            addFreeTag         201  201    201      403    404      401       404   201
            allowFreeTags      200  200    403      403    404      401       404   403
            changeTag          200  200    403      403    404      401       404   403
            retireTag          200  200    403      403    404      401       404   403
            bringBackTag       200  200    403      403    404      401       404   403
            mergeTag           200  200    403      403    404      401       404   403
            briefTags          200  200    200      200    404      401       404   200
            tagMark            200  200    200      403    404      401       404   200
            untagMark          200  200    200      403    404      401       404   200
            flagComment        204  204    204      204    404      401       404   409
            flags              200  403    403      403    404      401       404   403
            settleFlag         204  403    403      403    404      401       404   403
            hideComment        204  403    403      403    404      401       404   403
            showComment        204  403    403      403    404      401       404   403
            hiding             200  403    403      403    404      401       404   200
            flagMark           204  204    204      204    404      401       404   409
            hideMark           204  403    403      403    404      401       404   403
            showMark           204  403    403      403    404      401       404   403
            markHiding         200  403    403      403    404      401       404   200
            """);

    private static final Map<String, BiFunction<RequestSpecification, Subject, Response>> REQUESTS = requests();

    /** What the author has made: a brief of the editor's with a thread. */
    record Subject(TestBrief brief, UUID annotation, UUID comment, UUID question, UUID suggestion) {
        static Subject made() {
            TestBrief brief = TestBrief.imported();
            var annotation = Wish.toMark(brief, "조기경보의 성패").saying("근거는?").madeBy(SamplePerson.MINSEO);
            UUID question = Wish.toMark(brief, "비축한 물량").asking("얼마나?").by(SamplePerson.MINSEO);
            UUID suggestion = Wish.toMark(brief, "민간의 자료").suggesting("민간 자료").by(SamplePerson.MINSEO);
            return new Subject(
                    brief, annotation.getUUID("id"), annotation.getUUID("thread.comments[0].id"), question, suggestion);
        }

        /** The draft in which the brief's text is being edited. */
        UUID draft() {
            return app.yeobaek.cast.Api.as(SamplePerson.JIWOO)
                    .body(Map.of())
                    .post("/api/briefs/{id}/drafts", brief.id())
                    .jsonPath()
                    .getUUID("id");
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
                "revisions",
                (as, it) -> as.get("/api/briefs/{id}/revisions", it.brief().id()));
        all.put(
                "numberedRevision",
                (as, it) -> as.get("/api/briefs/{id}/revisions/1", it.brief().id()));
        all.put(
                "difference",
                (as, it) ->
                        as.get("/api/briefs/{id}/differences/1..1", it.brief().id()));
        all.put("wordDifference", (as, it) -> as.body(Map.of("before", "정부는", "after", "정부가"))
                .post("/api/word-differences"));
        all.put(
                "annotations",
                (as, it) -> as.get("/api/briefs/{id}/annotations", it.brief().id()));
        all.put("mark", (as, it) -> as.body(it.wish("team"))
                .post("/api/briefs/{id}/annotations", it.brief().id()));
        all.put("markPrivately", (as, it) -> as.body(it.wish("private"))
                .post("/api/briefs/{id}/annotations", it.brief().id()));
        all.put("annotation", (as, it) -> as.get("/api/annotations/{id}", it.annotation()));
        all.put("places", (as, it) -> as.get("/api/annotations/{id}/places", it.annotation()));
        all.put("putBack", (as, it) -> as.header("If-Match", "*")
                .body(Map.of(
                        "revision",
                        it.brief().revision(),
                        "passages",
                        List.of(Map.of("ordinal", 0, "start", 0, "end", 4))))
                .put("/api/annotations/{id}/place", it.annotation()));
        all.put(
                "pending",
                (as, it) -> as.get("/api/briefs/{id}/pending", it.brief().id()));
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
        all.put("resolve", (as, it) -> as.body(Map.of("reason", "다음 판에서 다룹니다."))
                .put("/api/threads/{id}/resolution", it.annotation()));
        all.put("reopen", (as, it) -> as.delete("/api/threads/{id}/resolution", it.annotation()));
        all.put("answerQuestion", (as, it) -> as.put("/api/threads/{id}/answer", it.question()));
        all.put("askAgain", (as, it) -> as.delete("/api/threads/{id}/answer", it.question()));
        all.put("assign", (as, it) -> as.body(Map.of("person", TestTeam.idOf(SamplePerson.JIWOO)))
                .put("/api/threads/{id}/assignment", it.annotation()));
        all.put("unassign", (as, it) -> as.delete("/api/threads/{id}/assignment", it.annotation()));
        all.put("wordings", (as, it) -> as.get("/api/comments/{id}/versions", it.comment()));
        all.put("react", (as, it) -> as.put("/api/comments/{id}/reactions/agree", it.comment()));
        all.put("takeReactionBack", (as, it) -> as.delete("/api/comments/{id}/reactions/agree", it.comment()));
        all.put("addImage", (as, it) -> as.contentType("image/png")
                .body(Pixels.png(2, 2))
                .post("/api/briefs/{id}/images", it.brief().id()));
        all.put("image", (as, it) -> as.get(Pixels.shownIn(it.brief(), it.annotation())));
        all.put(
                "unsent",
                (as, it) -> as.get("/api/briefs/{id}/unsent", it.brief().id()));
        all.put("keepUnsent", (as, it) -> as.body(Map.of("place", "reply:" + it.annotation(), "body", "쓰다 만 말"))
                .put(
                        "/api/briefs/{id}/unsent/reply:" + it.annotation(),
                        it.brief().id()));
        all.put(
                "discardUnsent",
                (as, it) -> as.delete(
                        "/api/briefs/{id}/unsent/reply:" + it.annotation(),
                        it.brief().id()));
        all.put("trash", (as, it) -> as.get("/api/briefs/{id}/trash", it.brief().id()));
        all.put("cards", (as, it) -> as.body(
                        Map.of("addresses", List.of("/briefs/" + it.brief().id())))
                .post("/api/cards"));
        all.put("copyPlaces", (as, it) -> as.get("/api/annotations/{id}/copies/places", it.annotation()));
        all.put("copyAnnotation", (as, it) -> as.body(
                        Map.of("brief", it.brief().id(), "visibility", "private", "thread", true, "move", false))
                .post("/api/annotations/{id}/copies", it.annotation()));
        all.put(
                "draftSuggestions",
                (as, it) ->
                        as.post("/api/briefs/{id}/suggestions/draft", it.brief().id()));
        all.put("decide", (as, it) -> as.header("If-Match", "*")
                .body(Map.of("decision", "declined", "reason", "그대로 둡니다."))
                .put("/api/annotations/{id}/decision", it.suggestion()));
        all.put("undecide", (as, it) -> as.header("If-Match", "*")
                .delete("/api/annotations/{id}/decision", it.suggestion()));
        drafting(all);
        NoticingRequests.addTo(all);
        all.put("preview", (as, it) -> as.body(Map.of("body", "**말**")).post("/api/previews"));
        all.putAll(PeopleRequests.all());
        return all;
    }

    /** The lead comes first: what she takes in hand, the editor may not touch; that he may otherwise, publishing shows. */
    private static void drafting(Map<String, BiFunction<RequestSpecification, Subject, Response>> all) {
        all.put("drafts", (as, it) -> as.get("/api/drafts"));
        all.put("upload", (as, it) -> as.contentType("multipart/form-data")
                .multiPart("team", TestTeam.shared().id().toString())
                .multiPart("anyway", "true")
                .multiPart("file", "글.txt", TestBrief.SOURCE.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/drafts"));
        all.put("reviseBrief", (as, it) -> as.body(Map.of())
                .post("/api/briefs/{id}/drafts", it.brief().id()));
        all.put("draft", (as, it) -> as.get("/api/drafts/{id}", it.draft()));
        all.put("draftOriginal", (as, it) -> as.get("/api/drafts/{id}/original", it.draft()));
        all.put("draftPage", (as, it) -> as.get("/api/drafts/{id}/pages/1", it.draft()));
        all.put("holdDraft", (as, it) -> as.put("/api/drafts/{id}/hold", it.draft()));
        all.put("mend", (as, it) -> as.header("If-Match", "*")
                .body(Map.of("op", "describe", "title", "다른 제목"))
                .post("/api/drafts/{id}/edits", it.draft()));
        for (String way : List.of("undo", "redo")) {
            all.put(way, (as, it) -> as.header("If-Match", "*").post("/api/drafts/{id}/{way}", it.draft(), way));
        }
        all.put("releaseDraft", (as, it) -> as.delete("/api/drafts/{id}/hold", it.draft()));
        all.put("publishDraft", (as, it) -> as.header("If-Match", "*")
                .post("/api/drafts/{id}/publication", it.draft()));
        all.put("rebaseDraft", (as, it) -> as.header("If-Match", "*").post("/api/drafts/{id}/rebase", it.draft()));
        all.put("discardDraft", (as, it) -> as.delete("/api/drafts/{id}", it.draft()));
        all.put(
                "download",
                (as, it) -> as.get("/api/briefs/{id}/downloads/html", it.brief().id()));
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
        described.removeAll(ReviewPermissionsTest.operations());
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
        assertThat(list.getList("annotations")).hasSize(3);
        assertThat(list.getList("annotations[0].thread.comments")).hasSize(1);
    }
}
