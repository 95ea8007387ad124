package app.yeobaek.bench;

import app.yeobaek.web.Ids;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Random;
import java.util.UUID;

/**
 * A long brief to mark.
 *
 * @param id of the brief
 * @param revision whose text is marked
 * @param length of its text, about
 */
record Target(UUID id, UUID revision, int length) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] COLOURS = {"amber", "green", "blue", "rose", "violet"};

    /** What is saved: a mark alone, or one with a first comment. */
    enum What {
        HIGHLIGHT,
        COMMENT
    }

    /** A wish to mark, as the browser sends it. */
    record Wish(UUID id, String json) {}

    static Target imported(Wire editor, int length, long seed) throws IOException {
        JsonNode me = JSON.readTree(editor.get("/api/me").require(200).text());
        String team = me.required("teams").required(0).required("id").asText();
        JsonNode brief = JSON.readTree(editor.post(
                        "/api/briefs",
                        JSON.createObjectNode()
                                .put("team", team)
                                .put("text", LongBrief.of(length, seed))
                                .put("name", "bench-" + seed + ".txt")
                                .toString())
                .require(201)
                .text());
        // The importer joins lines and drops blank ones: stay clear of the very end.
        return new Target(
                UUID.fromString(brief.required("id").asText()),
                UUID.fromString(brief.required("revision").asText()),
                length * 9 / 10);
    }

    /** Marks it so often, every fourth time with a comment. */
    void fill(Wire wire, int count) throws IOException {
        Random random = new Random(count);
        for (int i = 0; i < count; i++) {
            What what = i % 4 == 0 ? What.COMMENT : What.HIGHLIGHT;
            wire.post(marks(), wish(what, random).json()).require(201);
        }
    }

    String marks() {
        return "/api/briefs/" + id + "/annotations";
    }

    String list(int limit) {
        return marks() + "?limit=" + limit;
    }

    String page() {
        return "/briefs/" + id;
    }

    Wish wish(What what, Random random) {
        UUID mark = Ids.next();
        int start = random.nextInt(length - 100);
        String body = what == What.COMMENT ? ",\"body\":\"이 수치의 **출처**를 밝혀 주세요. 표 2와 다르게 읽힙니다.\"" : "";
        String json = "{\"id\":\"" + mark + "\",\"revision\":\"" + revision + "\",\"kind\":\""
                + (what == What.COMMENT ? "comment" : "highlight")
                + "\",\"colour\":\"" + COLOURS[random.nextInt(COLOURS.length)]
                + "\",\"visibility\":\"team\",\"passages\":[{\"start\":"
                + start + ",\"end\":" + (start + 12 + random.nextInt(40)) + "}]" + body + "}";
        return new Wish(mark, json);
    }
}
