package app.yeobaek.drafting;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Eventually;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts as a program makes and mends them. */
public final class Desk {
    /** A text that the importer reads with one doubtful break, a footnote and a recommendation; unique by its title. */
    static String text(String title) {
        return title
                + """


                가온 연구원

                1. 문제

                핵심광물 공급망의 위험은 특정국 의존에서 온다. 정부는 조기경보 체계를 갖추었으나 아직 넓지 않다.

                ❍ 특정국에 대한 의존도가 높고 대체할 곳이 없음.

                ❍ 비축한 물량이 부족하고 비축의 기준이 낡았음.

                2. 정책 제언

                ❍ 정부는 민간과 자료를 함께 쓰는 길을 열어야 함.

                조기경보의 성패는 정보를 나누는 데 달려 있다. 그러므로 비축의 기준을 새로 정해야 한다.
                """;
    }

    private Desk() {}

    static Response upload(SamplePerson person, UUID team, String name, byte[] content, Map<String, ?> parts) {
        var request = Tokens.as(person).accept(ContentType.JSON).multiPart("team", team.toString());
        for (Map.Entry<String, ?> part : parts.entrySet()) {
            request = request.multiPart(part.getKey(), part.getValue().toString());
        }
        return request.multiPart("file", name, content).post("/api/drafts");
    }

    static UUID uploaded(String title) {
        return upload(
                        SamplePerson.JIWOO,
                        TestTeam.shared().id(),
                        title + ".txt",
                        text(title).getBytes(StandardCharsets.UTF_8),
                        Map.of())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    /** A draft of the editor's that was read and waits to be mended. */
    public static UUID ready(String title) {
        UUID draft = uploaded(title);
        whenRead(draft);
        return draft;
    }

    /** A draft with several doubts: its lines break in the middle of words and lost their trailing spaces. */
    public static UUID readyWithDoubts() {
        StringBuilder text = new StringBuilder("좁은 단의 글 " + UUID.randomUUID() + "\n\n1. 문제\n\n");
        String words =
                "핵심광물 공급망의 위험은 특정국 의존에서 온다. 정부는 조기경보 체계를 갖추었으나 아직 넓지 않다. 민관 정보 공유 협의체 운영 방안 마련 필요성 제기가 이어졌다. 지역 산업 구조 전환 지원 기금 조성 논의도 시작되었다. ";
        String all = words.repeat(3);
        for (int i = 0; i < all.length(); i += 23) {
            text.append(all.substring(i, Math.min(all.length(), i + 23)).strip())
                    .append('\n');
        }
        UUID id = upload(
                        SamplePerson.JIWOO,
                        TestTeam.shared().id(),
                        "좁은 단.txt",
                        text.toString().getBytes(StandardCharsets.UTF_8),
                        Map.of())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        whenRead(id);
        return id;
    }

    /** Waits until the file was read, or refused. */
    static JsonPath whenRead(UUID draft) {
        return Eventually.get("the file is read", () -> Optional.of(read(draft))
                .filter(it -> List.of("ready", "refused").contains(it.getString("draft.state"))));
    }

    static JsonPath read(UUID draft) {
        return Api.as(SamplePerson.JIWOO)
                .get("/api/drafts/{id}", draft)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Map<String, Object> edit(String op, Object... members) {
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("op", op);
        for (int i = 0; i < members.length; i += 2) {
            edit.put((String) members[i], members[i + 1]);
        }
        return edit;
    }

    static Response mend(SamplePerson person, UUID draft, @Nullable Integer version, Map<String, ?> edit) {
        var request = Api.as(person).body(edit);
        if (version != null) {
            request = request.header("If-Match", "\"" + version + "\"");
        }
        return request.post("/api/drafts/{id}/edits", draft);
    }

    /** The id of the piece that begins with some words. */
    static int piece(JsonPath draft, String words) {
        List<Map<String, Object>> pieces = draft.getList("galley.pieces");
        return pieces.stream()
                .filter(it -> String.valueOf(it.get("text")).startsWith(words))
                .map(it -> (Integer) it.get("id"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no piece begins with " + words));
    }
}
