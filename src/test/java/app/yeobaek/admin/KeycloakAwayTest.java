package app.yeobaek.admin;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Browser;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.Eventually;
import app.yeobaek.cast.TestAccount;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.security.ProviderWatch;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The real Keycloak stands still: worse than one that is down, for it keeps everybody waiting who asks it. */
@QuarkusTest
class KeycloakAwayTest {
    private static final Path PROCESS =
            Path.of(System.getProperty("yeobaek.root", "."), ".local/test/processes/keycloak");

    @Inject
    ProviderWatch watch;

    private void signal(String signal) throws IOException, InterruptedException {
        String pid = Files.readString(PROCESS).strip().split("\\s+", -1)[0];
        assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor())
                .isZero();
    }

    @Test
    void readingAndMarkingGoOnAndTheAdminPagesSaySoPlainly() throws IOException, InterruptedException {
        TestBrief brief = TestBrief.imported();
        TestAccount account = TestAccount.made();
        Browser minseo = Browser.of(MINSEO);
        Browser admin = Browser.of(ADMIN);
        assertThat(minseo.send(minseo.to("/briefs/" + brief.id()).GET()).statusCode())
                .isEqualTo(200);
        signal("STOP");
        try {
            Eventually.holds("it is noticed", watch::isAway);
            Instant before = Instant.now();
            assertThat(minseo.send(minseo.to("/briefs/" + brief.id()).GET()).body())
                    .contains("조기경보의 성패");
            HttpResponse<String> marked = minseo.send(minseo.to("/api/briefs/" + brief.id() + "/annotations")
                    .header("Content-Type", "application/json")
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"revision\":\"%s\",\"kind\":\"highlight\",\"colour\":\"blue\",\"visibility\":\"team\",\"passages\":[{\"start\":0,\"end\":4}]}"
                                    .formatted(brief.revision()))));
            assertThat(marked.statusCode()).isEqualTo(201);
            assertThat(admin.send(admin.to("/admin").GET()).body()).contains("Keycloak이 답하지 않습니다");
            assertThat(admin.send(admin.to("/me").GET()).statusCode()).isEqualTo(200);
            assertThat(admin.send(admin.to("/admin/operations").GET()).body()).contains("문제 있음");
            // Somebody is let go in the middle of it: they are out here at once, and there as soon as it is back.
            HttpResponse<String> refused =
                    admin.send(admin.to("/admin/users/" + account.id()).GET());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
        } finally {
            signal("CONT");
        }
        Eventually.holds("it is back", () -> !watch.isAway());
        assertThat(admin.send(admin.to("/admin?q=" + account.handle()).GET()).body())
                .contains(account.handle());
        assertThat(Database.count("select count(*) from annotation where brief_id = ?", brief.id()))
                .isEqualTo(1);
    }
}
