package app.yeobaek.personal;

import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.SEOYEON;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Database;
import app.yeobaek.cast.Eventually;
import app.yeobaek.cast.TestAccount;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Wish;
import app.yeobaek.stack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnArchiveTest {
    private static RequestSpecification page(String token) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .auth()
                .oauth2(token)
                .accept("text/html, application/zip");
    }

    private static Map<String, String> files(byte[] archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void holdsAllThatIsOnesOwnAndNothingOfOthers() throws IOException {
        TestTeam team = TestTeam.founded();
        TestBrief brief = TestBrief.importedInto(team);
        TestAccount account = TestAccount.made();
        UUID person = account.person();
        String token = account.token();
        Database.change(
                "insert into membership (team_id, person_id, role, since) values (?, ?, 'REVIEWER', now())",
                team.id(),
                person);
        UUID mark = Wish.toMark(brief, "조기경보의 성패").saying("한나만의 말").by(HANA);
        TestAccount.with(token)
                .body(Map.of("body", "내가 한 답"))
                .post("/api/annotations/{id}/comments", mark)
                .then()
                .statusCode(201);
        Database.change(
                "insert into watch (person_id, subject_id, brief_id, level, since) values (?, ?, ?, 'WATCH', now())",
                person,
                mark,
                brief.id());

        assertThat(page(token).post("/me/archive").statusCode()).isEqualTo(303);
        Eventually.holds(
                "the archive is ready",
                () -> Database.count(
                                "select count(*) from personal_archive where person_id = ? and ready_at is not null",
                                person)
                        == 1);
        String id = Database.word("select id::text from personal_archive where person_id = ?", person)
                .orElseThrow();
        assertThat(page(Tokens.of(SEOYEON)).get("/me/archive/{id}", id).statusCode())
                .isEqualTo(404);
        Map<String, String> files =
                files(page(token).get("/me/archive/{id}", id).asByteArray());
        assertThat(files.keySet())
                .contains(
                        "profile.json",
                        "comments.json",
                        "marks.json",
                        "verdicts.json",
                        "tags.json",
                        "notifications.json",
                        "watching.json",
                        "tokens.json");
        assertThat(files.get("profile.json")).contains(account.handle());
        assertThat(files.get("comments.json")).contains("내가 한 답");
        assertThat(files.get("watching.json")).contains(mark.toString());
        assertThat(files.values()).noneMatch(it -> it.contains("한나만의 말"));
    }

    @Test
    void languageChosenOnceHoldsOnAnotherDevice() {
        String token = TestAccount.made().token();
        RequestSpecification korean = page(token).header("Accept-Language", "ko");
        assertThat(korean.get("/briefs").asString()).contains("<html lang=\"ko\"");
        assertThat(page(token)
                        .formParam("language", "en")
                        .formParam("timeZone", "Asia/Seoul")
                        .post("/me/preferences")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(token).header("Accept-Language", "ko").get("/briefs").asString())
                .contains("<html lang=\"en\"");
        assertThat(page(token).cookie("yeobaek_language", "ko").get("/briefs").asString())
                .contains("<html lang=\"ko\"");
    }
}
