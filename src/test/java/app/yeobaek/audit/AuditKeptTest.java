package app.yeobaek.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yeobaek.cast.Database;
import app.yeobaek.stack.TestStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log is kept from the role as which the application itself signs in to the database. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class AuditKeptTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Inject
    AuditLog log;

    @Inject
    AuditRecords records;

    private final String subject = "person:" + UUID.randomUUID();

    @BeforeEach
    void something() {
        QuarkusTransaction.requiringNew()
                .run(() -> log.record(new Act("team.member.role", null, null, null, subject, Map.of(), Map.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'x'",
                "delete from audit_entry",
                "set yeobaek.audit_term = 'over'; delete from audit_entry",
                "insert into audit_entry select * from audit_entry on conflict (id) do update set action = 'x'",
                "merge into audit_entry e using audit_entry o on e.id = o.id when matched then delete",
                "truncate audit_entry",
                "select * from audit_entry for update",
                "alter table audit_entry disable trigger audit_entries_stay",
                "alter table audit_entry disable trigger all",
                "alter table audit_entry rename to forgotten",
                "alter table audit_entry add column more text",
                "alter table audit_entry enable row level security",
                "alter table audit_entry owner to yeobaek_app",
                "drop trigger audit_entries_stay on audit_entry",
                "create trigger another before insert on audit_entry for each row execute function audit_entries_stay()",
                "create rule nothing as on insert to audit_entry do instead nothing",
                "create or replace function audit_entries_stay() returns trigger language plpgsql as $$ begin return null; end $$",
                "create or replace function audit_forget(before_moment timestamptz) returns bigint language sql as $$ select 0::bigint $$",
                "alter function audit_entries_stay() rename to gone",
                "drop function audit_entries_stay() cascade",
                "drop table audit_entry",
                "drop schema public cascade",
                "alter schema public rename to other",
                "create table audit_entry_of_mine (id uuid)",
                "create temporary table audit_entry (id uuid)",
                "create schema mine",
                "create database mine",
                "create role mine",
                "set session_replication_role = replica",
                "set role yeobaek",
                "set session authorization yeobaek",
                "set role postgres",
                "grant yeobaek to yeobaek_app",
                "alter role yeobaek password 'known'",
                "alter role yeobaek_app superuser",
                "update flyway_schema_history set checksum = 0",
                "update pg_catalog.pg_class set relname = relname where false",
                "copy audit_entry to program 'true'",
                "update round_trail set act = 'x'",
                "delete from verdict",
                "update minority_opinion set words = 'x'",
                "delete from recommendation_change",
            })
    void applicationMayNot(String statement) throws SQLException {
        try (Connection application = Database.connect();
                Statement one = application.createStatement()) {
            assertThatThrownBy(() -> one.execute(statement))
                    .isInstanceOfSatisfying(SQLException.class, it -> assertThat(it.getSQLState())
                            .as(it.getMessage())
                            .isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
    }

    @Test
    void grantsThatItGivesItselfAreNone() throws SQLException {
        try (Connection application = Database.connect();
                Statement one = application.createStatement()) {
            // PostgreSQL only warns where there is nothing that one could grant.
            one.execute("grant select on audit_entry to yeobaek_app");
            try (ResultSet may = one.executeQuery(
                    "select has_table_privilege('audit_entry', 'update, delete, truncate, references, trigger')")) {
                may.next();
                assertThat(may.getBoolean(1)).isFalse();
            }
        }
    }

    @Test
    void ownerIsKeptFromMistakes() throws SQLException {
        try (Connection owner = Database.connectAsOwner();
                Statement one = owner.createStatement()) {
            for (String mistake : new String[] {
                "update audit_entry set action = 'x'", "delete from audit_entry", "truncate audit_entry"
            }) {
                assertThatThrownBy(() -> one.execute(mistake)).hasMessageContaining("audit entries are never changed");
            }
        }
    }

    @Test
    void onlyWhatIsOlderThanTheTermIsForgotten() {
        String old = "person:" + UUID.randomUUID();
        Database.change(
                """
                insert into audit_entry (id, at, action, subject, before, after)
                values (?, now() - interval '40 days', 'team.member.role', ?, '{}', '{}')
                """,
                UUID.randomUUID(),
                old);
        assertThatThrownBy(() -> records.forget(Instant.now().minus(29, ChronoUnit.DAYS)))
                .hasStackTraceContaining("kept for 30 days at least");
        assertThatThrownBy(() -> Database.word("select audit_forget(null)")).hasStackTraceContaining("30 days");
        assertThat(records.forget(Instant.now().minus(31, ChronoUnit.DAYS))).isPositive();
        assertThat(Database.count("select count(*) from audit_entry where subject = ?", old))
                .isZero();
        assertThat(Database.count("select count(*) from audit_entry where subject = ?", subject))
                .isEqualTo(1);
    }
}
