package app.yeobaek.recommendation;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.SEOYEON;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Original;
import app.yeobaek.brief.Revising;
import app.yeobaek.brief.Revisions;
import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.recommendation.measure.Agreement;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A whole round: eight people, 22 recommendations, a revision in the middle, a change at the last moment, the reports. */
@QuarkusTest
class WholeRoundTest {
    private static final List<SamplePerson> REVIEWERS = List.of(HANA, MINSEO, TOM, DOYUN, SEOYEON, ADMIN);
    private static final int MANY = 22;

    @Inject
    Reviewing reviewing;

    @Inject
    Revising revising;

    @Inject
    Briefs briefs;

    @Inject
    Revisions revisions;

    /** Two more reviewers than the local stack has sample people: they act inside the application. */
    private static Actor member(TestTeam team, String name) {
        UUID id = UUID.randomUUID();
        Database.change(
                "insert into person (id, subject, handle, name, created_at, seen_at) values (?, ?, ?, ?, now(), now())",
                id,
                id.toString(),
                name,
                name);
        Database.change(
                "insert into membership (team_id, person_id, role, since) values (?, ?, 'REVIEWER', now())",
                team.id(),
                id);
        return new Actor(id, id.toString(), name, name, false);
    }

    private static TestTeam team() {
        TestTeam team = TestTeam.founded();
        team.dismiss(DOYUN);
        List.of(DOYUN, SEOYEON, ADMIN).forEach(it -> team.admit(it, Role.REVIEWER));
        return team;
    }

    /** What each says, known beforehand so that the figures can be counted again. */
    private static String choice(int reviewer, int recommendation) {
        return List.of("endorse", "endorse-with-changes", "object", "abstain", "endorse")
                .get((reviewer * 3 + recommendation * 2) % 5);
    }

    @Test
    void eightPeopleReviewTwentyTwoRecommendations() throws IOException {
        TestTeam team = team();
        List<Actor> two = List.of(member(team, "최하늘"), member(team, "Ann Lee"));
        TestRound it = TestRound.on(team, MANY);
        Map<String, Object> terms =
                new HashMap<>(TestRound.terms("until-closed", true, REVIEWERS.toArray(SamplePerson[]::new)));
        List<Object> asked = new ArrayList<>((List<?>) terms.get("reviewers"));
        two.forEach(actor -> asked.add(actor.id()));
        terms.put("reviewers", asked);
        it.id = Api.as(JIWOO)
                .body(terms)
                .post("/api/briefs/{id}/rounds", it.brief)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");

        for (int r = 0; r < MANY; r++) {
            if (r == MANY / 2) {
                revise(it);
            }
            for (int p = 0; p < REVIEWERS.size(); p++) {
                it.submits(REVIEWERS.get(p), r, 0, opinion(p, r)).then().statusCode(201);
            }
            submitInside(it, two, r);
        }
        assertThat(it.board(JIWOO).getList("verdicts")).isEmpty();
        // At the last moment one of them changes their mind.
        it.submits(
                        TOM,
                        0,
                        1,
                        Map.of("choice", "object", "reason", "At last I object.", "why", "The cost was recounted."))
                .then()
                .statusCode(201);
        Database.change("update review_round set deadline = now() where id = ?", it.id);
        it.submits(MINSEO, 0, 1, Map.of("choice", "endorse", "why", "늦음"))
                .then()
                .statusCode(409);

        JsonPath board = it.board(JIWOO);
        assertThat(board.getList("verdicts")).hasSize(8 * MANY + 1);
        assertThat(board.getList("reviewers")).hasSize(8);
        assertThat(board.getDouble("measures.alpha")).isCloseTo(expectedAlpha(), offset(1e-6));
        assertThat(board.getList("verdicts.judgedText", String.class))
                .as("what was judged before the revision stays")
                .anyMatch(text -> text.contains("1번째 과제로"))
                .anyMatch(text -> text.contains("22번째 과업을"));
        assertThat(board.getList("rows.recommendation.passages[0].certainty", String.class))
                .doesNotContain("detached");
        reports(it);
    }

    private static Map<String, Object> opinion(int reviewer, int recommendation) {
        String choice = choice(reviewer, recommendation);
        return TestRound.opinion(
                choice,
                reviewer % 2 == 0 ? "근거 " + recommendation : "Reason no. " + recommendation,
                1 + (reviewer + recommendation) % 5);
    }

