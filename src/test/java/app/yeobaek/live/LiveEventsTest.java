package app.yeobaek.live;

import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Database;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.Wish;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveEventsTest {
    @Inject
    EntityManagerFactory database;

    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    private UUID mark() {
        return Wish.toMark(brief, "민간의 자료").by(MINSEO);
    }

    private static List<String> ids(LiveClient client) {
        return client.events().stream()
                .map(it -> it.at("/annotation/id").asText())
                .toList();
    }

    @Test
    void markOfOnePersonIsHeardByTheOthersWithTheirName() {
        try (LiveClient tom = LiveClient.of(TOM, brief)) {
            UUID mark = Wish.toMark(brief, "비축").saying("얼마나?").by(MINSEO);
            JsonNode news = tom.awaitAnnotation(mark);
            assertThat(news.path("type").asText()).isEqualTo("event");
            assertThat(news.at("/annotation/passages/0/exact").asText()).isEqualTo("비축");
            assertThat(news.at("/annotation/thread/comments/0/body").asText()).isEqualTo("얼마나?");
            assertThat(news.at("/people/" + news.at("/annotation/author").asText() + "/name")
                            .asText())
                    .isEqualTo("김민서");
        }
    }

    @Test
    void whatHappensOnAnotherBriefIsNotHeardHere() {
        TestBrief other = TestBrief.imported();
        try (LiveClient tom = LiveClient.of(TOM, brief)) {
            Wish.toMark(other, "비축").by(MINSEO);
            UUID here = mark();
            tom.awaitAnnotation(here);
            assertThat(ids(tom)).containsExactly(here.toString());
        }
    }

    @Test
    void whoWasAwayCatchesUpOnEverythingOnceAndInOrder() {
        String before = brief.cursor();
        UUID first = mark();
        String afterFirst;
        try (LiveClient tom = LiveClient.of(TOM, brief, before)) {
            afterFirst = tom.awaitAnnotation(first).path("cursor").asText();
        }
        List<String> missed = List.of(mark().toString(), mark().toString(), mark().toString());
        try (LiveClient tom = LiveClient.of(TOM, brief, afterFirst)) {
            UUID last = mark();
            tom.awaitAnnotation(last);
            assertThat(ids(tom))
                    .startsWith(missed.toArray(String[]::new))
                    .endsWith(last.toString())
                    .hasSize(4);
        }
    }

    @Test
    void placeTooOldIsAnsweredWithReset() {
        try (LiveClient tom = LiveClient.opened(TOM, brief, "1-0")) {
            assertThat(tom.awaitEnd()).isEqualTo("reset");
            assertThat(tom.hasHeard(it -> it.path("type").asText().equals("reset")))
                    .isTrue();
        }
    }

    @Test
    void placeThatIsYetToComeIsAnsweredWithReset() {
        try (LiveClient tom = LiveClient.opened(TOM, brief, "99999999999-0")) {
            assertThat(tom.awaitEnd()).isEqualTo("reset");
        }
    }

    @Test
    void placeThatIsNoneIsAnsweredWithReset() {
        for (String none : new String[] {"", "nonsense", "1", "-1-0", "1-0%20"}) {
            try (LiveClient tom = LiveClient.opened(TOM, brief, none)) {
                assertThat(tom.awaitEnd()).as("after=" + none).isEqualTo("reset");
            }
        }
        try (LiveClient tom = LiveClient.opened(TOM, brief, null)) {
            assertThat(tom.awaitEnd()).isEqualTo("reset");
        }
    }

    @Test
    void eventOfATransactionThatCommitsLateIsNotSkipped() throws SQLException {
        String held = "00000000-0000-7000-8000-00000000000a";
        try (LiveClient tom = LiveClient.of(TOM, brief);
                Connection late = Database.connect()) {
            late.setAutoCommit(false);
            insertEvent(late, held);
            UUID early = mark();
            try (LiveClient newcomer = LiveClient.of(HANA, brief, tom.cursor())) {
                assertThat(newcomer.events()).isEmpty();
                late.commit();
                newcomer.awaitAnnotation(early);
                assertThat(ids(newcomer)).containsExactly(held, early.toString());
            }
            tom.awaitAnnotation(early);
            assertThat(ids(tom)).containsExactly(held, early.toString());
        }
    }

    @Test
    void eventOfATransactionThatFailsIsNeverHeard() throws SQLException {
        try (LiveClient tom = LiveClient.of(TOM, brief);
                Connection late = Database.connect()) {
            late.setAutoCommit(false);
            insertEvent(late, UUID.randomUUID().toString());
            UUID early = mark();
            late.rollback();
            tom.awaitAnnotation(early);
            assertThat(ids(tom)).containsExactly(early.toString());
        }
    }

    @Test
    void relayStaysCalmWhileATransactionHoldsEventsBack() throws Exception {
        Statistics statistics = database.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try (LiveClient tom = LiveClient.of(TOM, brief);
                Connection late = Database.connect()) {
            late.setAutoCommit(false);
            insertEvent(late, UUID.randomUUID().toString());
            for (int i = 0; i < 20; i++) {
                UUID unused = mark();
            }
            long before = statistics.getPrepareStatementCount();
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(statistics.getPrepareStatementCount() - before).isLessThan(200);
            late.commit();
            tom.awaitAnnotation(mark());
            assertThat(tom.events()).hasSize(22);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private void insertEvent(Connection connection, String id) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into live_event (channel, payload) values (?, ?)")) {
            insert.setObject(1, brief.id());
            insert.setString(2, "{\"type\":\"event\",\"kind\":\"annotation\",\"annotation\":{\"id\":\"" + id + "\"}}");
            int unused = insert.executeUpdate();
        }
    }

    @Test
    void everybodyHereIsSeenOnceAndWhoLeavesIsNot() {
        try (LiveClient jiwoo = LiveClient.of(JIWOO, brief)) {
            jiwoo.await("alone", it -> people(it).equals(List.of("정지우")));
            LiveClient tom = LiveClient.of(TOM, brief);
            LiveClient secondTab = LiveClient.of(TOM, brief);
            jiwoo.await("together", it -> people(it).equals(List.of("정지우", "Tom Baker")));
            tom.await("both", it -> people(it).equals(List.of("정지우", "Tom Baker")));
            secondTab.await("both", it -> people(it).equals(List.of("정지우", "Tom Baker")));
            secondTab.close();
            int soFar = jiwoo.heard().size();
            tom.say("{\"type\":\"here\"}");
            tom.close();
            jiwoo.await(
                    "alone again",
                    it -> jiwoo.heard().size() > soFar
                            && people(jiwoo.heard().get(jiwoo.heard().size() - 1))
                                    .equals(List.of("정지우")));
        }
    }

    private static List<String> people(JsonNode message) {
        return message.path("people").isArray() ? message.path("people").findValuesAsText("name") : List.of();
    }
}
