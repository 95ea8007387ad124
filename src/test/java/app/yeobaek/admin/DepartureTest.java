package app.yeobaek.admin;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.Eventually;
import app.yeobaek.cast.TestAccount;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Wish;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DepartureTest {
    private static final int COMMENTS = 400;

    private TestTeam team;
    private TestBrief brief;
    private TestAccount account;
    private UUID person;
    private UUID mark;

    /** Somebody with 400 comments, one of them answered, and a private note. */
    @BeforeEach
    void writeMuch() {
        team = TestTeam.founded();
        brief = TestBrief.importedInto(team);
        account = TestAccount.made();
        person = account.person();
        Database.change(
                "insert into membership (team_id, person_id, role, since) values (?, ?, 'REVIEWER', now())",
                team.id(),
                person);
        mark = Wish.toMark(brief, "조기경보의 성패").saying("한나의 물음").by(HANA);
        Database.change(
                """
                insert into comment (id, thread_id, brief_id, author_id, body, html, created_at, version)
                select gen_random_uuid(), ?, ?, ?, '떠날 사람의 말 ' || n, '<p>말</p>', now(), 0 from generate_series(1, ?) n
                """,
                mark,
                brief.id(),
                person,
                COMMENTS);
        String token = account.token();
        TestAccount.with(token)
                .body(Map.of(
                        "revision",
                        brief.revision(),
                        "kind",
                        "comment",
                        "colour",
                        "blue",
                        "visibility",
                        "private",
                        "body",
                        "나만 보는 말",
                        "passages",
                        java.util.List.of(Map.of("start", 0, "end", 4))))
                .post("/api/briefs/{id}/annotations", brief.id())
                .then()
                .statusCode(201);
    }

    private long words() {
        return Database.count(
                "select count(*) from comment where author_id = ? and thread_id = ? and body <> '' and deleted_at is null",
                person,
                mark);
    }

    private void leave(String words) {
        String token = account.token();
        assertThat(Api.as(ADMIN)
                        .delete("/api/admin/users/{id}?words={words}", account.id(), words)
                        .statusCode())
                .isEqualTo(202);
        Eventually.holds(
                "the token is refused",
                () -> TestAccount.with(token).get("/api/me").statusCode() == 401);
        Eventually.holds(
                "the departure is complete",
                () -> Database.count("select count(*) from person where id = ? and departed_at is not null", person)
                        == 1);
        assertThat(account.loginStatus()).isNotEqualTo(200);
        assertThat(Database.count(
                        "select count(*) from comment c join thread t on t.id = c.thread_id where t.audience = ? and c.body <> ''",
                        person))
                .isZero();
        assertThat(Database.count("select count(*) from membership where person_id = ?", person))
                .isZero();
        assertThat(Database.word("select email from person where id = ?", person))
                .isEmpty();
    }

    @Test
    void wordsStayUnderTheName() {
        leave("name");
        assertThat(words()).isEqualTo(COMMENTS);
        assertThat(Database.word("select name from person where id = ?", person))
                .hasValue("시험 " + account.handle());
    }

    @Test
    void wordsStayUnderFormerMember() {
        leave("former");
        assertThat(words()).isEqualTo(COMMENTS);
        assertThat(Database.word("select name from person where id = ?", person))
                .hasValueSatisfying(it -> assertThat(it).startsWith("떠난 구성원 ").contains("Former member"));
    }

    @Test
    void wordsAreRemovedAndAnswersOfOthersStay() {
        leave("removed");
        assertThat(words()).isZero();
        assertThat(Database.count("select count(*) from comment where thread_id = ? and body <> ''", mark))
                .isEqualTo(1);
        assertThat(brief.listFor(HANA).asString()).doesNotContain("떠날 사람의 말");
    }

    @Test
    void whoLeadsATeamAloneMustBeReplacedFirst() {
        Database.change("update membership set role = 'LEAD' where team_id = ? and person_id = ?", team.id(), person);
        Database.change(
                "update membership set role = 'EDITOR' where team_id = ? and person_id <> ?", team.id(), person);
        assertThat(Api.as(ADMIN)
                        .delete("/api/admin/users/{id}", account.id())
                        .jsonPath()
                        .getString("type"))
                .isEqualTo("/problems/leads-alone");
        assertThat(account.loginStatus()).isEqualTo(200);
    }
}
