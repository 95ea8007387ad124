package app.yeobaek.stack;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class SignInTest {
    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String realm;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void koreanFormLeadsBackToTheApplicationWithoutAskingForMore() {
        try (Chromium chromium = Chromium.launch()) {
            Page page = chromium.browser().newPage(new Browser.NewPageOptions().setLocale("ko-KR"));
            page.navigate(realm + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=yeobaek-web"
                    + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                    + "&redirect_uri=http://localhost:" + port + "/q/health/live");
            assertThat(page.title()).contains("여백");
            assertThat(page.locator("label[for=password]").innerText()).contains("비밀번호");
            page.locator("#username").fill(SamplePerson.HANA.userName());
            page.locator("#password").fill(Tokens.passwordOf(SamplePerson.HANA));
            page.locator("#kc-login").click();
            page.waitForURL(Pattern.compile("http://localhost:" + port + "/q/health/live\\?.*code=.*"));
        }
    }
}
