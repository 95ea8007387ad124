package app.yeobaek.permission;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.permission.ApiPermissionsTest.Subject;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** The operations of inbox, reading state, tags and moderation, for the table of permissions. */
final class NoticingRequests {
    private NoticingRequests() {}

    static void addTo(Map<String, BiFunction<RequestSpecification, Subject, Response>> all) {
        UUID nobody = UUID.randomUUID();
        all.put("inbox", (as, it) -> as.get("/api/inbox?limit=1"));
        all.put("inboxCount", (as, it) -> as.get("/api/inbox/count"));
        all.put("readInbox", (as, it) -> as.body(Map.of("brief", it.brief().id()))
                .post("/api/inbox/readings"));
        all.put("unreadEntry", (as, it) -> as.delete("/api/inbox/{id}/reading", nobody));
        all.put("notificationChoices", (as, it) -> as.get("/api/notification-choices"));
        // Everybody may choose; a choice that cannot be leaves the others' tests alone.
        all.put("chooseNotifications", (as, it) -> as.body(Map.of()).put("/api/notification-choices"));
        all.put(
                "watchOfBrief",
                (as, it) -> as.get("/api/watches/briefs/{id}", it.brief().id()));
        all.put("watchBrief", (as, it) -> as.body(Map.of("level", "usual"))
                .put("/api/watches/briefs/{id}", it.brief().id()));
        all.put("watchThread", (as, it) -> as.body(Map.of("level", "usual"))
                .put("/api/watches/threads/{id}", it.annotation()));
        all.put(
                "readings",
                (as, it) -> as.get("/api/briefs/{id}/readings", it.brief().id()));
        all.put("readMarks", (as, it) -> as.body(Map.of())
                .post("/api/briefs/{id}/readings", it.brief().id()));
        tags(all);
        moderation(all);
    }

    private static void tags(Map<String, BiFunction<RequestSpecification, Subject, Response>> all) {
        String book = "/api/teams/{team}/codebook";
        all.put("codebook", (as, it) -> as.get(book, TestTeam.shared().id()));
        all.put("addTag", (as, it) -> as.body(Map.of("ko", word()))
                .post(book, TestTeam.shared().id()));
        all.put("addFreeTag", (as, it) -> as.body(Map.of("ko", word(), "free", true))
                .post(book, TestTeam.shared().id()));
        all.put("allowFreeTags", (as, it) -> as.body(Map.of("allowed", true))
                .put(book + "/free-tags", TestTeam.shared().id()));
        all.put("changeTag", (as, it) -> as.header("If-Match", "*")
                .body(Map.of("ko", word()))
                .put("/api/tags/{id}", tag()));
        all.put("retireTag", (as, it) -> as.put("/api/tags/{id}/retirement", tag()));
        all.put("bringBackTag", (as, it) -> as.delete("/api/tags/{id}/retirement", tag()));
        all.put("mergeTag", (as, it) -> as.body(Map.of("into", tag())).post("/api/tags/{id}/merge", tag()));
        all.put(
                "briefTags",
                (as, it) -> as.get("/api/briefs/{id}/tags", it.brief().id()));
        all.put("tagMark", (as, it) -> as.put("/api/annotations/{mark}/tags/{tag}", it.annotation(), tag()));
        all.put("untagMark", (as, it) -> as.delete("/api/annotations/{mark}/tags/{tag}", it.annotation(), tag()));
    }

    private static void moderation(Map<String, BiFunction<RequestSpecification, Subject, Response>> all) {
        String comment = "/api/moderation/comments/{id}";
        Map<String, String> reason = Map.of("reason", "개인 정보가 들어 있습니다");
        all.put("flagComment", (as, it) -> as.body(reason).post(comment + "/flags", it.comment()));
        all.put(
                "flags",
                (as, it) -> as.get(
                        "/api/moderation/flags?team={team}", TestTeam.shared().id()));
        all.put("settleFlag", (as, it) -> {
            Api.as(SamplePerson.TOM).body(reason).post(comment + "/flags", it.comment());
            String flag = Database.word("select id from flag where comment_id = ?", it.comment())
                    .orElseThrow();
            return as.put("/api/moderation/flags/{flag}/settlement", flag);
        });
        all.put("hideComment", (as, it) -> as.body(reason).put(comment + "/hiding", it.comment()));
        all.put("showComment", (as, it) -> as.delete(comment + "/hiding", it.comment()));
        all.put("hiding", (as, it) -> {
            Api.as(SamplePerson.HANA).body(reason).put(comment + "/hiding", it.comment());
            return as.get(comment + "/hiding", it.comment());
        });
        String mark = "/api/moderation/annotations/{id}";
        all.put("flagMark", (as, it) -> as.body(reason).post(mark + "/flags", it.suggestion()));
        all.put("hideMark", (as, it) -> as.body(reason).put(mark + "/hiding", it.suggestion()));
        all.put("showMark", (as, it) -> as.delete(mark + "/hiding", it.suggestion()));
        all.put("markHiding", (as, it) -> {
            Api.as(SamplePerson.HANA).body(reason).put(mark + "/hiding", it.suggestion());
            return as.get(mark + "/hiding", it.suggestion());
        });
    }

    private static String word() {
        return "낱말 " + UUID.randomUUID();
    }

    private static UUID tag() {
        return Api.as(SamplePerson.JIWOO)
                .body(Map.of("ko", word()))
                .post("/api/teams/{team}/codebook", TestTeam.shared().id())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }
}
