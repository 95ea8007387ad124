package app.yeobaek.live;

import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Browser;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.stack.ShortTokens;
import app.yeobaek.stack.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;

@QuarkusTest
class EndOfSessionTest {
    @Inject
    Keycloak keycloak;

    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    @Test
    void socketEndsWithItsTokenAndAsksToBeRenewed() throws IOException {
        Instant expiry = Instant.ofEpochSecond(new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(Tokens.of(TOM).split("\\.", -1)[1]))
                .path("exp")
                .asLong());
        Duration untilShortBefore = Duration.between(Instant.now(), expiry).minusMillis(1_500);
        String cursor = brief.cursor();
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), untilShortBefore), Clock.class);
        try (LiveClient tom = LiveClient.of(TOM, brief, cursor)) {
            assertThat(tom.hasEnded()).isFalse();
            assertThat(tom.awaitEnd()).isEqualTo("renew");
        }
    }

    @Test
    void logoutAtKeycloakEndsTheSessionsSocketsAndPages() {
        Browser browser = Browser.of(TOM);
        try (LiveClient tom = LiveClient.with(
                        Map.of("Cookie", browser.cookieHeader(), "Sec-Fetch-Site", "same-origin"),
                        brief,
                        brief.cursor());
                LiveClient hana = LiveClient.of(HANA, brief)) {
            logOutAtKeycloak();

            assertThat(tom.awaitEnd()).isEqualTo("session");
            assertThat(hana.hasEnded()).isFalse();
        }
        assertThat(browser.send(browser.to("/briefs").GET()).uri().getPath()).startsWith("/realms/");
    }

    @Test
    void logoutWhileTheTokenIsBeingRenewedAsksToLogIn() {
        // Tokens as short as these are due for renewal with every request.
        ShortTokens.during(8, () -> {
            for (int round = 0; round < 3; round++) {
                Browser browser = Browser.of(TOM);
                List<CompletableFuture<Integer>> answers = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    answers.add(CompletableFuture.supplyAsync(() -> statusFor(browser)));
                    if (i == 10) {
                        logOutAtKeycloak();
                    }
                }
                assertThat(answers.stream().map(CompletableFuture::join)).isSubsetOf(200, 401);
                Instant patience = Instant.now().plusSeconds(5);
                while (statusFor(browser) != 401) {
                    assertThat(Instant.now()).isBefore(patience);
                }
            }
        });
    }

    @Test
    void loggingOutHereEndsTheSocketsToo() {
        Browser browser = Browser.of(TOM);
        try (LiveClient tom = LiveClient.with(
                Map.of("Cookie", browser.cookieHeader(), "Sec-Fetch-Site", "same-origin"), brief, brief.cursor())) {
            var unused = browser.send(browser.to("/logout")
                    .header("Sec-Fetch-Site", "same-origin")
                    .GET());
            assertThat(tom.awaitEnd()).isEqualTo("session");
        }
    }

    private static int statusFor(Browser browser) {
        return browser.send(browser.to("/api/inbox/count")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("X-Requested-With", "JavaScript")
                        .GET())
                .statusCode();
    }

    private void logOutAtKeycloak() {
        var users = keycloak.realm("yeobaek").users();
        users.get(users.searchByUsername("tom", true).get(0).getId()).logout();
    }
}
