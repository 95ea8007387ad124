package app.yeobaek.tag;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Wish;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two teams with codebooks of their own become one. */
@QuarkusTest
class CodebookMovesTest {
    private final TestTeam from = TestTeam.founded();
    private final TestTeam into = TestTeam.founded();

    private static UUID tag(TestTeam team, String ko, String en) {
        return Api.as(JIWOO)
                .body(Map.of("ko", ko, "en", en))
                .post("/api/teams/{team}/codebook", team.id())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    @Test
    void marksKeepTheirTagsAndNamesakesBecomeOne() {
        TestBrief brief = TestBrief.importedInto(from);
        UUID mark = Wish.toMark(brief, "비축").by(MINSEO);
        UUID namesake = tag(from, "공급 망", "chain");
        UUID alone = tag(from, "인재", "talent");
        UUID kept = tag(into, "공급망", "supply chain");
        for (UUID tag : new UUID[] {namesake, alone}) {
            Api.as(MINSEO)
                    .put("/api/annotations/{mark}/tags/{tag}", mark, tag)
                    .then()
                    .statusCode(200);
        }
        Database.change(
                "insert into colour_meaning (team_id, colour, meaning) values (?, 'AMBER', '온 뜻'), (?, 'BLUE', '온 파랑'), (?, 'AMBER', '있던 뜻')",
                from.id(),
                from.id(),
                into.id());
        Api.as(ADMIN)
                .body(Map.of("from", from.id(), "into", into.id()))
                .post("/api/admin/site/merges")
                .then()
                .statusCode(204);

        JsonPath tags = Api.as(HANA).get("/api/briefs/{brief}/tags", brief.id()).jsonPath();
        assertThat(tags.<String>getList("taggings[0].tags"))
                .containsExactlyInAnyOrder(kept.toString(), alone.toString());
        JsonPath codebook =
                Api.as(HANA).get("/api/teams/{team}/codebook", into.id()).jsonPath();
        assertThat(codebook.<String>getList("tags.id")).contains(kept.toString(), alone.toString());
        assertThat(Database.count("select count(*) from tag where team_id = ?", from.id())
                        + Database.count("select count(*) from tag_word where team_id = ?", from.id()))
                .isZero();
        assertThat(Database.word("select merged_into::text from tag where id = ?", namesake))
                .hasValue(kept.toString());
        assertThat(Database.word("select tag_id::text from tag_word where team_id = ? and folded = 'chain'", into.id()))
                .hasValue(kept.toString());
        assertThat(Database.word(
                        "select string_agg(meaning, ',' order by colour) from colour_meaning where team_id = ?",
                        into.id()))
                .hasValue("있던 뜻,온 파랑");
    }

    @Test
    void draftsAndCriteriaCome() {
        for (TestTeam team : new TestTeam[] {from, into}) {
            Database.change(
                    """
                    insert into criteria_template (id, team_id, name, criteria, created_by, created_at)
                    values (gen_random_uuid(), ?, '기본', cast(? as jsonb), ?, now())
                    """,
                    team.id(),
                    "[\"" + team.id() + "\"]",
                    TestTeam.idOf(HANA));
        }
        TestBrief brief = TestBrief.importedInto(from);
        Api.as(JIWOO)
                .body(Map.of())
                .post("/api/briefs/{id}/drafts", brief.id())
                .then()
                .statusCode(201);
        Api.as(ADMIN)
                .body(Map.of("from", from.id(), "into", into.id()))
                .post("/api/admin/site/merges")
                .then()
                .statusCode(204);
        assertThat(Database.count(
                        "select count(*) from draft where team_id = ? and brief_id = ?", into.id(), brief.id()))
                .isEqualTo(1);
        assertThat(Database.count("select count(*) from criteria_template where team_id = ?", into.id()))
                .isEqualTo(2);
    }
}
