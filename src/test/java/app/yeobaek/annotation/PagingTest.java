package app.yeobaek.annotation;

import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.Together;
import app.yeobaek.cast.Wish;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagingTest {
    private static final int MARKS = 23;

    private TestBrief brief;
    private List<UUID> made;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
        made = Together.act(MARKS, it -> Wish.to(brief).passage(it, it + 3).by(MINSEO));
    }

    private JsonPath page(int limit, @Nullable String after) {
        return Api.as(TOM)
                .get(
                        "/api/briefs/{id}/annotations?limit={limit}" + (after == null ? "" : "&after=" + after),
                        brief.id(),
                        limit)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<UUID> allPages(int limit, Runnable between) {
        List<UUID> read = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = page(limit, after);
            assertThat(page.getList("annotations")).hasSizeLessThanOrEqualTo(limit);
            page.<String>getList("annotations.id").forEach(it -> read.add(UUID.fromString(it)));
            after = page.getString("next");
            between.run();
        } while (after != null);
        return read;
    }

    @Test
    void marksOfTheSameMicrosecondAreNeitherLostNorRepeated() {
        Database.change("update annotation set created_at = now() where brief_id = ?", brief.id());
        for (int limit : new int[] {1, 2, 7, MARKS, MARKS + 1}) {
            assertThat(allPages(limit, () -> {})).containsExactlyInAnyOrderElementsOf(made);
        }
    }

    @Test
    void lastFullPageHasNoNext() {
        assertThat(page(MARKS, null).getString("next")).isNull();
        assertThat(page(MARKS - 1, null).getString("next")).isNotNull();
    }

    @Test
    void marksThatComeAndGoBetweenPagesMoveNoOthers() {
        List<UUID> rest = new ArrayList<>(made.subList(0, MARKS));
        List<UUID> read = allPages(4, () -> {
            Wish.toMark(brief, "민간의 자료").by(MINSEO);
            UUID gone = rest.remove(0);
            Api.as(MINSEO).delete("/api/annotations/{id}", gone).then().statusCode(204);
        });
        assertThat(read).doesNotHaveDuplicates().containsAll(rest);
    }

    @Test
    void markWithSeveralPassagesCountsOnce() {
        TestBrief other = TestBrief.imported();
        for (int i = 0; i < 3; i++) {
            Wish.toMark(other, "비축").mark("조기경보").mark("特定國").by(MINSEO);
        }
        JsonPath page = Api.as(TOM)
                .get("/api/briefs/{id}/annotations?limit=2", other.id())
                .jsonPath();
        assertThat(page.getList("annotations")).hasSize(2);
        assertThat(page.getList("annotations[1].passages")).hasSize(3);
        assertThat(page.getString("next")).isNotNull();
    }

    @Test
    void briefsOfTheSameMicrosecondAreNeitherLostNorRepeated() {
        app.yeobaek.cast.TestTeam team = app.yeobaek.cast.TestTeam.founded();
        List<String> imported = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            imported.add(TestBrief.importedInto(team).id().toString());
        }
        Database.change("update brief set created_at = now() where team_id = ?", team.id());
        List<String> read = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page = Api.as(TOM)
                    .get("/api/briefs?team={team}&limit=2" + after, team.id())
                    .jsonPath();
            read.addAll(page.getList("briefs.id"));
            String next = page.getString("next");
            after = next == null ? null : "&after=" + next;
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(imported);
    }
}