    private void submitInside(TestRound it, List<Actor> two, int recommendation) {
        for (int i = 0; i < two.size(); i++) {
            Actor actor = two.get(i);
            Map<String, Object> said = opinion(REVIEWERS.size() + i, recommendation);
            Opinion opinion = new Opinion(
                    java.util.Arrays.stream(Choice.values())
                            .filter(choice -> choice.word().equals(said.get("choice")))
                            .findFirst()
                            .orElseThrow(),
                    (String) said.get("reason"),
                    Map.of("importance", 1 + (REVIEWERS.size() + i + recommendation) % 5),
                    null,
                    null,
                    null);
            QuarkusTransaction.requiringNew()
                    .run(() -> reviewing.submit(
                            it.id,
                            new RoundForms.NewVerdict(
                                    UUID.randomUUID(), it.recommendations.get(recommendation), 0, opinion),
                            actor));
        }
    }

    private static double expectedAlpha() {
        Map<String, Integer> ranks = Map.of("object", 0, "endorse-with-changes", 1, "endorse", 2);
        List<List<@Nullable Integer>> units = new ArrayList<>();
        for (int r = 0; r < MANY; r++) {
            List<@Nullable Integer> unit = new ArrayList<>();
            for (int p = 0; p < 8; p++) {
                boolean changed = p == REVIEWERS.indexOf(TOM) && r == 0;
                unit.add(ranks.get(changed ? "object" : choice(p, r)));
            }
            units.add(unit);
        }
        return Agreement.alpha(units, Agreement.Metric.ORDINAL).orElseThrow();
    }

    /** A new revision that says every recommendation in slightly other words. */
    private void revise(TestRound it) {
        UUID person = TestTeam.idOf(JIWOO);
        Actor jiwoo = new Actor(person, "", "jiwoo", "정지우", false);
        QuarkusTransaction.requiringNew().run(() -> {
            UUID base = briefs.findById(it.brief).revision();
            Manuscript old = revisions.published(base).manuscript();
            // As long as before, so that the blocks still fit.
            String text = old.text().replace("번째 과제로", "번째 과업을");
            revising.publish(
                    jiwoo,
                    it.brief,
                    base,
                    new Manuscript(old.metadata(), text, old.blocks(), old.noteMarks(), old.recommendations()),
                    new Original("2판.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static void reports(TestRound it) throws IOException {
        byte[] docx = file(it, "format=docx");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getTables()).hasSize(MANY + 1);
            assertThat(document.getTables().get(1).getRows()).hasSize(9);
            assertThat(document.getTables().get(1).getText()).contains("At last I object.", "심사자 ");
        }
        String csv = new String(file(it, "format=csv&language=en"), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF\"No.\"").contains("Reviewer ").contains("\"Importance\"");
        assertThat(csv.lines().count()).isEqualTo(8L * MANY + 1);
        assertThat(file(it, "format=csv")).isEqualTo(file(it, "format=csv"));
        assertThat(new String(file(it, "format=html&kind=minutes"), StandardCharsets.UTF_8))
                .contains("크리펜도르프")
                .doesNotContain("김민서");
        assertThat(file(it, "format=hwpx&kind=minutes")).startsWith('P', 'K');
    }

    private static byte[] file(TestRound it, String query) {
        return Api.as(JIWOO)
                .accept("*/*")
                .get("/api/rounds/{id}/report?" + query, it.id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void reviewerOfAnEarlierRoundSeesWhatTheySaidThen() {
        TestRound it = TestRound.on(team(), 1).opened("until-closed", false, MINSEO);
        it.objects(MINSEO, 0, "처음 까닭");
        it.closes();
        it.opened("until-closed", true, MINSEO, TOM);
        JsonPath desk = Api.as(MINSEO).get("/api/rounds/{id}/desk", it.id).jsonPath();
        assertThat(desk.getInt("items[0].previous.round")).isEqualTo(1);
        assertThat(desk.getString("items[0].previous.verdict.reason")).isEqualTo("처음 까닭");
        assertThat(Api.as(TOM).get("/api/rounds/{id}/desk", it.id).jsonPath().<Object>get("items[0].previous"))
                .isNull();
        assertThat(it.board(JIWOO).getInt("earlier.number")).isEqualTo(1);
        assertThat(Instant.parse(desk.getString("round.deadline"))).isAfter(Instant.EPOCH);
    }
}
