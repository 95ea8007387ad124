package app.yeobaek.web;

import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.stack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeadersTest {
    private static Map<String, Response> answersOfEveryKind() {
        UUID brief = TestBrief.imported().id();
        Map<String, Response> answers = new LinkedHashMap<>();
        answers.put("welcome", given().get("/"));
        answers.put("library", Tokens.as(MINSEO).get("/briefs"));
        answers.put("reading page", Tokens.as(MINSEO).get("/briefs/{id}", brief));
        answers.put("page that is not there", Tokens.as(MINSEO).get("/briefs/{id}", UUID.randomUUID()));
        answers.put("no page at all", Tokens.as(MINSEO).get("/nowhere"));
        answers.put("login", given().redirects().follow(false).get("/briefs"));
        answers.put("API", Api.as(MINSEO).get("/api/me"));
        answers.put("list", Api.as(MINSEO).get("/api/briefs/{id}/annotations", brief));
        answers.put("original", Api.as(MINSEO).get("/api/briefs/{id}/original", brief));
        answers.put("API, not known", Api.asNobody().get("/api/me"));
        answers.put("API, not there", Api.as(MINSEO).get("/api/nothing"));
        answers.put(
                "foreign site", given().header("Sec-Fetch-Site", "cross-site").post("/api/previews"));
        answers.put(
                "too large",
                Api.as(MINSEO)
                        .body("가".repeat(2_500_000).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .post("/api/previews"));
        answers.put("asset", given().get(Assets.url("base/base.css")));
        answers.put("asset that is not there", given().get("/assets/0/none.js"));
        return answers;
    }

    @Test
    void everyAnswerForbidsWhatOurPagesDoNotNeed() {
        SoftAssertions softly = new SoftAssertions();
        answersOfEveryKind().forEach((kind, answer) -> {
            softly.assertThat(answer.headers().getValues("Content-Security-Policy"))
                    .as(kind)
                    .hasSize(1)
                    .allMatch(it -> it.contains("default-src 'none'")
                            && it.contains("script-src 'self'")
                            && it.contains("frame-ancestors 'none'")
                            && !it.contains("unsafe"));
            softly.assertThat(answer.header("X-Content-Type-Options")).as(kind).isEqualTo("nosniff");
            softly.assertThat(answer.header("X-Frame-Options")).as(kind).isEqualTo("DENY");
            softly.assertThat(answer.header("Referrer-Policy")).as(kind).isEqualTo("same-origin");
            softly.assertThat(answer.header("Cross-Origin-Opener-Policy"))
                    .as(kind)
                    .isEqualTo("same-origin");
            softly.assertThat(answer.header("Cross-Origin-Resource-Policy"))
                    .as(kind)
                    .isEqualTo("same-origin");
            softly.assertThat(answer.header("Access-Control-Allow-Origin"))
                    .as(kind)
                    .isNull();
        });
        softly.assertAll();
    }

    @Test
    void nothingThatIsSomebodysIsKeptByACache() {
        SoftAssertions softly = new SoftAssertions();
        Map<String, Response> answers = answersOfEveryKind();
        answers.keySet().removeAll(java.util.List.of("asset", "asset that is not there", "foreign site", "too large"));
        answers.forEach((kind, answer) -> softly.assertThat(answer.headers().getValues("Cache-Control"))
                .as(kind)
                .containsExactly("no-store"));
        softly.assertAll();
    }

    @Test
    void assetIsKeptForEverUnderItsAddressAndUnderNoOther() {
        String address = Assets.url("base/base.css");
        Response asset = given().get(address);
        assertThat(asset.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(asset.contentType()).isEqualToIgnoringCase("text/css;charset=UTF-8");
        Response old = given().get(address.replace(Assets.build(), "0123456789ab"));
        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(old.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void nothingBesidesTheAssetsIsServedFromTheClassPath() {
        for (String path : new String[] {
            "/assets/x/../application.properties",
            "/assets/x/..%2fapplication.properties",
            "/assets/x/%2e%2e/application.properties",
            "/assets/x/base"
        }) {
            Response answer =
                    given().urlEncodingEnabled(false).redirects().follow(false).get(path);
            assertThat(answer.statusCode()).as(path).isIn(302, 404);
            assertThat(answer.asString()).as(path).doesNotContain("quarkus.");
        }
    }

    @Test
    void originalIsOfferedForDownloadAndNeverShownAsAPage() {
        Response original = Api.as(MINSEO)
                .get("/api/briefs/{id}/original", TestBrief.imported().id());
        assertThat(original.contentType()).isEqualTo("application/octet-stream");
        assertThat(original.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''");
    }

    @Test
    void pagesRunNoScriptOfTheirOwnText() {
        Response page =
                Tokens.as(MINSEO).get("/briefs/{id}", TestBrief.imported().id());
        assertThat(page.asString())
                .doesNotContainPattern("<script(?![^>]*(src=|type=\"application/json\"))")
                .doesNotContainPattern("<[^>]* (on[a-z]+|style)=");
    }
}
