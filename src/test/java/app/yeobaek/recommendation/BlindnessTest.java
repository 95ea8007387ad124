package app.yeobaek.recommendation;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.localstack.SamplePerson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Nobody sees others' verdicts early, by no route. A route that is added belongs into {@link #ROUTES}. */
@QuarkusTest
class BlindnessTest {
    private static final String SECRET = "근거가빈약하다";

    /** Every address that tells anything of a round, or of what hangs together with one. */
    private static final List<String> ROUTES = List.of(
            "/api/rounds/{round}",
            "/api/rounds/{round}/board",
            "/api/rounds/{round}/desk",
            "/api/rounds/{round}/trail",
            "/api/rounds/{round}/reviewers",
            "/api/rounds/{round}/links",
            "/api/briefs/{brief}/rounds",
            "/api/briefs/{brief}/recommendations",
            "/api/briefs/{brief}/annotations",
            "/api/recommendations/{recommendation}",
            "/api/recommendations/{recommendation}/history",
            "/api/my-rounds",
            "/api/rounds/{round}/report?format=docx",
            "/api/rounds/{round}/report?format=hwpx&kind=minutes",
            "/api/briefs/{brief}",
            "/api/briefs/{brief}/tags",
            "/api/briefs/{brief}/trash",
            "/api/briefs/{brief}/pending",
            "/api/briefs/{brief}/readings",
            "/api/briefs/{brief}/revisions",
            "/api/briefs/{brief}/downloads/txt",
            "/api/briefs/{brief}/downloads/html",
            "/api/inbox",
            "/api/inbox/count",
            "/inbox",
            "/me",
            "/briefs",
            "/briefs?q={secret}",
            "/briefs/{brief}",
            "/briefs/{brief}/recommendations",
            "/rounds",
            "/rounds/{round}",
            "/rounds/{round}/review",
            "/rounds/{round}/report",
            "/api/rounds/{round}/report?format=csv",
            "/api/rounds/{round}/report?format=html",
            "/api/rounds/{round}/report?format=html&kind=minutes",
            "/api/rounds/{round}/report?format=csv&by=reviewer");

    private static String read(TestRound it, SamplePerson person, String route) {
        Response answer = Api.as(person)
                .accept("*/*")
                .get(route.replace("{round}", it.id.toString())
                        .replace("{brief}", it.brief.toString())
                        .replace("{secret}", SECRET)
                        .replace("{recommendation}", it.recommendations.get(0).toString()));
        assertThat(answer.statusCode()).as(route).isIn(200, 403);
        return words(answer.asByteArray()).replace("q=" + SECRET, "").replace("value=\"" + SECRET, "");
    }

