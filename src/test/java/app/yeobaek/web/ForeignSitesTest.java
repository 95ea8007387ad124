package app.yeobaek.web;

import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Browser;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another site makes a browser do in the name of whoever is logged in here. */
@QuarkusTest
class ForeignSitesTest {
    private static HttpRequest.Builder writing(Browser browser) {
        return browser.to("/api/previews")
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "JavaScript")
                .POST(HttpRequest.BodyPublishers.ofString("{\"body\": \"말\"}"));
    }

    @Test
    void onlyOurOwnPagesActWithTheSession() {
        Browser minseo = Browser.of(MINSEO);
        assertThat(status(minseo, "Sec-Fetch-Site", "same-origin")).isEqualTo(200);
        assertThat(status(minseo, "Origin", Browser.origin())).isEqualTo(200);

        assertThat(status(minseo, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(status(minseo, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
        assertThat(status(minseo, "Origin", "https://evil.example")).isEqualTo(403);
        assertThat(status(minseo, "Origin", "null")).isEqualTo(403);
        assertThat(status(minseo, "Origin", "http://localhost:1")).isEqualTo(403);
        assertThat(minseo.send(writing(minseo)).statusCode()).isEqualTo(403);
    }

    private static int status(Browser browser, String header, String value) {
        return browser.send(writing(browser).header(header, value)).statusCode();
    }

    @Test
    void fetchMetadataOutweighsAnOriginThatLooksRight() {
        Browser minseo = Browser.of(MINSEO);
        assertThat(minseo.send(writing(minseo)
                                .header("Origin", Browser.origin())
                                .header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusalIsAProblemThatSaysWhy() {
        Response refused = given().header("Sec-Fetch-Site", "cross-site")
                .header("Accept-Language", "en-US,en;q=0.9")
                .post("/api/previews");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/foreign-origin");
        assertThat(refused.jsonPath().getString("title")).isEqualTo("A request from another site");
    }

    @Test
    void programWithATokenMayComeFromAnywhere() {
        assertThat(Api.as(MINSEO)
                        .header("Origin", "https://tool.example")
                        .body(Map.of("body", "말"))
                        .post("/api/previews")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void foreignSiteOpensNoSocketWithTheSession() {
        TestBrief brief = TestBrief.imported();
        String cookie = Browser.of(MINSEO).cookieHeader();
        assertThat(LiveClient.statusFor(Map.of("Cookie", cookie, "Origin", "https://evil.example"), brief))
                .isEqualTo(403);
        assertThat(LiveClient.statusFor(Map.of("Cookie", cookie), brief)).isEqualTo(403);
        assertThat(LiveClient.statusFor(Map.of("Cookie", cookie, "Origin", Browser.origin()), brief))
                .isEqualTo(101);
    }

    @Test
    void foreignSiteLogsNobodyOut() {
        Browser minseo = Browser.of(MINSEO);
        HttpResponse<String> refused = minseo.send(
                minseo.to("/logout").header("Sec-Fetch-Site", "cross-site").GET());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(minseo.send(minseo.to("/briefs").GET()).uri().getPath()).isEqualTo("/briefs");

        HttpResponse<String> out = minseo.send(
                minseo.to("/logout").header("Sec-Fetch-Site", "same-origin").GET());
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.uri().getPath()).isEqualTo("/");
        assertThat(minseo.send(minseo.to("/briefs").GET()).uri().getPath()).startsWith("/realms/");
    }

    @Test
    void linkFromAnotherSiteOpensAPage() {
        Browser minseo = Browser.of(MINSEO);
        assertThat(minseo.send(minseo.to("/briefs")
                                .header("Sec-Fetch-Site", "cross-site")
                                .GET())
                        .statusCode())
                .isEqualTo(200);
    }

    /** REST Assured may know this machine by its number. */
    private static String location(Response answer) {
        return answer.header("Location").replace("http://127.0.0.1:", "http://localhost:");
    }

    private static Response choosing(String language, String back) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("language", language)
                .formParam("return", back)
                .post("/preferences/language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "evil.example",
                "",
                "/briefs\r\nSet-Cookie: a=b"
            })
    void chosenLanguageLeadsToNoOtherSite(String back) {
        Response answer = choosing("en", back);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo(Browser.origin() + "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.//evil.example", "/%2F/evil.example", "/..//evil.example", "/./%5cevil.example"})
    void crookedPathStaysOnTheSite(String back) {
        assertThat(location(choosing("en", back))).startsWith(Browser.origin() + "/");
    }

    @Test
    void chosenLanguageIsKeptInACookieAndLeadsBack() {
        Response answer = choosing("en", "/briefs?team=1&after=x");
        assertThat(answer.header("Location")).endsWith("/briefs?team=1&after=x");
        assertThat(answer.header("Set-Cookie"))
                .containsIgnoringCase("yeobaek_language=en")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
        assertThat(given().cookie("yeobaek_language", "en")
                        .header("Accept-Language", "ko")
                        .get("/")
                        .asString())
                .contains("<html lang=\"en\"");
        assertThat(choosing("de", "/").statusCode()).isEqualTo(400);
    }

    @Test
    void sessionThatSomebodyPlantedBeforeTheLoginIsNotTheOneAfterIt() {
        Response planted = given().redirects()
                .follow(false)
                .accept("text/html")
                .cookie("q_session", "planted-by-another")
                .get("/briefs");
        // Sent on to begin anew, never let in.
        assertThat(planted.statusCode()).isBetween(302, 303);
        assertThat(planted.headers().getValues("Set-Cookie")).noneMatch(it -> it.contains("planted-by-another"));
        // What the cookie becomes at the login is made then: the same person twice has two sessions.
        String first = Browser.of(MINSEO).cookieHeader();
        String second = Browser.of(MINSEO).cookieHeader();
        assertThat(first).contains("q_session").isNotEqualTo(second).doesNotContain("planted-by-another");
        assertThat(given().redirects()
                        .follow(false)
                        .accept("text/html")
                        .header("Cookie", "q_session=planted-by-another; " + second.replace("q_session", "x_session"))
                        .get("/briefs")
                        .statusCode())
                .isBetween(302, 303);
    }
}
