package app.yeobaek.interchange;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.SEOYEON;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.TestBrief;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DownloadsApiTest {
    @Test
    void readerDownloadsEveryFormatUnderTheTitle() {
        TestBrief brief = TestBrief.imported();
        for (String format : new String[] {"txt", "html", "docx"}) {
            Response answer = Api.as(DOYUN).get("/api/briefs/{id}/downloads/{format}", brief.id(), format);
            assertThat(answer.statusCode()).isEqualTo(200);
            String header = answer.header("Content-Disposition");
            assertThat(header).startsWith("attachment; filename*=UTF-8''").doesNotContainPattern("[^\\x20-\\x7e]");
            assertThat(URLDecoder.decode(header.substring(header.indexOf("''") + 2), StandardCharsets.UTF_8))
                    .isEqualTo("핵심광물 공급망 조기경보의 재설계." + format);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.asByteArray().length).isGreaterThan(300);
        }
        assertThat(Api.as(DOYUN)
                        .get("/api/briefs/{id}/downloads/txt?revision=1", brief.id())
                        .asString())
                .contains("조기경보의 성패");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        TestBrief brief = TestBrief.imported();
        assertThat(Api.as(DOYUN)
                        .get("/api/briefs/{id}/downloads/exe", brief.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.as(DOYUN)
                        .get("/api/briefs/{id}/downloads/txt?revision=7", brief.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.as(SEOYEON)
                        .get("/api/briefs/{id}/downloads/txt", brief.id())
                        .statusCode())
                .isEqualTo(404);
    }
}
