package app.yeobaek.people;

import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Wish;
import app.yeobaek.localstack.SamplePerson;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was given to somebody to do, when they are not in the team any more. */
@QuarkusTest
class LeavingMembersTest {
    private TestTeam team;
    private TestBrief brief;
    private UUID mark;

    @BeforeEach
    void assign() {
        team = TestTeam.founded();
        brief = TestBrief.importedInto(team);
        mark = Wish.toMark(brief, "비축한 물량").saying("확인해 주세요").by(HANA);
        give(mark, TOM);
    }

    private void give(UUID thread, SamplePerson person) {
        Api.as(HANA)
                .header("If-Match", "*")
                .body(Map.of("person", TestTeam.idOf(person), "due", "2030-01-31"))
                .put("/api/threads/{id}/assignment", thread)
                .then()
                .statusCode(200);
    }

    private Object assigneeOf(UUID thread) {
        return brief.listFor(MINSEO)
                .jsonPath()
                .<Object>get("annotations.find { it.id == '%s' }.thread.assignee".formatted(thread));
    }

    @Test
    void openThreadOfWhoLeavesIsNobodysAndPagesAreTold() {
        assertThat(assigneeOf(mark)).isEqualTo(TestTeam.idOf(TOM).toString());
        try (LiveClient minseo = LiveClient.of(MINSEO, brief)) {
            Api.as(HANA)
                    .delete("/api/teams/{team}/members/{person}", team.id(), TestTeam.idOf(TOM))
                    .then()
                    .statusCode(204);
            assertThat(minseo.awaitEvent("thread").at("/thread/assignee").isTextual())
                    .isFalse();
        }
        assertThat(assigneeOf(mark)).isNull();
    }

    @Test
    void otherThreadsKeepTheirs() {
        UUID other = Wish.toMark(brief, "민간의 자료").saying("이것도요").by(HANA);
        give(other, MINSEO);
        Api.as(HANA)
                .delete("/api/teams/{team}/members/{person}", team.id(), TestTeam.idOf(TOM))
                .then()
                .statusCode(204);
        assertThat(assigneeOf(other)).isEqualTo(TestTeam.idOf(MINSEO).toString());
    }
}
