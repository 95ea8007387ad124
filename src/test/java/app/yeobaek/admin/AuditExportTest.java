package app.yeobaek.admin;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.audit.AuditRecords;
import app.yeobaek.cast.Database;
import app.yeobaek.stack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The log as a table, however long it is. */
@QuarkusTest
class AuditExportTest {
    private static final int MANY = 100_700;

    @Inject
    AuditRecords records;

    private final String action = "test.export." + UUID.randomUUID().toString().substring(0, 8);

    /** Older than any term: they go the way that entries go. */
    @AfterEach
    void forget() {
        assertThat(records.forget(Instant.now().minus(4_000, ChronoUnit.DAYS))).isGreaterThanOrEqualTo(MANY);
    }

    @Test
    void longLogIsExportedToItsLastEntry() throws IOException {
        Database.change(
                """
                insert into audit_entry (id, at, action, subject, before, after)
                select gen_random_uuid(), now() - interval '5000 days' + n * interval '1 second', ?, 'test:' || n,
                       jsonb_build_object('role', 'reader'), jsonb_build_object('말', '=1+"1", ' || n)
                from generate_series(1, ?) n
                """,
                action,
                MANY);
        long lines = 0;
        String last = "";
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                RestAssured.given()
                        .auth()
                        .oauth2(Tokens.of(ADMIN))
                        .accept("text/csv")
                        .get("/admin/audit/entries.csv?action={action}", action)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asInputStream(),
                StandardCharsets.UTF_8))) {
            for (String line = table.readLine(); line != null; line = table.readLine()) {
                lines++;
                last = line;
            }
        }
        assertThat(lines).isEqualTo(MANY + 1L);
        assertThat(last)
                .as("the oldest comes last, its values as JSON")
                .contains("test:1\"", "\"\"role\"\":\"\"reader\"\"", "\"\"말\"\"");
    }
}
