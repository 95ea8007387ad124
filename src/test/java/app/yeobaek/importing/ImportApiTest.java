package app.yeobaek.importing;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.SEOYEON;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportApiTest {
    private UUID team;
    private long stored;

    @BeforeEach
    void begin() {
        team = TestTeam.shared().id();
        stored = stored();
    }

    private static long stored() {
        return Database.count(
                "select (select count(*) from brief) + (select count(*) from revision) + (select count(*) from original)");
    }

    private Response file(SamplePerson person, String name, byte[] content) {
        return Tokens.as(person)
                .accept(ContentType.JSON)
                .multiPart("team", team.toString())
                .multiPart("file", name, content)
                .post("/api/briefs");
    }

    private Response text(String text, String name) {
        return Api.as(JIWOO)
                .body(Map.of("team", team, "text", text, "name", name))
                .post("/api/briefs");
    }

    private void isRefused(Response answer, int status, String type, String words) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + type);
        assertThat(answer.jsonPath().getString("detail")).contains(words).doesNotContain("{0}");
        assertThat(stored()).isEqualTo(stored);
    }

    @Test
    void fileBecomesABriefWithItsTitle() {
        Response answer = file(JIWOO, "보고서.txt", TestBrief.SOURCE.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(201);
        String id = answer.jsonPath().getString("id");
        assertThat(answer.header("Location")).endsWith("/api/briefs/" + id);
        assertThat(answer.jsonPath().getString("title")).isEqualTo("핵심광물 공급망 조기경보의 재설계");
        assertThat(answer.jsonPath().getString("language")).isEqualTo("ko");
        assertThat(Api.as(DOYUN).get("/api/briefs/{id}", id).jsonPath().getMap(""))
                .isEqualTo(answer.jsonPath().getMap(""));
        assertThat(stored()).isEqualTo(stored + 3);
    }

    @Test
    void originalComesBackByteByByte() {
        byte[] bytes = ("\uFEFF" + TestBrief.SOURCE.replace("\n", " \r\n")).getBytes(StandardCharsets.UTF_8);
        String id = file(JIWOO, "original 1.txt", bytes).jsonPath().getString("id");
        Response original = Api.as(DOYUN).get("/api/briefs/{id}/original", id);
        assertThat(original.asByteArray()).isEqualTo(bytes);
        assertThat(original.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''original%201.txt");
    }

    @Test
    void textOfOldKoreanProgramsIsRecognised() {
        byte[] bytes = TestBrief.SOURCE.replace("🚨 ", "").getBytes(Charset.forName("x-windows-949"));
        Response answer = file(JIWOO, "옛글.txt", bytes);
        assertThat(answer.jsonPath().getString("title")).isEqualTo("핵심광물 공급망 조기경보의 재설계");
        String id = answer.jsonPath().getString("id");
        assertThat(Api.as(DOYUN).get("/api/briefs/{id}/revision", id).jsonPath().getString("text"))
                .contains("特定國 의존에서 온다");
        assertThat(Api.as(DOYUN).get("/api/briefs/{id}/original", id).asByteArray())
                .isEqualTo(bytes);
    }

    @Test
    void brokenPdfIsRefusedWithASentence() {
        byte[] pdf =
                "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.ISO_8859_1);
        isRefused(file(JIWOO, "보고서.pdf", pdf), 422, "import-broken", "파일을 끝까지 읽지 못했습니다");
    }

    @Test
    void emptyFileAndBlankTextAreRefused() {
        isRefused(file(JIWOO, "빈.txt", " \n\n ".getBytes(StandardCharsets.UTF_8)), 422, "import-empty", "읽을 글이 없습니다");
        isRefused(file(JIWOO, "빈.txt", new byte[0]), 422, "import-empty", "읽을 글이 없습니다");
        Response blank = text(" \n ", "");
        assertThat(blank.statusCode()).isEqualTo(400);
        assertThat(blank.jsonPath().<String>getList("errors.field")).containsExactly("text");
    }

    @Test
    void controlCharactersAreLeftOutOfTheText() {
        Response answer = text("제목\n\n본문\u0000\u0001\u0002 한 문장이 있다.", "");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Api.as(DOYUN)
                        .get("/api/briefs/{id}/revision", answer.jsonPath().getString("id"))
                        .jsonPath()
                        .getString("text"))
                .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f]");
    }

    @Test
    void fileOverTheLimitIsRefused() {
        byte[] big = "가나다라 마바사.\n".repeat(230_000).getBytes(StandardCharsets.UTF_8);
        isRefused(file(JIWOO, "큰.txt", big), 413, "import-too-large", "");
    }

    @Test
    void formWithoutTeamOrFileIsMalformed() {
        isRefused(Tokens.as(JIWOO).multiPart("team", team.toString()).post("/api/briefs"), 400, "malformed", "");
        isRefused(
                Tokens.as(JIWOO)
                        .multiPart("team", "ours")
                        .multiPart("file", "a.txt", new byte[] {65})
                        .post("/api/briefs"),
                400,
                "malformed",
                "");
    }

    @Test
    void readerAndOutsiderMayNotAndNothingIsStored() {
        byte[] bytes = TestBrief.SOURCE.getBytes(StandardCharsets.UTF_8);
        isRefused(file(DOYUN, "보고서.txt", bytes), 403, "forbidden", "");
        isRefused(file(SEOYEON, "보고서.txt", bytes), 404, "not-found", "");
    }

    @Test
    void nameLosesItsPathAndWhatCannotBeSeen() {
        assertThat(nameOf("C:\\문서\\..\\비\u0007\u202e밀.txt")).isEqualTo("비밀.txt");
        assertThat(nameOf("../../etc/passwd")).isEqualTo("passwd");
        assertThat(nameOf("\r\nX-Injected: 1")).isEqualTo("X-Injected: 1");
        assertThat(nameOf("///")).isEqualTo("brief.txt");
        assertThat(nameOf("a\ud83d.txt")).doesNotContain("\ud83d");
    }

    private String nameOf(String name) {
        Response answer = text(TestBrief.SOURCE, name);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        String header = Api.as(JIWOO)
                .get("/api/briefs/{id}/original", answer.jsonPath().getString("id"))
                .header("Content-Disposition");
        return java.net.URLDecoder.decode(header.substring(header.indexOf("''") + 2), StandardCharsets.UTF_8);
    }

    @Test
    void formOfThePageImportsAndSaysWhatIsWrong() {
        Response empty = Tokens.as(JIWOO)
                .accept("text/html")
                .multiPart("team", team.toString())
                .multiPart("text", " ")
                .post("/briefs/new");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.asString()).contains("읽을 글이 없습니다");
        Response imported = Tokens.as(JIWOO)
                .redirects()
                .follow(false)
                .multiPart("team", team.toString())
                .multiPart(new MultiPartSpecBuilder(TestBrief.SOURCE + "\n\n" + UUID.randomUUID())
                        .controlName("text")
                        .mimeType("text/plain")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .post("/briefs/new");
        assertThat(imported.statusCode()).isEqualTo(303);
        assertThat(imported.header("Location")).contains("/drafts/");
        assertThat(Tokens.as(JIWOO).get(imported.header("Location")).statusCode())
                .isEqualTo(200);
    }
}
