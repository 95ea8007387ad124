package app.yeobaek.permission;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.TestAccount;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.localstack.SamplePerson;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The operations on people, teams and the site, for the table of permissions. */
final class PeopleRequests {
    private static final Map<String, Object> SETTINGS =
            Map.of("name", "시험팀", "importers", "editor", "trashDays", 30, "language", "ko");
    private static final Map<String, Object> LINK =
            Map.of("role", "reader", "emails", List.of(), "places", 3, "days", 7);

    private PeopleRequests() {}

    /** Made with the first request: when the table is read, there is no application yet to make them. */
    private static final class Once {
        private static final UUID SHARED = TestTeam.shared().id();
        private static final TestAccount ACCOUNT = TestAccount.made();
    }

    static Map<String, BiFunction<RequestSpecification, ApiPermissionsTest.Subject, Response>> all() {
        Map<String, Function<RequestSpecification, Response>> all = new LinkedHashMap<>();
        team(all);
        self(all);
        site(all);
        Map<String, BiFunction<RequestSpecification, ApiPermissionsTest.Subject, Response>> requests =
                new LinkedHashMap<>();
        all.forEach((name, request) -> requests.put(name, (as, it) -> request.apply(as)));
        return requests;
    }

    private static void team(Map<String, Function<RequestSpecification, Response>> all) {
        all.put("team", as -> as.get("/api/teams/{team}", Once.SHARED));
        all.put(
                "settleTeam",
                as -> as.header("If-Match", "*").body(SETTINGS).put("/api/teams/{team}/settings", Once.SHARED));
        all.put("giveRole", as -> as.body(Map.of("role", "reviewer"))
                .put("/api/teams/{team}/members/{person}", Once.SHARED, TestTeam.idOf(SamplePerson.TOM)));
        all.put(
                "removeMember",
                as -> as.delete(
                        "/api/teams/{team}/members/{person}",
                        TestTeam.founded().id(),
                        TestTeam.idOf(SamplePerson.TOM)));
        all.put(
                "archiveTeam",
                as -> as.put("/api/teams/{team}/archive", TestTeam.founded().id()));
        all.put(
                "restoreTeam",
                as -> as.delete("/api/teams/{team}/archive", TestTeam.founded().id()));
        all.put("invitations", as -> as.get("/api/teams/{team}/invitations", Once.SHARED));
        all.put("invite", as -> as.body(LINK)
                .post("/api/teams/{team}/invitations", TestTeam.founded().id()));
        all.put("revokeInvitation", as -> {
            UUID team = TestTeam.founded().id();
            String id = Api.as(SamplePerson.HANA)
                    .body(LINK)
                    .post("/api/teams/{team}/invitations", team)
                    .path("[0].id");
            return as.delete("/api/teams/{team}/invitations/{id}", team, id);
        });
        all.put("acceptInvitation", as -> as.post("/api/invitations/no-such-word/acceptance"));
    }

    private static void self(Map<String, Function<RequestSpecification, Response>> all) {
        all.put("tokens", as -> as.get("/api/me/account/tokens"));
        all.put("makeToken", as -> as.body(Map.of("name", "시험", "scope", "read", "days", 1))
                .post("/api/me/account/tokens"));
        all.put("revokeToken", as -> as.delete("/api/me/account/tokens/{id}", UUID.randomUUID()));
        all.put("sessions", as -> as.get("/api/me/account/sessions"));
        all.put("deletion", as -> as.get("/api/me/deletion"));
        all.put("askForDeletion", as -> {
            Response asked = as.body(Map.of("words", "former")).put("/api/me/deletion");
            // The wish of a sample person must not stay: the next row of the table reads it.
            Database.change("delete from deletion_request");
            return asked;
        });
        all.put("withdrawDeletion", as -> as.delete("/api/me/deletion"));
        all.put("endSession", as -> as.delete("/api/me/account/sessions/{id}", UUID.randomUUID()));
    }

    private static void site(Map<String, Function<RequestSpecification, Response>> all) {
        all.put("users", as -> as.get("/api/admin/users"));
        all.put("createUser", as -> as.body(Map.of(
                        "handle",
                        "n" + UUID.randomUUID().toString().substring(0, 10),
                        "name",
                        "새 사람",
                        "email",
                        UUID.randomUUID() + "@example.org",
                        "language",
                        "ko"))
                .post("/api/admin/users"));
        all.put("actOnUsers", as -> as.body(Map.of(
                        "act", "disable", "ids", List.of(UUID.randomUUID().toString())))
                .post("/api/admin/users/acts"));
        all.put("user", as -> as.get("/api/admin/users/{id}", Once.ACCOUNT.id()));
        all.put("userSessions", as -> as.get("/api/admin/users/{id}/sessions", Once.ACCOUNT.id()));
        all.put("deleteUser", as -> as.delete("/api/admin/users/{id}", Once.ACCOUNT.id()));
        all.put("siteTeams", as -> as.get("/api/admin/site/teams"));
        all.put("beginTeam", as -> as.body(Map.of("name", "새 팀", "lead", TestTeam.idOf(SamplePerson.HANA)))
                .post("/api/admin/site/teams"));
        all.put("mergeTeams", as -> as.body(Map.of(
                        "from",
                        TestTeam.founded().id(),
                        "into",
                        TestTeam.founded().id()))
                .post("/api/admin/site/merges"));
        all.put("audit", as -> as.get("/api/admin/site/audit?limit=1"));
        all.put("settings", as -> as.get("/api/admin/site/settings"));
        all.put("changeSettings", as -> as.body(Map.of("audit_days", "1095")).put("/api/admin/site/settings"));
    }
}
