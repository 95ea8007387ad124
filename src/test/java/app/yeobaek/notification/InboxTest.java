package app.yeobaek.notification;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.SEOYEON;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Wish;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.security.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are told what concerns them, at once, once, and only as long as they may see it. */
@QuarkusTest
class InboxTest {
    @Inject
    Notifications notifications;

    private TestTeam team;
    private TestBrief brief;
    private UUID mark;

    @BeforeEach
    void minseoAsks() {
        team = TestTeam.founded();
        brief = TestBrief.importedInto(team);
        mark = Wish.toMark(brief, "조기경보의 성패").saying("근거는?").by(MINSEO);
    }

    private UUID reply(SamplePerson person, String words) {
        return Api.as(person)
                .body(Map.of("body", words))
                .post("/api/annotations/{id}/comments", mark)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private JsonPath inboxOf(SamplePerson person) {
        return Api.as(person)
                .header("Accept-Language", "ko")
                .get("/api/inbox?unread=true&brief={brief}", brief.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> topics(SamplePerson person) {
        return inboxOf(person).getList("entries.topic");
    }

    private void watch(SamplePerson person, String path, UUID id, String level) {
        Api.as(person)
                .body(Map.of("level", level))
                .put("/api/watches/" + path + "/{id}", id)
                .then()
                .statusCode(200);
    }

    /** What is told once is never told again: the brief, new with each test, tells it from what earlier runs told. */
    private void tell(Topic topic, String event, SamplePerson by, SamplePerson... people) {
        String id = event + ":" + brief.id();
        QuarkusTransaction.requiringNew()
                .run(() -> notifications.tell(
                        new News(
                                topic, id, brief.id(), null, null, TestTeam.idOf(by), "/briefs/" + brief.id(), "2차 검토"),
                        java.util.Arrays.stream(people).map(TestTeam::idOf).toList()));
    }

    @Test
    void replyIsToldToWhoIsInTheTalkAndToNobodyElse() {
        reply(TOM, "**각주** 3에 [있습니다](https://example.org).");
        reply(HANA, "확인했습니다");

        JsonPath minseo = inboxOf(MINSEO);
        assertThat(minseo.<String>getList("entries.topic")).containsExactly("reply", "reply");
        assertThat(minseo.getString("entries[1].headline")).isEqualTo("Tom Baker 님이 〈핵심광물 공급망 조기경보의 재설계〉에서 답했습니다");
        assertThat(minseo.getString("entries[1].words")).isEqualTo("각주 3에 있습니다.");
        assertThat(minseo.getString("entries[1].path")).startsWith("/briefs/" + brief.id() + "?mark=" + mark);
        assertThat(topics(TOM)).containsExactly("reply");
        assertThat(topics(HANA)).isEmpty();
        assertThat(topics(DOYUN)).isEmpty();
    }

    @Test
    void inboxCountIsToldLiveOnOnesOwnChannel() {
        readEverything(MINSEO);
        try (LiveClient minseo = LiveClient.ownOf(MINSEO);
                LiveClient tom = LiveClient.ownOf(TOM)) {
            reply(TOM, "답");
            minseo.awaitEvent("inbox");
            assertThat(count(MINSEO)).isEqualTo(1);
            assertThat(tom.events()).isEmpty();
        }
    }

    /** A count stops at a thousand, and in a database that has seen many runs there may be more. */
    private static void readEverything(SamplePerson person) {
        Api.as(person).body(Map.of()).post("/api/inbox/readings").then().statusCode(204);
    }

    private static long count(SamplePerson person) {
        return Api.as(person).get("/api/inbox/count").jsonPath().getLong("unread");
    }

    @Test
    void whoWatchesABriefIsToldOfEveryWord() {
        watch(DOYUN, "briefs", brief.id(), "watch");
        Wish.toMark(brief, "비축").saying("새 글").by(TOM);
        reply(TOM, "답");
        assertThat(topics(DOYUN)).containsExactly("comment", "comment");

        watch(DOYUN, "briefs", brief.id(), "usual");
        reply(TOM, "또 답");
        assertThat(topics(DOYUN)).hasSize(2);
    }

    @Test
    void whatIsMutedIsSilentUnlessItIsSaidToOneInParticular() {
        watch(MINSEO, "threads", mark, "mute");
        reply(TOM, "답");
        assertThat(topics(MINSEO)).isEmpty();

        watch(MINSEO, "briefs", brief.id(), "mute");
        tell(Topic.REVISION, "revision:1", JIWOO, MINSEO);
        assertThat(topics(MINSEO)).isEmpty();
        tell(Topic.ASSIGNMENT, "assignment:1", JIWOO, MINSEO);
        assertThat(topics(MINSEO)).containsExactly("assignment");
    }

    @Test
    void nobodyIsToldTwiceOfTheSameNorOfWhatTheyDidThemselves() {
        tell(Topic.ROUND, "round:7:begun", JIWOO, JIWOO, TOM, TOM);
        tell(Topic.ROUND, "round:7:begun", HANA, TOM);
        assertThat(topics(TOM)).containsExactly("round");
        assertThat(inboxOf(TOM).getString("entries[0].words")).isEqualTo("2차 검토");
        assertThat(topics(JIWOO)).isEmpty();
    }

    @Test
    void outsidersAreToldNothingAndWhoLeavesIsToldNoMore() {
        readEverything(TOM);
        tell(Topic.ROUND, "round:8:begun", JIWOO, TOM, SEOYEON);
        assertThat(Api.as(SEOYEON)
                        .get("/api/inbox?brief={id}", brief.id())
                        .jsonPath()
                        .getList("entries"))
                .isEmpty();
        assertThat(topics(TOM)).hasSize(1);
        assertThat(count(TOM)).isEqualTo(1);

        team.dismiss(TOM);
        assertThat(topics(TOM)).isEmpty();
        assertThat(count(TOM)).isZero();

        team.admit(TOM, Role.REVIEWER);
        assertThat(topics(TOM)).hasSize(1);
    }

    @Test
    void whatIsTakenBackIsTakenOutOfTheInbox() {
        UUID said = reply(TOM, "잘못 쓴 말");
        Api.as(TOM).delete("/api/comments/{id}", said).then().statusCode(204);
        assertThat(topics(MINSEO)).isEmpty();
        Api.as(TOM).post("/api/comments/{id}/restoration", said).then().statusCode(200);
        assertThat(topics(MINSEO)).containsExactly("reply");
        Api.as(MINSEO).delete("/api/annotations/{id}", mark);
        assertThat(topics(TOM)).as("thread of a deleted mark").isEmpty();
    }

    @Test
    void settlingIsToldToThoseInTheTalk() {
        reply(TOM, "답");
        Api.as(MINSEO).put("/api/threads/{id}/resolution", mark).then().statusCode(200);
        JsonPath tom = inboxOf(TOM);
        assertThat(tom.<String>getList("entries.topic")).containsExactly("state");
        assertThat(tom.getString("entries[0].headline")).contains("김민서", "해결");
    }

    @Test
    void privateThreadsAreToldToNobody() {
        watch(TOM, "briefs", brief.id(), "watch");
        Wish.toMark(brief, "비축").saying("나만 볼 말").privately().by(MINSEO);
        assertThat(topics(TOM)).isEmpty();
    }

    @Test
    void readingAndUnreadingAndReadingAll() {
        reply(TOM, "하나");
        reply(TOM, "둘");
        UUID newest = inboxOf(MINSEO).getUUID("entries[0].id");
        Api.as(TOM)
                .body(Map.of("entries", List.of(newest)))
                .post("/api/inbox/readings")
                .then()
                .statusCode(204);
        assertThat(topics(MINSEO)).as("somebody else's reading").hasSize(2);

        Api.as(MINSEO)
                .body(Map.of("entries", List.of(newest)))
                .post("/api/inbox/readings")
                .then()
                .statusCode(204);
        assertThat(topics(MINSEO)).hasSize(1);
        Api.as(MINSEO).delete("/api/inbox/{id}/reading", newest).then().statusCode(204);
        assertThat(topics(MINSEO)).hasSize(2);

        String seen = inboxOf(MINSEO).getString("entries[0].createdAt");
        reply(TOM, "셋, 나중에 온 것");
        Api.as(MINSEO)
                .body(Map.of("until", seen, "brief", brief.id()))
                .post("/api/inbox/readings")
                .then()
                .statusCode(204);
        assertThat(inboxOf(MINSEO).<String>getList("entries.words")).containsExactly("셋, 나중에 온 것");
    }

    @Test
    void listIsPagedWithoutGapsOrRepeats() {
        for (int i = 0; i < 5; i++) {
            reply(TOM, "답 " + i);
        }
        JsonPath first =
                Api.as(MINSEO).get("/api/inbox?brief={id}&limit=2", brief.id()).jsonPath();
        JsonPath second = Api.as(MINSEO)
                .get("/api/inbox?brief={id}&limit=4&after={after}", brief.id(), first.getString("next"))
                .jsonPath();
        assertThat(first.<String>getList("entries.words")).containsExactly("답 4", "답 3");
        assertThat(second.<String>getList("entries.words")).containsExactly("답 2", "답 1", "답 0");
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void topicThatIsSwitchedOffStaysAway() {
        try {
            assertThat(choose(DOYUN, Map.of("round", Map.of("shown", false, "mail", "none")), "Asia/Seoul"))
                    .isEqualTo(200);
            tell(Topic.ROUND, "round:9:begun", JIWOO, DOYUN);
            tell(Topic.REVISION, "revision:9", JIWOO, DOYUN);
            assertThat(topics(DOYUN)).containsExactly("revision");
            assertThat(choose(DOYUN, Map.of(), "Mars/Olympus")).isEqualTo(400);
        } finally {
            // Other tests, and the next run on the same database, tell him of rounds.
            assertThat(choose(DOYUN, Map.of("round", Map.of("shown", true, "mail", "at-once")), "Asia/Seoul"))
                    .isEqualTo(200);
        }
        tell(Topic.ROUND, "round:10:begun", JIWOO, DOYUN);
        assertThat(topics(DOYUN)).containsExactly("round", "revision");
    }

    private static int choose(SamplePerson person, Map<String, ?> topics, String timeZone) {
        return Api.as(person)
                .body(Map.of(
                        "topics",
                        topics,
                        "mail",
                        true,
                        "language",
                        "ko",
                        "timeZone",
                        timeZone,
                        "digestHour",
                        8,
                        "weekdaysOnly",
                        true,
                        "presence",
                        true))
                .put("/api/notification-choices")
                .statusCode();
    }
}
