package app.yeobaek.discussion;

import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.NextRevision;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Wish;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecheckingTest {
    private TestBrief brief;
    private UUID mark;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
        mark = Wish.toMark(brief, "비축의 기준이 낡았음").saying("언제 기준인가요?").by(MINSEO);
    }

    private JsonPath settledOnTheNextRevision() {
        return Api.as(JIWOO)
                .body(Map.of("condition", "next-revision"))
                .put("/api/threads/{id}/resolution", mark)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private TestBrief revised() {
        return NextRevision.of(brief, brief.text().replace("기준이 낡았음", "기준이 2015년에 멈췄음"));
    }

    @Test
    void threadSettledOnTheNextRevisionOpensItselfWithBothPlaces() {
        JsonPath settled = settledOnTheNextRevision();
        assertThat(settled.getString("state")).isEqualTo("resolved");
        assertThat(settled.getString("condition")).isEqualTo("next-revision");
        TestBrief next;
        try (LiveClient minseo = LiveClient.of(MINSEO, brief)) {
            next = revised();
            JsonNode thread = minseo.awaitEvent("thread").path("thread");
            assertThat(thread.path("state").asText()).isEqualTo("open");
            assertThat(thread.path("version").asInt()).isGreaterThan(settled.getInt("version"));
            assertThat(thread.at("/recheck/before").asText())
                    .isEqualTo(brief.revision().toString());
        }
        JsonPath list = next.listFor(MINSEO).jsonPath();
        assertThat(list.getString("annotations[0].thread.state")).isEqualTo("open");
        assertThat(list.getUUID("annotations[0].thread.recheck.after")).isEqualTo(next.revision());
        assertThat(list.getUUID("annotations[0].thread.recheck.closedBy")).isEqualTo(TestTeam.idOf(JIWOO));
        JsonPath places =
                Api.as(MINSEO).get("/api/annotations/{id}/places", mark).jsonPath();
        assertThat(places.getString("places[0].passages[0].exact")).isEqualTo("비축의 기준이 낡았음");
        assertThat(places.getString("places[1].passages[0].certainty")).isEqualTo("uncertain");
        assertThat(places.getString("places[1].passages[0].likely")).isEqualTo("비축의 기준이 2015년에 멈췄음");
    }

    @Test
    void itOpensItselfOnceAndIsDoneWhenSettledAgain() {
        settledOnTheNextRevision();
        TestBrief next = revised();
        JsonPath settled = Api.as(MINSEO)
                .put("/api/threads/{id}/resolution", mark)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(settled.getString("recheck")).isNull();
        TestBrief third = NextRevision.of(next, "앞줄.\n" + next.text());
        assertThat(third.listFor(TOM).jsonPath().getString("annotations[0].thread.state"))
                .isEqualTo("resolved");
    }

    @Test
    void threadSettledForGoodStaysSettled() {
        Api.as(MINSEO).put("/api/threads/{id}/resolution", mark).then().statusCode(200);
        assertThat(revised().listFor(TOM).jsonPath().getString("annotations[0].thread.state"))
                .isEqualTo("resolved");
    }

    @Test
    void takenBackItIsOpenWithoutCondition() {
        settledOnTheNextRevision();
        JsonPath open = Api.as(MINSEO)
                .delete("/api/threads/{id}/resolution", mark)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(open.getString("condition")).isNull();
        assertThat(revised().listFor(TOM).jsonPath().getString("annotations[0].thread.recheck"))
                .isNull();
    }

    @Test
    void whoMayNotSettleMayNotSettleOnACondition() {
        Api.as(TOM)
                .body(Map.of("condition", "next-revision"))
                .put("/api/threads/{id}/resolution", mark)
                .then()
                .statusCode(403);
    }
}
