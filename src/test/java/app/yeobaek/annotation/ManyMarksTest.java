package app.yeobaek.annotation;

import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.NextRevision;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** Five thousand marks on a long brief: carried over in one transaction, and none forgotten. */
@QuarkusTest
class ManyMarksTest {
    private static final int MARKS = 5_000;

    private static String text() {
        StringBuilder text = new StringBuilder("핵심광물 공급망 조기경보의 재설계");
        for (int line = 0; text.length() < 30_000; line++) {
            text.append("\n제")
                    .append(line)
                    .append("항에서 정부는 ")
                    .append(line * 7 % 91)
                    .append("번째 과제의 이행 시기와 담당 기관을 정하고 해마다 그 결과를 공개해야 한다.");
        }
        return text.toString();
    }

    @Test
    void fiveThousandMarksAreCarriedOverInOneTransaction() {
        TestBrief brief = NextRevision.of(TestBrief.imported(), text());
        Database.change(
                """
                with made as (
                    insert into annotation (id, brief_id, author_id, kind, colour, visibility, created_at, updated_at, version)
                    select gen_random_uuid(), ?, ?, 'HIGHLIGHT', 'AMBER', 'TEAM', now(), now(), 0
                    from generate_series(1, ?) returning id
                ), numbered as (select id, (row_number() over () * 5)::int as at from made)
                insert into anchor (annotation_id, revision_id, ordinal, start_offset, end_offset, exact, prefix, suffix)
                select numbered.id, r.id, 0, at, at + 4, substr(r.text, at + 1, 4), '', ''
                from numbered, revision r where r.id = ?
                """,
                brief.id(),
                TestTeam.idOf(MINSEO),
                MARKS,
                brief.revision());
        TestBrief next = NextRevision.of(brief, brief.text().replace("담당 기관을 정하고", "담당 부서를 정하고"));
        assertThat(Database.count("select count(*) from anchor where revision_id = ?", next.revision()))
                .isEqualTo(MARKS);
        JsonPath pending =
                Api.as(TOM).get("/api/briefs/{id}/pending?limit=1", brief.id()).jsonPath();
        assertThat(pending.getLong("count"))
                .isEqualTo(Database.count(
                        "select count(*) from anchor where revision_id = ? and certainty in ('UNCERTAIN', 'DETACHED')",
                        next.revision()));
        assertThat(Database.count(
                        """
                        select count(*) from anchor p join revision r on r.id = p.revision_id
                        where r.id = ? and p.certainty in ('EXACT', 'MOVED')
                          and substr(r.text, p.start_offset + 1, p.end_offset - p.start_offset) <> p.exact
                        """,
                        next.revision()))
                .isZero();
    }
}
