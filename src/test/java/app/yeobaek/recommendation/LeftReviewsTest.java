package app.yeobaek.recommendation;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.Eventually;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestAccount;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reviewer leaves for good. */
@QuarkusTest
class LeftReviewsTest {
    private TestRound round;
    private TestAccount account;
    private UUID person;

    @BeforeEach
    void object() {
        TestTeam team = TestTeam.founded();
        round = TestRound.on(team, 2).opened("open", false, MINSEO);
        account = TestAccount.made();
        person = account.person();
        Database.change(
                "insert into membership (team_id, person_id, role, since) values (?, ?, 'REVIEWER', now())",
                team.id(),
                person);
        Database.change(
                "insert into round_reviewer (round_id, person_id, pseudonym) values (?, ?, 99)", round.id, person);
        TestAccount.with(account.token())
                .body(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "recommendation",
                        round.recommendations.get(0),
                        "replaces",
                        0,
                        "opinion",
                        TestRound.opinion("object", "떠날 검토자의 까닭", 2)))
                .post("/api/rounds/{id}/board/verdicts", round.id)
                .then()
                .statusCode(201);
        round.objects(MINSEO, 0, "민서의 까닭");
    }

    private void leave(String words) {
        Api.as(ADMIN)
                .delete("/api/admin/users/{id}?words={words}", account.id(), words)
                .then()
                .statusCode(202);
        Eventually.holds(
                "the departure is complete",
                () -> Database.count("select count(*) from person where id = ? and departed_at is not null", person)
                        == 1);
    }

    private String said() {
        return Database.word(
                        """
                        select string_agg(v.reason || coalesce(v.note, '') || coalesce(v.wording, ''), ' ' order by v.reason)
                        from verdict v where v.round_id = ?
                        """,
                        round.id)
                .orElseThrow();
    }

    @Test
    void removedWordsAreGoneAndWhatWasDecidedStays() {
        try (LiveClient minseo = LiveClient.of(MINSEO, new TestBrief(round.brief, round.brief, ""))) {
            leave("removed");
            assertThat(minseo.awaitEvent("round").toString()).contains(round.id.toString());
        }
        assertThat(said()).contains("민서의 까닭").doesNotContain("떠날 검토자의 까닭");
        assertThat(Database.word(
                        "select choice || (scores ->> 'importance') from verdict where round_id = ? and reviewer_id = ?",
                        round.id,
                        person))
                .hasValue("OBJECT2");
        assertThat(Api.as(MINSEO).get("/api/rounds/{id}/board", round.id).asString())
                .doesNotContain("떠날 검토자의 까닭");
    }

    @Test
    void wordsUnderFormerMemberStay() {
        leave("former");
        assertThat(said()).contains("떠날 검토자의 까닭");
    }

    @Test
    void wordsOfThoseWhoAreHereCannotBeEmptied() {
        assertThatThrownBy(() -> Database.word("select cast(empty_reviews_of_departed(?) as text)", person))
                .hasStackTraceContaining("only the words of those who left");
    }

    @Test
    void verdictsAreNeverChangedByTheApplicationNorByMistake() throws SQLException {
        assertThatThrownBy(() -> Database.change("update verdict set reason = 'x' where reviewer_id = ?", person))
                .hasStackTraceContaining("permission denied");
        try (Connection owner = Database.connectAsOwner();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update verdict set reason = 'x'"))
                    .hasMessageContaining("never changed");
            statement.execute("set yeobaek.departed = '%s'".formatted(person));
            assertThatThrownBy(() -> statement.executeUpdate(
                            "update verdict set choice = 'ENDORSE' where reviewer_id = '%s'".formatted(person)))
                    .hasMessageContaining("never changed");
        }
    }
}
