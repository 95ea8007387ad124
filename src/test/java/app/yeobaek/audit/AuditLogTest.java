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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class AuditLogTest {
    @Inject
    AuditLog log;

    private final String subject = "person:" + UUID.randomUUID();

    @Test
    void actIsKeptWithWhatHeldBeforeAndAfter() {
        QuarkusTransaction.requiringNew().run(() -> log.record(act()));
        assertThat(Database.word("select before ->> 'role' from audit_entry where subject = ?", subject))
                .contains("reader");
        assertThat(Database.word("select after ->> 'role' from audit_entry where subject = ?", subject))
                .contains("lead");
    }

    @Test
    void actThatWasUndoneIsNotRecorded() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    log.record(act());
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(Database.count("select count(*) from audit_entry where subject = ?", subject))
                .isZero();
    }

    private Act act() {
        return new Act(
                "team.member.role",
                UUID.randomUUID(),
                null,
                null,
                subject,
                Map.of("role", "reader"),
                Map.of("role", "lead"));
    }
}
