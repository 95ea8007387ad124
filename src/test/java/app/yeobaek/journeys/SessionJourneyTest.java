package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.ShortTokens;
import app.yeobaek.stack.TestStack;
import com.microsoft.playwright.Locator;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserSessionRepresentation;

/** People come in by Keycloak's form and leave nothing behind; what they wrote outlives the end of a session. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class SessionJourneyTest extends Journey {
    private static final String WORDS = "현행 경보는 가격, 수입량, 재고의";
    private static final String REFUSED = "Failed to load resource.*(499|401|404)|WebSocket connection";

    @Inject
    Keycloak keycloak;

    @Test
    void formLeadsToTheLibraryAndLogoutLeavesNothingBehind() {
        ImportedBrief brief = archive.brief("로그인해서 읽기");
        Reader hana = stranger(SamplePerson.HANA, Look.DESK).goesTo("/");
        hana.sees(hana.says("library_welcome_lead"));
        hana.isSeen("login-1-welcome")
                .page
                .getByText(hana.says("library_log_in"))
                .click();
        hana.isSeen("login-2-form").logsIn();
        hana.isSeen("login-3-library").sees(brief.title()).click();
        assertThat(hana.page.locator(".brief-text")).containsText(WORDS);
        hana.page.locator(".bar .menu summary").click();
        hana.isSeen("login-4-menu").page.getByText(hana.says("base_log_out")).click();
        hana.page.waitForURL(url -> url.startsWith(address() + "/?"));
        hana.sees(hana.says("library_log_in"));

        hana.page.goBack();
        assertThat(hana.page.locator("#username")).isVisible();
        hana.isSeen("login-5-back-after-logout");
        assertThat(hana.page.content()).doesNotContain(WORDS);
    }

    @Test
    void logoutAtKeycloakIsToldAndTheDraftWaitsForTheNextLogin() {
        ImportedBrief brief = archive.brief("밖에서 끝난 로그인");
        Set<String> before = sessions(SamplePerson.MINSEO).keySet();
        Reader minseo =
                stranger(SamplePerson.MINSEO, Look.DESK).mayHear(REFUSED).goesTo(brief.address());
        minseo.logsIn().opens(brief).begins(WORDS, "로그아웃되어도 남을 초안");
        Set<String> mine = new HashSet<>(sessions(SamplePerson.MINSEO).keySet());
        mine.removeAll(before);
        assertThat(mine).hasSize(1);
        mine.forEach(it -> keycloak.realm("yeobaek").deleteSession(it, false));

        minseo.seesBanner("reading_session_ended").isSeen("logout-1-told");
        minseo.page.getByText(minseo.says("reading_log_in_again")).click();
        int greetings = minseo.greetings();
        minseo.logsIn().isGreetedAgain(greetings);
        minseo.page.evaluate("(words) => journey.show(words)", WORDS);
        Locator field = minseo.page.locator(".composer-field");
        assertThat(field).hasValue("로그아웃되어도 남을 초안");
        minseo.isSeen("logout-2-back-with-draft");
        field.click();
        minseo.sends().seesCard("로그아웃되어도 남을 초안");
        assertThat(archive.words(SamplePerson.MINSEO, brief)).containsExactly("로그아웃되어도 남을 초안");
    }

    @Test
    void draftsSurviveReloadAndALostSession() {
        ImportedBrief brief = archive.brief("초안은 남는다");
        archive.mark(SamplePerson.HANA, brief, "조기경보의 성패는", "답을 기다리는 글");
        Reader tom =
                stranger(SamplePerson.TOM, Look.DESK.english()).mayHear(REFUSED).goesTo(brief.address());
        tom.logsIn().opens(brief).begins(WORDS, "A draft that outlives the page");
        tom.touches("조기경보의 성패는").onCard("reading_reply").field().fill("A reply under way");
        tom.reloads();
        tom.page.evaluate("(words) => journey.show(words)", WORDS);
        assertThat(tom.page.locator(".card[data-draft] textarea")).hasValue("A draft that outlives the page");
        tom.touches("조기경보의 성패는");
        assertThat(tom.focusedCard().locator("textarea")).hasValue("A reply under way");
        tom.isSeen("draft-1-after-reload");

        tom.context().clearCookies();
        tom.focusedCard().locator("textarea").click();
        tom.presses("Control+Enter").seesBanner("reading_session_ended");
        assertThat(tom.focusedCard().locator(".composer-status")).hasText(tom.says("reading_draft_logged_out"));
        tom.isSeen("draft-2-logged-out")
                .page
                .getByText(tom.says("reading_log_in_again"))
                .click();
        int greetings = tom.greetings();
        tom.logsIn().isGreetedAgain(greetings);
        tom.touches("조기경보의 성패는");
        assertThat(tom.focusedCard().locator("textarea")).hasValue("A reply under way");
        tom.focusedCard().locator("textarea").click();
        tom.sends();
        assertThat(archive.words(SamplePerson.HANA, brief)).containsExactly("답을 기다리는 글", "A reply under way");
    }

    @Test
    void pageStaysLiveWhenTheAccessTokenIsRenewed() {
        ImportedBrief brief = archive.brief("토큰보다 오래 읽기");
        ShortTokens.during(8, () -> {
            Reader hana = stranger(SamplePerson.HANA, Look.DESK).goesTo(brief.address());
            hana.logsIn().opens(brief);
            hana.isGreetedAgain(hana.greetings());
            archive.mark(SamplePerson.JIWOO, brief, "선적 대기, 검사 기간", "갱신한 뒤에 들은 글");
            hana.seesCard("갱신한 뒤에 들은 글").seesNoBanner();
            // A logout that Keycloak tells this node of must not get in the way of renewing other logins.
            Set<String> before = sessions(SamplePerson.TOM).keySet();
            Reader tom = stranger(SamplePerson.TOM, Look.DESK).mayHear(REFUSED).goesTo(brief.address());
            tom.logsIn();
            sessions(SamplePerson.TOM).keySet().stream()
                    .filter(it -> !before.contains(it))
                    .forEach(it -> keycloak.realm("yeobaek").deleteSession(it, false));
            tom.leaves();
            hana.reloads().seesCard("갱신한 뒤에 들은 글").seesNoBanner();
        });
    }

    private Map<String, UserSessionRepresentation> sessions(SamplePerson person) {
        UserResource user = keycloak.realm("yeobaek")
                .users()
                .get(keycloak.realm("yeobaek")
                        .users()
                        .searchByUsername(person.userName(), true)
                        .get(0)
                        .getId());
        return user.getUserSessions().stream()
                .filter(it -> it.getClients().containsValue("yeobaek-web"))
                .collect(Collectors.toMap(UserSessionRepresentation::getId, it -> it));
    }
}
