package app.yeobaek.drafting;

import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.SEOYEON;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Eventually;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.stack.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** What a person sees of the original while mending, and what becomes of a reading that nobody wants any more. */
@QuarkusTest
class OriginalBesideTest {
    @Inject
    DraftReading reading;

    @Inject
    EntityManager database;

    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int p = 1; p <= pages; p++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.beginText();
                    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    out.newLineAtOffset(72, 700);
                    out.showText("Page " + p + " speaks of harbors and of " + UUID.randomUUID() + ".");
                    out.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static UUID read(String name, byte[] content) {
        UUID id = Desk.upload(JIWOO, TestTeam.shared().id(), name, content, Map.of())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        Desk.whenRead(id);
        return id;
    }

    private static Response page(UUID draft, int page) {
        return io.restassured.RestAssured.given()
                .spec(Tokens.as(JIWOO))
                .get("/api/drafts/{id}/pages/{page}", draft, page);
    }

    @Test
    void pagesOfAPdfAreShownAsPicturesWithThePlacesOfTheirLines() throws IOException {
        UUID id = read("항구.pdf", pdf(6));
        JsonPath draft = Desk.read(id);
        assertThat(draft.getList("sheets.page", Integer.class)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(draft.getDouble("sheets[0].left")).isBetween(0.1, 0.15);
        assertThat(draft.getDouble("sheets[0].top")).isBetween(0.12, 0.2);
        for (int n : List.of(1, 6)) {
            Response answer = page(id, n);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.contentType()).startsWith("image/png");
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
            assertThat(picture.getHeight()).isGreaterThan(picture.getWidth()).isLessThanOrEqualTo(1_401);
            assertThat(darkest(picture)).as("something is drawn").isLessThan(128);
        }
        assertThat(page(id, 7).statusCode()).isEqualTo(404);
        assertThat(page(id, 0).statusCode()).isEqualTo(404);
        assertThat(Api.as(MINSEO).get("/api/drafts/{id}/pages/1", id).statusCode())
                .isEqualTo(403);
        assertThat(Api.as(SEOYEON).get("/api/drafts/{id}/pages/1", id).statusCode())
                .isEqualTo(404);
    }

    private static int darkest(BufferedImage picture) {
        int darkest = 255;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                darkest = Math.min(darkest, picture.getRGB(x, y) & 0xff);
            }
        }
        return darkest;
    }

    @Test
    void whatHasNoPagesShowsItsLines() {
        UUID id = Desk.ready("글줄만 있는 글");
        assertThat(Desk.read(id).getList("sheets")).isEmpty();
        assertThat(page(id, 1).statusCode()).isEqualTo(404);
        String html = "<h1>" + UUID.randomUUID()
                + "</h1><p>첫 문단이다.</p><table><tr><td>가</td><td>나</td></tr><tr><td>다</td><td>라</td></tr></table>";
        UUID web = read("글.html", html.getBytes(StandardCharsets.UTF_8));
        assertThat(Desk.read(web).getList("source", String.class)).contains("첫 문단이다.", "가 | 나");
    }

    @Test
    void aReadingThrownAwayOnAnotherNodeEndsWithinSeconds() {
        StringBuilder long_ = new StringBuilder(UUID.randomUUID() + "\n");
        while (long_.length() < 1_500_000) {
            long_.append("항구의 배편은 날씨와 물때에 따라 하루에도 몇 번씩 바뀌고 주민은 아침마\n다 선착장에 전화를 걸어 배가 뜨는지 묻는다.\n");
        }
        UUID id = Desk.upload(
                        JIWOO,
                        TestTeam.shared().id(),
                        "긴 글.txt",
                        long_.toString().getBytes(StandardCharsets.UTF_8),
                        Map.of())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        Eventually.get("it is being read", () -> Optional.of(id).filter(reading::isReading));
        // What another node does when somebody discards the draft there: this one hears nothing of it.
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update draft set state = 'DISCARDED' where id = :id")
                        .setParameter("id", id)
                        .executeUpdate());
        long began = System.nanoTime();
        Eventually.get("the reading ends", () -> Optional.of(id).filter(it -> !reading.isReading(it)));
        assertThat((System.nanoTime() - began) / 1_000_000_000L).isLessThan(6);
        assertThat(Api.as(JIWOO).get("/api/drafts/{id}", id).statusCode()).isIn(200, 404);
    }
}
