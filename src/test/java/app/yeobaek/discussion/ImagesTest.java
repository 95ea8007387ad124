package app.yeobaek.discussion;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.SEOYEON;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.Pixels;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Wish;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImagesTest {
    @Inject
    Images images;

    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    @AfterEach
    void leaveNoneUnused() {
        Database.change("delete from image where not exists (select 1 from comment_image where image_id = id)");
    }

    private static int status(String address, app.yeobaek.localstack.SamplePerson person) {
        return Api.as(person).get(address).statusCode();
    }

    @Test
    void pictureIsSeenByThoseWhoMayReadACommentThatShowsIt() {
        String address = Pixels.sent(brief, MINSEO);
        assertThat(status(address, MINSEO)).isEqualTo(200);
        assertThat(status(address, HANA)).isEqualTo(404);
        JsonPath mark =
                Wish.toMark(brief, "비축한 물량").saying("![표 2](" + address + ")").madeBy(MINSEO);
        assertThat(mark.getString("thread.comments[0].html")).contains("<img src=\"" + address + "\" alt=\"표 2\"");
        Response seen = Api.as(DOYUN).get(address);
        assertThat(seen.contentType()).isEqualTo("image/png");
        assertThat(seen.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(seen.header("Content-Security-Policy")).contains("sandbox");
        assertThat(status(address, SEOYEON)).isEqualTo(404);
        assertThat(Api.as(DOYUN)
                        .accept("image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8")
                        .get(address)
                        .contentType())
                .as("asked for as a browser's page does")
                .isEqualTo("image/png");

        Api.as(MINSEO)
                .delete("/api/comments/{id}", mark.getUUID("thread.comments[0].id"))
                .then()
                .statusCode(204);
        assertThat(status(address, DOYUN)).isEqualTo(404);
        assertThat(status(address, MINSEO)).isEqualTo(200);
    }

    @Test
    void privatePictureStaysPrivateEvenIfSomebodyKnowsItsAddress() {
        String address = Pixels.sent(brief, MINSEO);
        UUID mark = Wish.toMark(brief, "비축한 물량")
                .saying("![몰래](" + address + ")")
                .privately()
                .by(MINSEO);
        assertThat(status(address, TOM)).isEqualTo(404);
        Wish.toMark(brief, "민간의 자료").saying("![훔쳐보기](" + address + ")").by(TOM);
        assertThat(status(address, TOM)).isEqualTo(404);
        assertThat(status(address, HANA)).isEqualTo(404);
        Api.as(MINSEO)
                .header("If-Match", "*")
                .body(Map.of("visibility", "team"))
                .patch("/api/annotations/{id}", mark)
                .then()
                .statusCode(200);
        assertThat(status(address, TOM)).isEqualTo(200);
    }

    @Test
    void pictureOfAnotherBriefIsNotShownByAddress() {
        String address = Pixels.sent(TestBrief.imported(), MINSEO);
        Wish.toMark(brief, "비축한 물량").saying("![x](" + address + ")").by(MINSEO);
        assertThat(status(address, HANA)).isEqualTo(404);
    }

    @Test
    void contentDecidesWhatAPictureIs() {
        Response refused = Api.as(MINSEO)
                .contentType("image/png")
                .body("<svg onload='alert(1)'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/briefs/{id}/images", brief.id());
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/image-unknown");
        Api.as(MINSEO)
                .contentType("text/html")
                .body(Pixels.png(1, 1))
                .post("/api/briefs/{id}/images", brief.id())
                .then()
                .statusCode(415);
    }

    @Test
    void whoSendsManyAndShowsNoneMustWait() {
        for (int i = 0; i < 30; i++) {
            Pixels.sent(brief, JIWOO);
        }
        Response refused = Api.as(JIWOO)
                .contentType("image/png")
                .body(Pixels.png(1, 1))
                .post("/api/briefs/{id}/images", brief.id());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/images-unused");
    }

    @Test
    void unusedPicturesAreForgottenAndUsedOnesAreNot() {
        String unused = Pixels.sent(brief, TOM);
        UUID mark = Wish.toMark(brief, "비축한 물량").by(TOM);
        String used = Pixels.shownIn(brief, mark);
        Database.change("update image set created_at = created_at - interval '2 days' where brief_id = ?", brief.id());
        images.forgetUnused();
        assertThat(status(unused, TOM)).isEqualTo(404);
        assertThat(status(used, TOM)).isEqualTo(200);
    }

    @Test
    void draftsAreThereForTheirWriterAloneUntilDiscarded() {
        String place = "reply:" + UUID.randomUUID();
        Map<String, Object> draft = Map.of("place", place, "body", "쓰다 만 말", "savedAt", 17);
        Api.as(MINSEO)
                .body(draft)
                .put("/api/briefs/{id}/unsent/" + place, brief.id())
                .then()
                .statusCode(204);
        Api.as(MINSEO)
                .body(Map.of("place", place, "body", "더 쓴 말"))
                .put("/api/briefs/{id}/unsent/" + place, brief.id())
                .then()
                .statusCode(204);
        assertThat(Api.as(MINSEO)
                        .get("/api/briefs/{id}/unsent", brief.id())
                        .jsonPath()
                        .<String>getList("body"))
                .containsExactly("더 쓴 말");
        assertThat(Api.as(HANA)
                        .get("/api/briefs/{id}/unsent", brief.id())
                        .jsonPath()
                        .getList("$"))
                .isEmpty();
        Api.as(MINSEO).delete("/api/briefs/{id}/unsent/" + place, brief.id());
        assertThat(Api.as(MINSEO)
                        .get("/api/briefs/{id}/unsent", brief.id())
                        .jsonPath()
                        .getList("$"))
                .isEmpty();
    }

    @Test
    void draftsThatAreNoneOrTooMuchAreRefused() {
        String place = "new:" + UUID.randomUUID();
        for (Map<String, Object> wrong : java.util.List.<Map<String, Object>>of(
                Map.of("place", "new:" + UUID.randomUUID(), "body", "x"), Map.of("place", place), Map.of())) {
            Api.as(MINSEO)
                    .body(wrong)
                    .put("/api/briefs/{id}/unsent/" + place, brief.id())
                    .then()
                    .statusCode(400);
        }
        Api.as(MINSEO)
                .body(Map.of("place", place, "body", "가".repeat(90_000)))
                .put("/api/briefs/{id}/unsent/" + place, brief.id())
                .then()
                .statusCode(413);
        Api.as(MINSEO)
                .body(Map.of("place", "elsewhere", "body", "x"))
                .put("/api/briefs/{id}/unsent/elsewhere", brief.id())
                .then()
                .statusCode(404);
        Database.change(
                """
                insert into unsent select ?, ?, 'new:' || n, '{}', now() from generate_series(1, 100) n
                """,
                TestTeam.idOf(TOM),
                brief.id());
        Api.as(TOM)
                .body(Map.of("place", place, "body", "x"))
                .put("/api/briefs/{id}/unsent/" + place, brief.id())
                .then()
                .statusCode(429);
    }
}
