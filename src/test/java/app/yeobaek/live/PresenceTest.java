package app.yeobaek.live;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.Wish;
import app.yeobaek.localstack.SamplePerson;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody sees who is here, where they read and who is writing; but nobody who wishes not to be seen. */
@QuarkusTest
class PresenceTest {
    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    private static JsonNode of(SamplePerson person, JsonNode message) {
        for (JsonNode here : message.path("people")) {
            if (here.path("handle").asText().equals(person.userName())) {
                return here;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static void showPresence(SamplePerson person, boolean shown) {
        Api.as(person)
                .body(Map.of(
                        "topics",
                        Map.of(),
                        "mail",
                        true,
                        "language",
                        "ko",
                        "timeZone",
                        "Asia/Seoul",
                        "digestHour",
                        8,
                        "weekdaysOnly",
                        true,
                        "presence",
                        shown))
                .put("/api/notification-choices")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void everybodyIsSeenAgain() {
        showPresence(DOYUN, true);
    }

    @Test
    void othersSeeWhereOneReadsAndInWhichThreadOneWrites() {
        UUID mark = Wish.toMark(brief, "비축").saying("말").by(HANA);
        try (LiveClient hana = LiveClient.of(HANA, brief);
                LiveClient tom = LiveClient.of(TOM, brief)) {
            tom.say("{\"type\":\"here\",\"at\":120}");
            hana.await("where Tom reads", it -> of(TOM, it).path("at").asInt() == 120);
            tom.say("{\"type\":\"here\",\"writing\":\"" + mark + "\"}");
            JsonNode writing = hana.await(
                    "that Tom writes",
                    it -> of(TOM, it).path("writing").asText().equals(mark.toString()));
            assertThat(of(TOM, writing).path("at").asInt())
                    .as("where he reads is still known")
                    .isEqualTo(120);
        }
    }

    @Test
    void nonsenseIsNoSignAndEndsNothing() {
        try (LiveClient hana = LiveClient.of(HANA, brief);
                LiveClient tom = LiveClient.of(TOM, brief)) {
            for (String nonsense : new String[] {
                "no JSON",
                "[]",
                "{\"at\":-5}",
                "{\"at\":\"here\",\"writing\":\"nowhere\"}",
                "{\"at\":1e30}",
                "{\"writing\":\"" + "x".repeat(36) + "\"}",
                "{\"at\":7," + " ".repeat(400) + "\"type\":\"here\"}"
            }) {
                tom.say(nonsense);
            }
            tom.say("{\"type\":\"here\",\"at\":3}");
            hana.await(
                    "the first sign that is one", it -> of(TOM, it).path("at").asInt() == 3);
            assertThat(hana.heard()).noneMatch(it -> of(TOM, it).has("writing"));
            assertThat(tom.hasEnded()).isFalse();
        }
    }

    @Test
    void whoWishesNotToBeSeenIsNotSeenAndSeesTheOthers() {
        showPresence(DOYUN, false);
        try (LiveClient hana = LiveClient.of(HANA, brief);
                LiveClient doyun = LiveClient.of(DOYUN, brief)) {
            doyun.say("{\"type\":\"here\",\"at\":55}");
            doyun.await("that Hana is here", it -> !of(HANA, it).isMissingNode());
            try (LiveClient tom = LiveClient.of(TOM, brief)) {
                hana.await("that Tom came", it -> !of(TOM, it).isMissingNode());
                assertThat(tom.hasEnded()).isFalse();
            }
            assertThat(hana.heard()).noneMatch(it -> !of(DOYUN, it).isMissingNode());
        }
    }
}
