package app.yeobaek.stack;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class SignInTest {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String realm;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void koreanFormLeadsBackToTheApplicationWithoutAskingForMore() {
        try (Chromium chromium = Chromium.launch()) {
            Page page = chromium.browser().newPage(new Browser.NewPageOptions().setLocale("ko-KR"));
            page.navigate(signIn());
            assertThat(page.title()).contains("여백");
            assertThat(page.locator("label[for=password]").innerText()).contains("비밀번호");
            page.locator("#username").fill(SamplePerson.HANA.userName());
            page.locator("#password").fill(Tokens.passwordOf(SamplePerson.HANA));
            page.locator("#kc-login").click();
            page.waitForURL(Pattern.compile("http://localhost:" + port + "/q/health/live\\?.*code=.*"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ko-KR, LIGHT, 360", "ko-KR, DARK, 390", "en-US, LIGHT, 1280", "en-US, DARK, 1280"})
    void formWearsOurStylesheetAloneAndIsAccessible(String language, ColorScheme scheme, int width) {
        try (Chromium chromium = Chromium.launch()) {
            Page page = chromium.browser()
                    .newPage(new Browser.NewPageOptions()
                            .setLocale(language)
                            .setColorScheme(scheme)
                            .setViewportSize(width, 760));
            List<String> broken = new ArrayList<>();
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    broken.add(response.url());
                }
            });
            page.navigate(signIn());
            assertLooksLikeOurs(page, scheme);
            picture(page, "form", language, scheme, width);
            page.locator("#username").fill(SamplePerson.HANA.userName());
            page.locator("#password").fill("not the password");
            page.locator("#kc-login").click();
            page.locator("#input-error-username").waitFor();
            assertLooksLikeOurs(page, scheme);
            picture(page, "refusal", language, scheme, width);
            assertThat(broken).isEmpty();
        }
    }

    private static void assertLooksLikeOurs(Page page, ColorScheme scheme) {
        assertThat(page.locator("link[rel=stylesheet]").all())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.getAttribute("href")).contains("/login/yeobaek/css/yeobaek-"));
        assertThat(page.locator("link[rel=icon]").getAttribute("href")).endsWith("/login/yeobaek/img/icon.svg");
        assertThat(page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo(scheme == ColorScheme.DARK ? "rgb(23, 24, 26)" : "rgb(251, 250, 247)");
        assertThat(page.evaluate("() => document.fonts.ready.then(fonts => [...fonts].map(font => font.status))"))
                .isEqualTo(List.of("loaded"));
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(page.evaluate("() => document.activeElement.matches('input:focus-visible')"
                        + " && getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(violation -> SERIOUS.contains(violation.getImpact()))
                .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    private static void picture(Page page, String what, String language, ColorScheme scheme, int width) {
        Path file = Path.of(
                System.getProperty("yeobaek.root", "."),
                "target/pictures/sign-in-%s-%s-%s-%d.png".formatted(what, language, scheme, width));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private String signIn() {
        return realm + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=yeobaek-web"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&redirect_uri=http://localhost:" + port + "/q/health/live";
    }
}
