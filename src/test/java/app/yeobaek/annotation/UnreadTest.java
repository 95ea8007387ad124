package app.yeobaek.annotation;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Wish;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.security.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is new to somebody is what others did since they were there, mark by mark. */
@QuarkusTest
class UnreadTest {
    @Inject
    Unread unread;

    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.importedInto(TestTeam.founded());
    }

    private long unreadFor(SamplePerson person) {
        Actor actor = new Actor(TestTeam.idOf(person), "", "", "", false);
        return QuarkusTransaction.requiringNew()
                .call(() -> unread.counts(List.of(brief.id()), actor).getOrDefault(brief.id(), 0L));
    }

    private void see(SamplePerson person, UUID mark, String until) {
        Api.as(person)
                .body(Map.of("marks", Map.of(mark, until)))
                .post("/api/briefs/{id}/readings", brief.id())
                .then()
                .statusCode(204);
    }

    @Test
    void marksAndAnswersOfOthersAreNewAndOnesOwnAreNot() {
        JsonPath mark = Wish.toMark(brief, "비축").saying("말").madeBy(MINSEO);
        Wish.toMark(brief, "정부").by(MINSEO);
        Wish.toMark(brief, "민간의 자료").privately().by(MINSEO);
        assertThat(unreadFor(DOYUN)).isEqualTo(2);
        assertThat(unreadFor(MINSEO)).isZero();

        Api.as(TOM).body(Map.of("body", "답")).post("/api/annotations/{id}/comments", mark.getUUID("id"));
        assertThat(unreadFor(MINSEO)).isEqualTo(1);
        assertThat(unreadFor(TOM))
                .as("the other one and the first words of this one")
                .isEqualTo(2);
    }

    @Test
    void markThatWasSeenIsNewAgainWhenSomebodyAnswers() {
        JsonPath mark = Wish.toMark(brief, "비축").saying("말").madeBy(MINSEO);
        see(DOYUN, mark.getUUID("id"), mark.getString("thread.comments[0].createdAt"));
        assertThat(unreadFor(DOYUN)).isZero();
        assertThat(unreadFor(HANA)).isEqualTo(1);

        Api.as(TOM).body(Map.of("body", "답")).post("/api/annotations/{id}/comments", mark.getUUID("id"));
        assertThat(unreadFor(DOYUN)).isEqualTo(1);
    }

    @Test
    void readingEverythingReadsWhatWasThereAndItsNewsInTheInbox() {
        JsonPath mark = Wish.toMark(brief, "비축").saying("말").madeBy(MINSEO);
        String answered = Api.as(TOM)
                .body(Map.of("body", "답"))
                .post("/api/annotations/{id}/comments", mark.getUUID("id"))
                .jsonPath()
                .getString("createdAt");
        Wish.toMark(brief, "정부").by(TOM);
        try (LiveClient otherWindow = LiveClient.ownOf(MINSEO)) {
            Api.as(MINSEO)
                    .body(Map.of("until", answered))
                    .post("/api/briefs/{id}/readings", brief.id())
                    .then()
                    .statusCode(204);
            otherWindow.awaitEvent("seen");
        }
        assertThat(unreadFor(MINSEO)).as("what came later").isEqualTo(1);
        assertThat(Api.as(MINSEO)
                        .get("/api/inbox?unread=true&brief={id}", brief.id())
                        .jsonPath()
                        .getList("entries"))
                .isEmpty();
        JsonPath state =
                Api.as(MINSEO).get("/api/briefs/{id}/readings", brief.id()).jsonPath();
        assertThat(state.getMap("seen")).isEmpty();
    }

    @Test
    void deletedThingsAreNotNewAndTheFutureCannotBeRead() {
        UUID mark = Wish.toMark(brief, "비축").by(MINSEO);
        see(DOYUN, mark, "2099-01-01T00:00:00Z");
        assertThat(Database.count("select count(*) from mark_seen where annotation_id = ? and until > now()", mark))
                .isZero();
        UUID gone = Wish.toMark(brief, "정부").by(MINSEO);
        assertThat(unreadFor(DOYUN)).isEqualTo(1);
        Api.as(MINSEO).delete("/api/annotations/{id}", gone);
        assertThat(unreadFor(DOYUN)).isZero();
    }

    @Test
    void marksOfOtherBriefsArePassedOver() {
        UUID foreign = Wish.toMark(TestBrief.imported(), "비축").by(MINSEO);
        see(DOYUN, foreign, "2026-01-01T00:00:00Z");
        assertThat(Database.count("select count(*) from mark_seen where annotation_id = ?", foreign))
                .isZero();
    }
}
