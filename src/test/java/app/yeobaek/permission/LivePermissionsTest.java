package app.yeobaek.permission;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.Part;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.localstack.SamplePerson;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LivePermissionsTest {
    private static final PermissionTable TABLE = PermissionTable.of(
            """
            channel  lead editor reviewer reader outsider anonymous admin author
            open     101  101    101      101    404      404       404   101
            """);

    @Test
    void everyPartHearsWhatTheTableSays() {
        TestBrief brief = TestBrief.imported();
        SoftAssertions softly = new SoftAssertions();
        for (Part part : Part.values()) {
            softly.assertThat(LiveClient.statusFor(part.headers(), brief))
                    .as("live channel for %s", part)
                    .isEqualTo(TABLE.status("open", part));
        }
        softly.assertAll();
    }

    @Test
    void channelOfNoBriefIsNotFound() {
        TestBrief brief = TestBrief.imported();
        TestBrief none = new TestBrief(UUID.randomUUID(), brief.revision(), brief.text());
        assertThat(LiveClient.refusalOf(Part.LEAD.headers(), none, "1-0")).isEqualTo(404);
    }

    @Test
    void nobodyHearsTheChannelOfSomebodyElse() {
        String channel = "people/" + TestTeam.idOf(SamplePerson.MINSEO);
        for (Part part : Part.values()) {
            assertThat(LiveClient.refusalOf(part.headers(), channel, "1-0"))
                    .as("channel of the author for %s", part)
                    .isEqualTo(part == Part.AUTHOR ? 101 : 404);
        }
    }

    @Test
    void badTokenOpensNoSocket() {
        TestBrief brief = TestBrief.imported();
        assertThat(LiveClient.statusFor(Map.of("Authorization", "Bearer nonsense"), brief))
                .isEqualTo(401);
    }

    @Test
    void whoIsRemovedFromTheTeamLosesChannelAndBrief() {
        TestTeam team = TestTeam.founded();
        TestBrief brief = TestBrief.importedInto(team);
        try (LiveClient tom = LiveClient.of(SamplePerson.TOM, brief);
                LiveClient hana = LiveClient.of(SamplePerson.HANA, brief)) {
            team.dismiss(SamplePerson.TOM);

            assertThat(tom.awaitEnd()).isEqualTo("access");
            assertThat(hana.hasEnded()).isFalse();
            Api.as(SamplePerson.TOM)
                    .get("/api/briefs/{id}/annotations", brief.id())
                    .then()
                    .statusCode(404);
            assertThat(LiveClient.refusalOf(Part.REVIEWER.headers(), brief, "1-0"))
                    .isEqualTo(404);
        }
    }
}
