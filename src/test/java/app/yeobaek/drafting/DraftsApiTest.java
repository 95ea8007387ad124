package app.yeobaek.drafting;

import static app.yeobaek.drafting.Desk.edit;
import static app.yeobaek.drafting.Desk.mend;
import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Together;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftsApiTest {
    @Inject
    Clearing clearing;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static UUID team() {
        return TestTeam.shared().id();
    }

    private static void isRefused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + type);
        assertThat(answer.jsonPath().getString("detail")).isNotBlank().doesNotContain("{0}");
    }

    private static Response publish(UUID draft, int version) {
        return Api.as(JIWOO).header("If-Match", "\"" + version + "\"").post("/api/drafts/{id}/publication", draft);
    }

    @Test
    void fileIsReadAndMendedAndPublished() {
        UUID id = Desk.ready("고쳐서 발행하는 글");
        JsonPath draft = Desk.read(id);
        assertThat(draft.getString("draft.title")).isEqualTo("고쳐서 발행하는 글");
        assertThat(draft.getList("source")).contains("1. 문제");
        int item = Desk.piece(draft, "특정국에 대한");
        Map<String, Integer> place = draft.getMap("places.'" + item + "'");
        assertThat(draft.getString("source[" + place.get("first") + "]")).contains("특정국에 대한");

        Response answer =
                mend(JIWOO, id, draft.getInt("draft.version"), edit("reword", "piece", item, "text", "고친 항목임."));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("delta.pieces.put.text")).containsExactly("고친 항목임.");
        assertThat(answer.jsonPath().getBoolean("undo")).isTrue();

        Response published = publish(id, answer.jsonPath().getInt("version"));
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        assertThat(published.jsonPath().getInt("number")).isEqualTo(1);
        UUID brief = published.jsonPath().getUUID("brief");
        JsonPath revision =
                Api.as(DOYUN).get("/api/briefs/{id}/revision", brief).jsonPath();
        assertThat(revision.getString("text")).contains("고친 항목임.").doesNotContain("특정국에 대한 의존도");
        assertThat(revision.getList("recommendations")).isNotEmpty();
        assertThat(Api.as(DOYUN).get("/api/briefs/{id}/original", brief).asByteArray())
                .isEqualTo(bytes(Desk.text("고쳐서 발행하는 글")));
    }

    @Test
    void publishingTwiceOrTogetherPublishesOnce() {
        String title = "한 번만 발행되는 글 " + UUID.randomUUID();
        UUID id = Desk.ready(title);
        int version = Desk.read(id).getInt("draft.version");
        List<Response> answers = Together.act(2, one -> publish(id, version));
        Response again = publish(id, version);
        assertThat(answers).allMatch(it -> it.statusCode() == 200);
        assertThat(answers.get(0).jsonPath().getMap(""))
                .isEqualTo(answers.get(1).jsonPath().getMap(""))
                .isEqualTo(again.jsonPath().getMap(""));
        assertThat(Database.count("select count(*) from brief where title = ?", title))
                .isEqualTo(1);
    }

    @Test
    void stepsAreTakenBackAndMadeAgainAlsoByTheNext() {
        UUID id = Desk.ready("되돌리는 글");
        JsonPath before = Desk.read(id);
        int one = Desk.piece(before, "특정국에 대한");
        int two = Desk.piece(before, "비축한 물량");
        Response merged = mend(
                JIWOO, id, before.getInt("draft.version"), edit("merge", "piece", two, "into", one, "space", true));
        assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(200);
        Response undone = Api.as(JIWOO).header("If-Match", "*").post("/api/drafts/{id}/undo", id);
        assertThat(undone.jsonPath().getString("op")).isEqualTo("merge");
        assertThat(undone.jsonPath().getBoolean("redo")).isTrue();
        JsonPath after = Desk.read(id);
        assertThat(after.getList("galley.pieces")).isEqualTo(before.getList("galley.pieces"));
        assertThat(after.getBoolean("redo")).isTrue();
        Response redone = Api.as(JIWOO).header("If-Match", "*").post("/api/drafts/{id}/redo", id);
        assertThat(redone.statusCode()).isEqualTo(200);
        assertThat(Desk.read(id).<Object>getList("galley.pieces"))
                .hasSize(before.getList("galley.pieces").size() - 1);
        isRefused(Api.as(JIWOO).header("If-Match", "*").post("/api/drafts/{id}/redo", id), 409, "nothing-to-undo");
    }

    @Test
    void editFromAnOldVersionIsRefusedAndSoIsOneWithout() {
        UUID id = Desk.ready("겹친 고침");
        JsonPath draft = Desk.read(id);
        int version = draft.getInt("draft.version");
        Map<String, Object> title = edit("describe", "title", "새 제목", "authors", List.of());
        assertThat(mend(JIWOO, id, version, title).statusCode()).isEqualTo(200);
        Response late = mend(JIWOO, id, version, edit("describe", "title", "늦은 제목"));
        isRefused(late, 412, "edited-meanwhile");
        assertThat(late.jsonPath().getInt("current")).isEqualTo(version + 1);
        isRefused(mend(JIWOO, id, null, title), 428, "if-match-wanted");
        assertThat(Desk.read(id).getString("draft.title")).isEqualTo("새 제목");
    }

    @Test
    void impossibleEditsSayWhyAndChangeNothing() {
        UUID id = Desk.ready("안 되는 고침");
        JsonPath draft = Desk.read(id);
        int version = draft.getInt("draft.version");
        int item = Desk.piece(draft, "비축한");
        isRefused(mend(JIWOO, id, version, edit("reword", "piece", item, "text", "  ")), 422, "edit-empty");
        isRefused(mend(JIWOO, id, version, edit("reword", "piece", 99999, "text", "글")), 422, "edit-gone");
        isRefused(mend(JIWOO, id, version, edit("split", "piece", item, "offset", 9999)), 422, "edit-place");
        isRefused(mend(JIWOO, id, version, edit("shape", "piece", item, "kind", "TABLE")), 422, "edit-kind");
        isRefused(
                mend(JIWOO, id, version, edit("shape", "piece", item, "kind", "HEADING", "level", 7)),
                422,
                "edit-value");
        isRefused(mend(JIWOO, id, version, edit("describe", "title", "글", "published", "2026-13")), 422, "edit-value");
        isRefused(
                mend(JIWOO, id, version, edit("reword", "piece", item, "text", "가".repeat(200_001))),
                422,
                "edit-too-long");
        isRefused(mend(JIWOO, id, version, edit("explode")), 400, "malformed");
        isRefused(mend(JIWOO, id, version, edit("reword", "piece", "하나", "text", "글")), 400, "malformed");
        JsonPath after = Desk.read(id);
        assertThat(after.getList("galley.pieces")).isEqualTo(draft.getList("galley.pieces"));
        assertThat(after.getInt("draft.version")).isEqualTo(version);
    }

    @Test
    void sameFileTwiceIsNoticedInWorkAndOncePublished() {
        String title = "두 번 올린 글 " + UUID.randomUUID();
        byte[] file = bytes(Desk.text(title));
        UUID id = Desk.ready(title);
        Response again = Desk.upload(JIWOO, team(), "다른 이름.txt", file, Map.of());
        isRefused(again, 409, "file-in-work");
        assertThat(again.jsonPath().getUUID("draft")).isEqualTo(id);
        UUID brief =
                publish(id, Desk.read(id).getInt("draft.version")).jsonPath().getUUID("brief");
        Response later = Desk.upload(HANA, team(), "또.txt", file, Map.of());
        isRefused(later, 409, "file-published");
        assertThat(later.jsonPath().getUUID("brief")).isEqualTo(brief);
        assertThat(later.jsonPath().getString("detail")).contains(title);
        assertThat(Desk.upload(JIWOO, team(), "또.txt", file, Map.of("anyway", true))
                        .statusCode())
                .isEqualTo(201);
        UUID others = teamOfHana();
        assertThat(Desk.upload(HANA, others, "또.txt", file, Map.of()).statusCode())
                .as("another team does not learn of it")
                .isEqualTo(201);
    }

    private static UUID teamOfHana() {
        UUID team = UUID.randomUUID();
        Database.change("insert into team (id, name, created_at) values (?, '다른 팀', now())", team);
        Database.change(
                "insert into membership (team_id, person_id, role, since) values (?, ?, 'EDITOR', now())",
                team,
                TestTeam.idOf(HANA));
        return team;
    }

    @Test
    void repeatedUploadWithTheSameIdIsOneDraft() {
        UUID id = UUID.randomUUID();
        byte[] file = bytes(Desk.text("되풀이한 요청 " + id));
        assertThat(Desk.upload(JIWOO, team(), "a.txt", file, Map.of("id", id)).statusCode())
                .isEqualTo(201);
        Response again = Desk.upload(JIWOO, team(), "a.txt", file, Map.of("id", id));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getUUID("id")).isEqualTo(id);
        isRefused(Desk.upload(HANA, team(), "b.txt", bytes("다른 글\n\n한 줄."), Map.of("id", id)), 409, "id-taken");
    }

    @Test
    void fileThatCannotBeReadSaysWhatToDo() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1};
        UUID id = Desk.upload(JIWOO, team(), "그림.pdf", png, Map.of("anyway", true))
                .jsonPath()
                .getUUID("id");
        JsonPath draft = Desk.whenRead(id);
        assertThat(draft.getString("draft.state")).isEqualTo("refused");
        assertThat(draft.getString("draft.refusal")).contains("붙여 넣");
        assertThat(draft.getMap("galley")).isNull();
        isRefused(mend(JIWOO, id, 0, edit("undo")), 400, "malformed");
        isRefused(
                mend(JIWOO, id, draft.getInt("draft.version"), edit("describe", "title", "글")), 409, "draft-not-ready");
        isRefused(publish(id, draft.getInt("draft.version")), 409, "draft-not-ready");
    }

    @Test
    void discardedDraftIsGoneWithItsFile() {
        UUID id = Desk.ready("버리는 글 " + UUID.randomUUID());
        String file =
                Database.word("select original_id from draft where id = ?", id).orElseThrow();
        assertThat(Api.as(JIWOO).delete("/api/drafts/{id}", id).statusCode()).isEqualTo(204);
        assertThat(Api.as(JIWOO).delete("/api/drafts/{id}", id).statusCode()).isEqualTo(204);
        assertThat(Database.count("select count(*) from original where id = ?", UUID.fromString(file)))
                .isZero();
        assertThat(Api.as(JIWOO).get("/api/drafts").asString()).doesNotContain(id.toString());
        assertThat(Desk.read(id).getString("draft.state")).isEqualTo("discarded");
    }

    @Test
    void whatNobodyCameBackForIsClearedAwayWithItsFile() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 2};
        UUID old = Desk.upload(JIWOO, team(), "옛 그림.png", png, Map.of("anyway", true))
                .jsonPath()
                .getUUID("id");
        Desk.whenRead(old);
        UUID fresh = Desk.ready("갓 올린 글 " + UUID.randomUUID());
        UUID file = UUID.fromString(
                Database.word("select original_id from draft where id = ?", old).orElseThrow());
        Database.change("update draft set changed_at = now() - interval '31 days' where id in (?, ?)", old, fresh);
        clearing.clear();
        assertThat(Api.as(JIWOO).get("/api/drafts/{id}", old).statusCode()).isEqualTo(404);
        assertThat(Database.count("select count(*) from original where id = ?", file))
                .isZero();
        assertThat(Desk.read(fresh).getString("draft.state")).isEqualTo("ready");
    }

    @Test
    void oneHandAtATime() {
        UUID id = Desk.ready("두 사람의 글");
        int version = Desk.read(id).getInt("draft.version");
        assertThat(Api.as(JIWOO).put("/api/drafts/{id}/hold", id).jsonPath().getBoolean("mine"))
                .isTrue();
        Response refused = mend(HANA, id, version, edit("describe", "title", "하나의 제목"));
        isRefused(refused, 409, "draft-held");
        assertThat(refused.jsonPath().getString("detail")).contains("정지우");
        assertThat(refused.jsonPath().getString("held.name")).isEqualTo("정지우");
        isRefused(Api.as(HANA).put("/api/drafts/{id}/hold", id), 409, "draft-held");
        isRefused(Api.as(HANA).header("If-Match", "*").post("/api/drafts/{id}/publication", id), 409, "draft-held");
        isRefused(Api.as(HANA).delete("/api/drafts/{id}", id), 409, "draft-held");
        assertThat(Api.as(HANA).delete("/api/drafts/{id}/hold", id).statusCode())
                .isEqualTo(204);
        isRefused(Api.as(HANA).put("/api/drafts/{id}/hold", id), 409, "draft-held");

        Database.change("update draft_lock set until = now() - interval '1 second' where draft_id = ?", id);
        assertThat(mend(HANA, id, version, edit("describe", "title", "하나의 제목")).statusCode())
                .isEqualTo(200);
        isRefused(mend(JIWOO, id, version + 1, edit("describe", "title", "지우의 제목")), 409, "draft-held");
        assertThat(Api.as(HANA).delete("/api/drafts/{id}/hold", id).statusCode())
                .isEqualTo(204);
        assertThat(mend(JIWOO, id, version + 1, edit("describe", "title", "지우의 제목"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void publishedTextIsEditedInPlaceAndBecomesTheNextRevision() {
        UUID first = Desk.ready("두 판이 되는 글");
        UUID brief = publish(first, Desk.read(first).getInt("draft.version"))
                .jsonPath()
                .getUUID("brief");
        Response begun = Api.as(JIWOO).body(Map.of()).post("/api/briefs/{id}/drafts", brief);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        UUID id = begun.jsonPath().getUUID("id");
        Response same = Api.as(HANA).body(Map.of()).post("/api/briefs/{id}/drafts", brief);
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(same.jsonPath().getUUID("id")).isEqualTo(id);
        JsonPath draft = Desk.read(id);
        int item = Desk.piece(draft, "비축한 물량");
        int version = mend(
                        JIWOO, id, draft.getInt("draft.version"), edit("reword", "piece", item, "text", "둘째 판의 항목임."))
                .jsonPath()
                .getInt("version");
        Response published = publish(id, version);
        assertThat(published.jsonPath().getInt("number")).isEqualTo(2);
        assertThat(published.jsonPath().getUUID("brief")).isEqualTo(brief);
        assertThat(Api.as(DOYUN)
                        .get("/api/briefs/{id}/revision", brief)
                        .jsonPath()
                        .getString("text"))
                .contains("둘째 판의 항목임.");
        assertThat(Api.as(DOYUN).get("/api/briefs/{id}/original", brief).asByteArray())
                .isEqualTo(bytes(Desk.text("두 판이 되는 글")));
    }

    @Test
    void draftOfAnOutdatedRevisionIsNotPublished() {
        UUID first = Desk.ready("앞질러진 글");
        UUID brief = publish(first, Desk.read(first).getInt("draft.version"))
                .jsonPath()
                .getUUID("brief");
        UUID inPlace = Api.as(JIWOO)
                .body(Map.of())
                .post("/api/briefs/{id}/drafts", brief)
                .jsonPath()
                .getUUID("id");
        UUID file = io.restassured.RestAssured.given()
                .spec(app.yeobaek.stack.Tokens.as(JIWOO))
                .multiPart("file", "새 판.txt", bytes(Desk.text("앞질러진 글의 새 판")))
                .post("/api/briefs/{id}/drafts", brief)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        Desk.whenRead(file);
        assertThat(publish(file, Desk.read(file).getInt("draft.version"))
                        .jsonPath()
                        .getInt("number"))
                .isEqualTo(2);
        JsonPath before = Desk.read(inPlace);
        mend(
                JIWOO,
                inPlace,
                before.getInt("draft.version"),
                edit("reword", "piece", Desk.piece(before, "특정국에 대한"), "text", "내가 고친 항목임."));
        isRefused(publish(inPlace, Desk.read(inPlace).getInt("draft.version")), 409, "base-outdated");
        assertThat(Desk.read(inPlace).getString("draft.state")).isEqualTo("ready");
        int version = Desk.read(inPlace).getInt("draft.version");
        isRefused(Api.as(HANA).post("/api/drafts/{id}/rebase", inPlace), 409, "draft-held");
        isRefused(Api.as(JIWOO).post("/api/drafts/{id}/rebase", inPlace), 428, "if-match-wanted");
        Response rebased =
                Api.as(JIWOO).header("If-Match", "\"" + version + "\"").post("/api/drafts/{id}/rebase", inPlace);
        assertThat(rebased.statusCode()).as(rebased.asString()).isEqualTo(200);
        assertThat(rebased.jsonPath().getInt("conflicts")).isZero();
        JsonPath after = Desk.read(inPlace);
        assertThat(after.getList("galley.pieces.text", String.class)).contains("내가 고친 항목임.", "앞질러진 글의 새 판");
        assertThat(after.getBoolean("undo")).isFalse();
        assertThat(publish(inPlace, after.getInt("draft.version")).jsonPath().getInt("number"))
                .isEqualTo(3);
    }

    @Test
    void wordCommentsBecomeMarksThatNameTheirAuthors() throws IOException {
        String title = "말이 달린 글 " + UUID.randomUUID();
        UUID id = Desk.upload(JIWOO, team(), "말.docx", withComment(title), Map.of())
                .jsonPath()
                .getUUID("id");
        JsonPath draft = Desk.whenRead(id);
        assertThat(draft.getString("draft.state")).as(draft.prettify()).isEqualTo("ready");
        assertThat(draft.getList("remarks")).as(draft.prettify()).hasSize(1);
        int piece = Desk.piece(draft, "핵심광물");
        int version = mend(
                        JIWOO,
                        id,
                        draft.getInt("draft.version"),
                        edit("reword", "piece", piece, "text", "그런데 핵심광물 공급망의 위험은 특정국 의존에서 온다."))
                .jsonPath()
                .getInt("version");
        UUID brief = publish(id, version).jsonPath().getUUID("brief");
        JsonPath marks =
                Api.as(DOYUN).get("/api/briefs/{id}/annotations", brief).jsonPath();
        assertThat(marks.getList("annotations")).hasSize(1);
        assertThat(marks.getString("annotations[0].thread.comments[0].body")).isEqualTo("근거는?");
        assertThat(marks.getMap("annotations[0].thread.comments[0].credit"))
                .containsOnly(entry("name", "김민서"), entry("source", "docx"), entry("written", "2026-02-03"));
        int start = marks.getInt("annotations[0].passages[0].start");
        int end = marks.getInt("annotations[0].passages[0].end");
        String text =
                Api.as(DOYUN).get("/api/briefs/{id}/revision", brief).jsonPath().getString("text");
        assertThat(text.substring(start, end)).isEqualTo("특정국 의존");
    }

    private static byte[] withComment(String title) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(title);
            XWPFComment comment = document.createComments().createComment(BigInteger.ZERO);
            comment.setAuthor("김민서");
            comment.setDate(new GregorianCalendar(2026, Calendar.FEBRUARY, 3, 12, 0));
            comment.createParagraph().createRun().setText("근거는?");
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("핵심광물 공급망의 위험은 ");
            paragraph.getCTP().addNewCommentRangeStart().setId(BigInteger.ZERO);
            paragraph.createRun().setText("특정국 의존");
            paragraph.getCTP().addNewCommentRangeEnd().setId(BigInteger.ZERO);
            paragraph.createRun().getCTR().addNewCommentReference().setId(BigInteger.ZERO);
            paragraph.createRun().setText("에서 온다.");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }
}
