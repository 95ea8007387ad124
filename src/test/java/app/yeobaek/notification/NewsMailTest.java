package app.yeobaek.notification;

import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.Eventually;
import app.yeobaek.cast.Mailbox;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Wish;
import app.yeobaek.localstack.SamplePerson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News goes out by mail as people have chosen, and one click stops it. */
@QuarkusTest
class NewsMailTest {
    /** A Thursday, nine o'clock in Seoul, far from today: a digest's day is written down. */
    private static final Instant NINE_IN_SEOUL = Instant.parse("2031-05-15T00:00:00Z");

    @Inject
    Notifications notifications;

    @Inject
    Digests digests;

    private TestTeam team;
    private TestBrief brief;

    @BeforeEach
    void begin() {
        team = TestTeam.founded();
        brief = TestBrief.importedInto(team);
        for (SamplePerson person : List.of(MINSEO, TOM)) {
            Database.change("delete from notification_choice where person_id = ?", TestTeam.idOf(person));
            Database.change("delete from notification_setting where person_id = ?", TestTeam.idOf(person));
            Database.change("update notification set mail = 'NONE' where person_id = ?", TestTeam.idOf(person));
        }
    }

    private void tell(Topic topic, SamplePerson... people) {
        QuarkusTransaction.requiringNew()
                .run(() -> notifications.tell(
                        new News(
                                topic,
                                "test:" + UUID.randomUUID(),
                                brief.id(),
                                null,
                                null,
                                TestTeam.idOf(JIWOO),
                                "/briefs/" + brief.id(),
                                "2차 <검토>"),
                        java.util.Arrays.stream(people).map(TestTeam::idOf).toList()));
    }

    private static void choose(SamplePerson person, String timeZone, int hour) {
        Api.as(person)
                .body(Map.of(
                        "topics",
                        Map.of(),
                        "mail",
                        true,
                        "language",
                        "en",
                        "timeZone",
                        timeZone,
                        "digestHour",
                        hour,
                        "weekdaysOnly",
                        true,
                        "presence",
                        true))
                .put("/api/notification-choices")
                .then()
                .statusCode(200);
    }

    private static String unsubscribePath(Mailbox.Received mail) {
        String header = mail.header("List-Unsubscribe").replaceAll("\\s", "");
        return URI.create(header.substring(1, header.length() - 1)).getPath();
    }

    @Test
    void urgentNewsComesAtOnceWithTheWordsAndTheWayOut() {
        Mailbox box = Mailbox.of(MINSEO.email());
        tell(Topic.ROUND, MINSEO);
        Mailbox.Received mail = box.await("round", it -> it.subject().contains("검토 라운드"));
        assertThat(mail.text()).contains("“2차 <검토>”", "/briefs/" + brief.id());
        assertThat(mail.html()).contains("2차 &lt;검토&gt;");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void oneClickWithoutLoginStopsThatKindOnlyAndLookingStopsNothing() {
        Mailbox box = Mailbox.of(MINSEO.email());
        tell(Topic.ROUND, MINSEO);
        String path = unsubscribePath(box.await("round", it -> true));

        RestAssured.given().accept("text/html").get(path).then().statusCode(200);
        assertThat(mailFor("round")).isEqualTo("at-once");

        // As a mail program sends it: no cookie, no origin, no token.
        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(200);
        assertThat(mailFor("round")).isEqualTo("none");
        assertThat(mailFor("mention")).isEqualTo("at-once");
        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path.substring(0, path.length() - 2) + "xy")
                .then()
                .statusCode(404);
    }

    private static String mailFor(String topic) {
        return Api.as(MINSEO).get("/api/notification-choices").jsonPath().getString("topics." + topic + ".mail");
    }

