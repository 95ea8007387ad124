package app.yeobaek.permission;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Browser;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PagePermissionsTest {
    /** 302 leads to the login. */
    private static final PermissionTable TABLE = PermissionTable.of(
            """
            page         lead editor reviewer reader outsider anonymous admin author
            welcome      303  303    303      303    303      200       303   303
            library      200  200    200      200    200      302       200   200
            teamLibrary  200  200    200      200    404      302       404   200
            brief        200  200    200      200    404      302       404   200
            revisionList 200  200    200      200    404      302       404   200
            oldRevision  200  200    200      200    404      302       404   200
            difference   200  200    200      200    404      302       404   200
            pending      200  200    200      200    404      302       404   200
            permalink    303  303    303      303    404      302       404   303
            importForm   200  200    403      403    404      302       404   403
            import       303  303    403      403    404      302       404   403
            draft        200  200    403      403    404      302       404   403
            beginDraft   303  303    403      403    404      302       404   403
            inbox        200  200    200      200    200      302       200   200
            inboxSettings 200 200    200      200    200      302       200   200
            codebook     200  200    200      200    404      302       404   200
            codebookAct  303  303    403      403    404      302       404   403
            moderation   200  403    403      403    404      302       404   403
            unsubscribe  404  404    404      404    404      404       404   404
            trashPage    200  200    200      200    404      302       404   200
            suggestions  200  200    200      200    404      302       404   200
            colours      200  403    403      403    404      302       404   403
            saveColours  303  403    403      403    404      302       404   403
            accounts     404  404    404      404    404      302       200   404
            newUser      404  404    404      404    404      302       200   404
            importUsers  404  404    404      404    404      302       200   404
            bulkAct      404  404    404      404    404      302       400   404
            declineDelete 404 404   404      404    404      302       400   404
            siteTeams    404  404    404      404    404      302       200   404
            audit        404  404    404      404    404      302       200   404
            auditCsv     404  404    404      404    404      302       200   404
            operations   404  404    404      404    404      302       200   404
            settings     404  404    404      404    404      302       303   404
            team         200  200    200      200    404      302       200   200
            members      400  400    400      400    400      302       400   400
            archiveTeam  303  403    403      403    404      302       303   403
            leaveTeam    409  303    303      303    404      302       404   303
            me           200  200    200      200    200      302       200   200
            invitation   404  404    404      404    404      404       404   404
            join         404  404    404      404    404      302       404   404
            """);

    private static final Map<String, BiFunction<RequestSpecification, Subject, Response>> REQUESTS = requests();

    record Subject(TestBrief brief, UUID annotation) {}

    private static Map<String, BiFunction<RequestSpecification, Subject, Response>> requests() {
        Map<String, BiFunction<RequestSpecification, Subject, Response>> all = new LinkedHashMap<>();
        all.put("welcome", (as, it) -> as.get("/"));
        all.put("library", (as, it) -> as.get("/briefs"));
        all.put(
                "teamLibrary",
                (as, it) -> as.get("/briefs?team={team}", TestTeam.shared().id()));
        all.put("brief", (as, it) -> as.get("/briefs/{id}", it.brief().id()));
        all.put(
                "revisionList",
                (as, it) -> as.get("/briefs/{id}/revisions", it.brief().id()));
        all.put(
                "oldRevision",
                (as, it) -> as.get("/briefs/{id}/revisions/1", it.brief().id()));
        all.put(
                "difference",
                (as, it) -> as.get("/briefs/{id}/differences/1..1", it.brief().id()));
        all.put("pending", (as, it) -> as.get("/briefs/{id}/pending", it.brief().id()));
        all.put("permalink", (as, it) -> as.get("/annotations/{id}", it.annotation()));
        // In other teams, other tests may have made them editors: the form is asked for with a brief of this one.
        all.put(
                "importForm",
                (as, it) -> as.get("/briefs/new?revises={id}", it.brief().id()));
        all.put("import", (as, it) -> as.multiPart(
                        "team", TestTeam.shared().id().toString())
                .multiPart("text", "제목 " + UUID.randomUUID() + "\n\n본문 한 문장이 있다.")
                .post("/briefs/new"));
        all.put(
                "draft",
                (as, it) -> as.get(
                        "/drafts/{id}",
                        Api.as(SamplePerson.JIWOO)
                                .body(Map.of())
                                .post("/api/briefs/{id}/drafts", it.brief().id())
                                .jsonPath()
                                .getString("id")));
        all.put(
                "beginDraft",
                (as, it) -> as.post("/briefs/{id}/drafts", it.brief().id()));
        all.put("inbox", (as, it) -> as.get("/inbox"));
        all.put("inboxSettings", (as, it) -> as.get("/inbox/settings"));
        all.put(
                "codebook",
                (as, it) -> as.get("/codebook/{team}", TestTeam.shared().id()));
        all.put("codebookAct", (as, it) -> as.formParam("act", "add")
                .formParam("ko", "낱말 " + java.util.UUID.randomUUID())
                .header("Sec-Fetch-Site", "same-origin")
                .post("/codebook/{team}", TestTeam.shared().id()));
        all.put(
                "moderation",
                (as, it) -> as.get("/moderation/{team}", TestTeam.shared().id()));
        all.put("unsubscribe", (as, it) -> as.get("/unsubscribe/forged.token"));
        all.put("trashPage", (as, it) -> as.get("/briefs/{id}/trash", it.brief().id()));
        all.put(
                "suggestions",
                (as, it) -> as.get("/briefs/{id}/suggestions", it.brief().id()));
        all.put(
                "colours",
                (as, it) -> as.get("/teams/{team}/colours", TestTeam.shared().id()));
        all.put("saveColours", (as, it) -> as.formParam("amber", "핵심")
                .post("/teams/{team}/colours", TestTeam.shared().id()));
        all.put("accounts", (as, it) -> as.get("/admin"));
        all.put("newUser", (as, it) -> as.get("/admin/users/new"));
        all.put("importUsers", (as, it) -> as.get("/admin/users/import"));
        all.put("bulkAct", (as, it) -> as.formParam("act", "disable").post("/admin/users/bulk"));
        all.put("declineDelete", (as, it) -> as.formParam("reason", "")
                .post("/admin/deletion-requests/{id}/refusal", UUID.randomUUID()));
        all.put("siteTeams", (as, it) -> as.get("/admin/teams"));
        all.put("audit", (as, it) -> as.get("/admin/audit"));
        all.put("auditCsv", (as, it) -> as.get("/admin/audit/entries.csv"));
        all.put("operations", (as, it) -> as.get("/admin/operations"));
        all.put("settings", (as, it) -> as.formParam("audit_days", "1095").post("/admin/operations/settings"));
        all.put("team", (as, it) -> as.get("/teams/{team}", TestTeam.shared().id()));
        all.put("members", (as, it) -> as.formParam("role", "READER")
                .post("/teams/{team}/members", TestTeam.shared().id()));
        all.put(
                "archiveTeam",
                (as, it) -> as.post("/teams/{team}/archive", TestTeam.founded().id()));
        all.put(
                "leaveTeam",
                (as, it) ->
                        as.post("/teams/{team}/departure", TestTeam.founded().id()));
        all.put("me", (as, it) -> as.get("/me"));
        all.put("invitation", (as, it) -> as.get("/invitations/no-such-word"));
        all.put("join", (as, it) -> as.post("/join/no-such-word"));
        return all;
    }

    static Set<String> pages() {
        return TABLE.acts();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPartSeesWhatTheTableSays(String page) {
        TestBrief brief = TestBrief.imported();
        Subject subject = new Subject(brief, Wish.toMark(brief, "조기경보의 성패").by(SamplePerson.MINSEO));
        SoftAssertions softly = new SoftAssertions();
        for (Part part : Part.values()) {
            RequestSpecification asks = RestAssured.given()
                    .redirects()
                    .follow(false)
                    .headers(part.headers())
                    .header("Sec-Fetch-Site", "same-origin")
                    .accept("text/html");
            Response answer = Objects.requireNonNull(REQUESTS.get(page)).apply(asks, subject);
            softly.assertThat(answer.statusCode()).as("%s for %s", page, part).isEqualTo(TABLE.status(page, part));
        }
        softly.assertAll();
    }

    @Test
    void loginByFormLeadsToTheLibraryAndItsBriefs() {
        TestBrief brief = TestBrief.imported();
        Browser doyun = Browser.of(SamplePerson.DOYUN);
        assertThat(doyun.send(doyun.to("/briefs/" + brief.id()).GET()).body()).contains("조기경보의 성패");
        Browser seoyeon = Browser.of(SamplePerson.SEOYEON);
        assertThat(seoyeon.send(seoyeon.to("/briefs/" + brief.id()).GET()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void readingPageTellsItsScriptsWhatTheReaderMay() {
        TestBrief brief = TestBrief.imported();
        assertThat(mayOn(brief, Part.READER)).contains("\"annotate\":false", "\"resolveAny\":false");
        assertThat(mayOn(brief, Part.REVIEWER)).contains("\"annotate\":true", "\"resolveAny\":false");
        assertThat(mayOn(brief, Part.EDITOR)).contains("\"annotate\":true", "\"resolveAny\":true");
    }

    private static String mayOn(TestBrief brief, Part part) {
        return RestAssured.given()
                .headers(part.headers())
                .get("/briefs/{id}", brief.id())
                .asString();
    }
}
