package app.yeobaek.reading;

import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Wish;
import app.yeobaek.stack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a request asks the database: more with every row would be the end of it. */
@QuarkusTest
class QueryCountTest {
    private static final int TIMES = 4;

    @Inject
    EntityManagerFactory database;

    private Statistics statistics;
    private TestTeam team;
    private TestBrief brief;

    @BeforeEach
    void begin() {
        statistics = database.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        team = TestTeam.founded();
        brief = TestBrief.importedInto(team);
    }

    @AfterEach
    void end() {
        statistics.setStatisticsEnabled(false);
    }

    private long statementsOf(Supplier<Response> request) {
        // The first time fills the caches of people and texts.
        assertThat(request.get().statusCode()).isLessThan(300);
        long least = Long.MAX_VALUE;
        // What jobs and timers ask meanwhile is counted too: the least of some times is the request's own.
        for (int i = 0; i < TIMES; i++) {
            long before = statistics.getPrepareStatementCount();
            assertThat(request.get().statusCode()).isLessThan(300);
            least = Math.min(least, statistics.getPrepareStatementCount() - before);
        }
        return least;
    }

    private void marks(int count) {
        for (int i = 0; i < count; i++) {
            UUID mark = Wish.to(brief).passage(i % 20, i % 20 + 5).saying("말").by(i % 2 == 0 ? MINSEO : TOM);
            assertThat(mark).isNotNull();
        }
    }

    @Test
    void libraryAsksForTeamsBriefsAndActivity() {
        Supplier<Response> library = () -> Tokens.as(TOM).get("/briefs?team={team}", team.id());
        assertThat(statementsOf(library)).isEqualTo(5);
        marks(3);
        for (int i = 0; i < 3; i++) {
            assertThat(TestBrief.importedInto(team)).isNotNull();
        }
        assertThat(statementsOf(library)).isEqualTo(5);
    }

    @Test
    void readingPageAsksForBriefAndColours() {
        Supplier<Response> page = () -> Tokens.as(TOM).get("/briefs/{id}", brief.id());
        assertThat(statementsOf(page)).isEqualTo(3);
        marks(5);
        assertThat(statementsOf(page)).isEqualTo(3);
    }

    @Test
    void listOfMarksAsksAsOftenForSixtyAsForThree() {
        Supplier<Response> list = () -> brief.listFor(TOM);
        marks(3);
        long few = statementsOf(list);
        marks(57);
        assertThat(list.get().jsonPath().getList("annotations")).hasSize(60);
        assertThat(statementsOf(list)).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    @Test
    void markIsMadeWithFewStatements() {
        long highlight = statementsOf(() -> Wish.toMark(brief, "비축").sentBy(MINSEO));
        long comment = statementsOf(() -> Wish.toMark(brief, "비축").saying("말").sentBy(MINSEO));
        assertThat(highlight).isLessThanOrEqualTo(4);
        assertThat(comment).isLessThanOrEqualTo(8);
        assertThat(statementsOf(() ->
                        Wish.toMark(brief, "비축").with("id", UUID.randomUUID()).sentBy(MINSEO)))
                .isLessThanOrEqualTo(highlight + 1);
    }

    @Test
    void replyIsMadeWithFewStatements() {
        UUID mark = Wish.toMark(brief, "비축").saying("말").by(MINSEO);
        assertThat(statementsOf(
                        () -> Api.as(TOM).body(Map.of("body", "Why?")).post("/api/annotations/{id}/comments", mark)))
                .isLessThanOrEqualTo(8);
    }
}