    @Test
    void whoLeftTheTeamGetsNoMailOfIt() throws InterruptedException {
        Mailbox box = Mailbox.of(TOM.email());
        // The job waits for the transaction; by then Tom is gone.
        QuarkusTransaction.requiringNew().run(() -> {
            notifications.tell(
                    new News(Topic.ROUND, "gone", brief.id(), null, null, TestTeam.idOf(JIWOO), "/briefs", "비밀"),
                    List.of(TestTeam.idOf(TOM)));
            team.dismiss(TOM);
        });
        Eventually.holds(
                "no job is left",
                () -> Database.count(
                                """
                                select count(*) from job j join notification n on n.id = cast(j.payload ->> 'notification' as uuid)
                                where n.brief_id = ?
                                """,
                                brief.id())
                        == 0);
        assertThat(box.mails()).isEmpty();
    }

    @Test
    void digestComesAtOnesHourInOnesZoneOnceADayWithAllThatIsUnread() {
        choose(TOM, "Europe/London", 7);
        Mailbox box = Mailbox.of(TOM.email());
        UUID mark = Wish.toMark(brief, "비축").saying("First?").by(TOM);
        Api.as(HANA).body(Map.of("body", "하나")).post("/api/annotations/{id}/comments", mark);
        Api.as(HANA).body(Map.of("body", "둘")).post("/api/annotations/{id}/comments", mark);

        begin(NINE_IN_SEOUL);
        assertThat(digestsOf(box)).as("one in the morning in London").isZero();
        begin(Instant.parse("2031-05-15T06:30:00Z"));
        Mailbox.Received mail =
                box.await("digest", it -> it.header("Content-Language").equals("en"));
        assertThat(mail.subject()).isEqualTo("2 unread items");
        assertThat(mail.text()).contains("하나", "둘", "/inbox", "/briefs/" + brief.id() + "?mark=" + mark);

        begin(Instant.parse("2031-05-15T09:00:00Z"));
        begin(Instant.parse("2031-05-16T07:00:00Z"));
        assertThat(digestsOf(box)).as("nothing new since").isEqualTo(1);
    }

    @Test
    void whatWasHiddenMeanwhileIsNotInTheDigest() {
        choose(TOM, "Asia/Seoul", 8);
        Mailbox box = Mailbox.of(TOM.email());
        UUID mark = Wish.toMark(brief, "비축").saying("First?").by(TOM);
        String secret = Api.as(HANA)
                .body(Map.of("body", "새어나간 전화번호"))
                .post("/api/annotations/{id}/comments", mark)
                .jsonPath()
                .getString("id");
        Api.as(HANA).body(Map.of("body", "차분한 답")).post("/api/annotations/{id}/comments", mark);
        Api.as(HANA)
                .body(Map.of("reason", "개인 정보"))
                .put("/api/moderation/comments/{id}/hiding", secret)
                .then()
                .statusCode(204);
        begin(NINE_IN_SEOUL);
        Mailbox.Received mail = box.await("digest", it -> true);
        assertThat(mail.text()).contains("차분한 답").doesNotContain("전화번호");
        assertThat(mail.html()).contains("차분한 답").doesNotContain("전화번호");
    }

    @Test
    void weekendWaitsForMonday() {
        choose(TOM, "Asia/Seoul", 8);
        Mailbox box = Mailbox.of(TOM.email());
        tell(Topic.REVISION, TOM);
        begin(Instant.parse("2031-05-17T00:00:00Z"));
        assertThat(digestsOf(box)).isZero();
        begin(Instant.parse("2031-05-19T00:00:00Z"));
        box.await("digest on Monday", it -> true);
    }

    @Test
    void whatWasReadMeanwhileIsNotSent() {
        choose(TOM, "Asia/Seoul", 8);
        Mailbox box = Mailbox.of(TOM.email());
        tell(Topic.REVISION, TOM);
        Api.as(TOM).body(Map.of()).post("/api/inbox/readings").then().statusCode(204);
        begin(NINE_IN_SEOUL);
        assertThat(digestsOf(box)).isZero();
    }

    private void begin(Instant now) {
        digests.begin(now);
        Eventually.holds(
                "the digests are sent",
                () -> Database.count("select count(*) from job where kind = 'notification.digest'") == 0);
    }

    private static int digestsOf(Mailbox box) {
        return box.mails().size();
    }
}