    /** What a file says; the parts of a packed one, too. */
    private static String words(byte[] file) {
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            return new String(file, StandardCharsets.UTF_8);
        }
        StringBuilder words = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                words.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.toString();
    }

    @Test
    void wordsOfADocumentAreReallyLookedAt() {
        TestRound it = TestRound.on(TestTeam.shared(), 1).opened("open", false, MINSEO);
        it.objects(MINSEO, 0, SECRET);
        for (String format : List.of("docx", "hwpx", "csv", "html")) {
            assertThat(read(it, JIWOO, "/api/rounds/{round}/report?format=" + format))
                    .as(format)
                    .contains(SECRET);
        }
    }

    @Test
    void neitherLogNorExportsNorMailsTellOfABlindVerdict() {
        TestRound it = TestRound.on(TestTeam.founded(), 1).opened("until-closed", true, MINSEO, TOM);
        it.objects(MINSEO, 0, SECRET);
        assertThat(read(it, ADMIN, "/admin/audit/entries.csv?what=" + it.id)).doesNotContain(SECRET);
        assertThat(read(it, ADMIN, "/admin/audit/entries.csv?what=" + SECRET)).doesNotContain(SECRET);
        assertThat(Database.count(
                        "select count(*) from audit_entry where by_id = ? and subject = ?",
                        TestTeam.idOf(MINSEO),
                        "round:" + it.id))
                .as("the log of the site knows nothing of who was at work")
                .isZero();
        assertThat(Database.count(
                        "select count(*) from notification where brief_id = ? and words like ?",
                        it.brief,
                        "%" + SECRET + "%"))
                .isZero();
        assertThat(Database.count(
                        "select count(*) from live_event where channel = ? and payload like ?",
                        it.brief,
                        "%" + SECRET + "%"))
                .isZero();
        assertThat(Database.count(
                        "select count(*) from notification where brief_id = ? and by_id = ?",
                        it.brief,
                        TestTeam.idOf(MINSEO)))
                .as("nobody is told that somebody submitted")
                .isZero();
    }

    @Test
    void nobodySeesAVerdictBeforeTheRoundCloses() {
        TestRound it = TestRound.on(TestTeam.shared(), 2).opened("until-closed", false, MINSEO, TOM, HANA);
        it.objects(MINSEO, 0, SECRET);
        it.submits(TOM, 0, 0, TestRound.opinion("endorse", "", 5)).then().statusCode(201);
        for (SamplePerson person : List.of(HANA, JIWOO, TOM, DOYUN)) {
            for (String route : ROUTES) {
                assertThat(read(it, person, route))
                        .as("%s for %s", route, person)
                        .doesNotContain(SECRET);
            }
            assertThat(it.board(person).getList("rows.measures").stream().allMatch(java.util.Objects::isNull))
                    .isTrue();
            assertThat(it.board(person).<Object>get("measures")).isNull();
        }
        assertThat(it.board(JIWOO).getList("verdicts")).isEmpty();
        assertThat(it.board(MINSEO).getList("verdicts.reason", String.class)).containsExactly(SECRET);
        assertThat(it.board(JIWOO).getList("rows[0].submitted")).hasSize(2);
        it.closes();
        for (SamplePerson person : List.of(HANA, JIWOO, TOM, DOYUN)) {
            assertThat(it.board(person).getList("verdicts.reason", String.class))
                    .contains(SECRET);
            assertThat(read(it, person, "/api/rounds/{round}/report?format=csv"))
                    .contains(SECRET);
        }
        assertThat(it.board(JIWOO).getString("rows[0].measures.choices.object")).isEqualTo("1");
    }

    @Test
    void ownVerdictOpensTheOthersOnThatRecommendationAlone() {
        TestRound it = TestRound.on(TestTeam.shared(), 2).opened("until-submitted", false, MINSEO, TOM);
        it.objects(MINSEO, 0, SECRET);
        it.objects(MINSEO, 1, SECRET + "2");
        assertThat(it.board(TOM).getList("verdicts")).isEmpty();
        it.submits(TOM, 0, 0, TestRound.opinion("endorse", "", 5)).then().statusCode(201);
        assertThat(it.board(TOM).getList("verdicts.reason", String.class)).containsExactlyInAnyOrder("", SECRET);
        assertThat(it.board(JIWOO).getList("verdicts"))
                .as("whoever gives no verdict waits")
                .isEmpty();
    }

    @Test
    void liveChannelSaysThatAndNotWhat() {
        TestRound it = TestRound.on(TestTeam.shared(), 1).opened("until-closed", true, MINSEO, TOM);
        TestBrief brief = new TestBrief(it.brief, it.brief, "");
        try (LiveClient tom = LiveClient.of(TOM, brief)) {
            it.objects(MINSEO, 0, SECRET);
            assertThat(tom.awaitEvent("round").toString())
                    .contains(it.id.toString())
                    .doesNotContain(SECRET)
                    .doesNotContain("object")
                    .doesNotContain(TestTeam.idOf(MINSEO).toString());
        }
    }

    @Test
    void pseudonymLeadsToNobodyByNoRoute() {
        TestRound it = TestRound.on(TestTeam.shared(), 1).opened("open", true, MINSEO, TOM);
        it.objects(MINSEO, 0, SECRET);
        it.closes();
        String minseo = TestTeam.idOf(MINSEO).toString();
        for (SamplePerson person : List.of(JIWOO, TOM, HANA)) {
            for (String route : List.of(
                    "/api/rounds/{round}/board",
                    "/api/rounds/{round}/trail",
                    "/api/rounds/{round}/report?format=csv",
                    "/api/rounds/{round}/report?format=html",
                    "/rounds/{round}")) {
                assertThat(read(it, person, route))
                        .as("%s for %s", route, person)
                        .doesNotContain(minseo)
                        .doesNotContain("김민서");
            }
        }
        assertThat(it.board(JIWOO).getString("verdicts[0].submittedAt")).endsWith("T00:00:00Z");
        assertThat(it.board(JIWOO).getString("reviewers[0].name")).startsWith("심사자 ");
        assertThat(it.board(MINSEO).getList("reviewers.findAll { it.me }.person", String.class))
                .containsExactly(minseo);
        assertThat(UUID.fromString(it.board(JIWOO).getString("verdicts[0].id")).version())
                .isEqualTo(4);
    }

    @Test
    void notesAreForEditorsAndTheirWriter() {
        TestRound it = TestRound.on(TestTeam.shared(), 1).opened("open", false, MINSEO, TOM);
        it.objects(MINSEO, 0, "이유");
        assertThat(it.board(JIWOO).getString("verdicts[0].note")).contains("편집자에게만");
        assertThat(it.board(MINSEO).getString("verdicts[0].note")).contains("편집자에게만");
        assertThat(it.board(TOM).<Object>get("verdicts[0].note")).isNull();
        assertThat(it.board(DOYUN).<Object>get("verdicts[0].note")).isNull();
        for (String format : List.of("csv", "html")) {
            assertThat(read(it, TOM, "/api/rounds/{round}/report?format=" + format))
                    .doesNotContain("편집자에게만");
        }
    }

    @Test
    void hiddenVerdictCannotBeAnswered() {
        TestRound it = TestRound.on(TestTeam.shared(), 1).opened("until-closed", false, MINSEO);
        String id = it.submits(MINSEO, 0, 0, TestRound.opinion("object", SECRET, 1))
                .jsonPath()
                .getString("id");
        Map<String, Object> answer = Map.of(
                "recommendation", it.recommendations.get(0), "verdict", id, "decision", "accepted", "words", "네");
        Api.as(JIWOO)
                .body(answer)
                .put("/api/rounds/{id}/board/answers", it.id)
                .then()
                .statusCode(404);
        it.closes();
        Api.as(JIWOO)
                .body(answer)
                .put("/api/rounds/{id}/board/answers", it.id)
                .then()
                .statusCode(200);
    }
}
