package app.yeobaek.importing;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are not what they claim to be, by every route that takes a file. */
@QuarkusTest
class UploadClaimsTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PROGRAM = "MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u00ff\u00ff"
            .getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PAGE =
            "<html><body><script>alert(1)</script>글</body></html>".getBytes(StandardCharsets.UTF_8);

    private TestTeam team;
    private TestBrief brief;

    @BeforeEach
    void team() {
        team = TestTeam.founded();
        brief = TestBrief.importedInto(team);
    }

    private static RequestSpecification form(SamplePerson person) {
        return Tokens.as(person).header("Accept-Language", "ko").accept("application/json, text/html;q=0.9, */*;q=0.1");
    }

    /** Every route that takes the file of a brief. */
    private Map<String, BiFunction<String, byte[], Response>> briefRoutes() {
        return Map.of(
                "/api/briefs",
                (name, file) -> form(JIWOO)
                        .multiPart("team", team.id().toString())
                        .multiPart("file", name, file)
                        .post("/api/briefs"),
                "/api/drafts",
                (name, file) -> form(JIWOO)
                        .multiPart("team", team.id().toString())
                        .multiPart("id", UUID.randomUUID().toString())
                        .multiPart("file", name, file)
                        .post("/api/drafts"),
                "/api/briefs/{brief}/drafts",
                (name, file) -> form(JIWOO)
                        .multiPart("id", UUID.randomUUID().toString())
                        .multiPart("file", name, file)
                        .post("/api/briefs/{brief}/drafts", brief.id()),
                "/briefs/new",
                (name, file) -> form(JIWOO)
                        .multiPart("team", team.id().toString())
                        .multiPart("file", name, file)
                        .post("/briefs/new"));
    }

    private long stored() {
        return Database.count(
                "select (select count(*) from draft where team_id = ?) + (select count(*) from brief where team_id = ?)",
                team.id(),
                team.id());
    }

    @Test
    void briefThatIsNotWhatItsNameSaysIsRefusedAndNothingIsStored() {
        long before = stored();
        briefRoutes().forEach((route, send) -> {
            Response refusal = send.apply("요약.docx", PDF);
            assertThat(refusal.statusCode()).as(route).isEqualTo(415);
            assertThat(refusal.asString()).as(route).contains("이름은 DOCX 파일인데 내용은 PDF입니다");
            assertThat(send.apply("요약.pdf", PAGE).statusCode()).as(route).isEqualTo(415);
        });
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void programUnderTheNameOfABriefIsNeverPublished() {
        Response refusal =
                Objects.requireNonNull(briefRoutes().get("/api/briefs")).apply("요약.pdf", PROGRAM);
        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.jsonPath().getString("type")).isEqualTo("/problems/import-binary");
        assertThat(refusal.jsonPath().getString("detail")).contains("EXE");
    }

    @Test
    void pictureThatIsNoneIsRefusedWhateverItsTypeSays() {
        for (byte[] content : List.of(
                PDF, PROGRAM, PAGE, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8))) {
            for (String claim : List.of("image/png", "image/jpeg", "image/svg+xml")) {
                Response refusal =
                        Api.as(JIWOO).contentType(claim).body(content).post("/api/briefs/{id}/images", brief.id());
                assertThat(refusal.statusCode()).as(claim).isEqualTo(415);
                assertThat(refusal.jsonPath().getString("type")).isEqualTo("/problems/image-unknown");
            }
        }
        assertThat(Database.count("select count(*) from image where brief_id = ?", brief.id()))
                .isZero();
    }

    @Test
    void tableOfPeopleThatIsAWorkbookOrAPictureIsRefusedWithWhatToDo() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] content : List.of(workbook.toByteArray(), PROGRAM)) {
            Response refusal = Tokens.as(ADMIN)
                    .header("Accept-Language", "ko")
                    .accept("text/html")
                    .multiPart("file", "people.csv", content, "text/csv")
                    .post("/admin/users/import");
            assertThat(refusal.statusCode()).isEqualTo(400);
            assertThat(refusal.asString()).contains("UTF-8");
        }
    }
}
