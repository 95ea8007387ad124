package app.yeobaek.journeys;

import static java.util.Objects.requireNonNull;

import app.yeobaek.admin.Accounts;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.people.Membership;
import app.yeobaek.people.People;
import app.yeobaek.people.Person;
import app.yeobaek.people.Team;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Role;
import app.yeobaek.stack.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands there before a journey begins: the team with its cast, briefs, marks; made as a program would, by the API. */
@ApplicationScoped
class Archive {
    private static final String TEAM = "여백 독회";

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    Teams teams;

    private @Nullable UUID team;

    /** A brief of one page, with headings, items, a table and footnotes, under a title of its own. */
    ImportedBrief brief(String title) {
        return brief(title, sample().replace("핵심광물 공급망 조기경보 체계의 재설계", title));
    }

    /** A brief with this text. */
    ImportedBrief brief(String title, String text) {
        JsonPath made = Tokens.as(SamplePerson.JIWOO)
                .contentType("application/json")
                .body(Map.of("team", team().toString(), "text", text, "name", title + ".txt"))
                .post("/api/briefs")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        UUID id = UUID.fromString(made.getString("id"));
        JsonPath revision = Tokens.as(SamplePerson.JIWOO)
                .get("/api/briefs/{id}/revision", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new ImportedBrief(id, title, UUID.fromString(revision.getString("id")), revision.getString("text"));
    }

    /** The text that journeys read, as it comes out of a PDF. */
    static String sample() {
        try (InputStream in =
                Archive.class.getClassLoader().getResourceAsStream("samples/supply-chain-early-warning.txt")) {
            return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks the first place where the words stand; with a comment unless it is null. */
    UUID mark(SamplePerson person, ImportedBrief brief, String words, @Nullable String comment) {
        int start = brief.text().indexOf(words);
        return mark(person, brief, start, start + words.length(), comment);
    }

    UUID mark(SamplePerson person, ImportedBrief brief, int start, int end, @Nullable String comment) {
        Map<String, Object> wish = new HashMap<>(Map.of(
                "revision",
                brief.revision().toString(),
                "kind",
                comment == null ? "highlight" : "comment",
                "colour",
                "amber",
                "visibility",
                "team",
                "passages",
                List.of(Map.of("start", start, "end", end))));
        if (comment != null) {
            wish.put("body", comment);
        }
        return UUID.fromString(Tokens.as(person)
                .contentType("application/json")
                .body(wish)
                .post("/api/briefs/{id}/annotations", brief.id())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id"));
    }

    UUID reply(SamplePerson person, UUID mark, String body) {
        return UUID.fromString(Tokens.as(person)
                .contentType("application/json")
                .body(Map.of("body", body))
                .post("/api/annotations/{id}/comments", mark)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id"));
    }

    /** The marks of a brief as {@code person} gets them. */
    JsonPath marks(SamplePerson person, ImportedBrief brief) {
        return Tokens.as(person)
                .get("/api/briefs/{id}/annotations?limit=5000", brief.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** All words that were said on a brief, each time they were. */
    List<String> words(SamplePerson person, ImportedBrief brief) {
        return marks(person, brief).getList("annotations.thread.comments.body.flatten()", String.class);
    }

    /** The team of the journeys, with everyone in the role that the cast gives them. */
    synchronized UUID team() {
        if (team == null) {
            team = QuarkusTransaction.requiringNew().call(() -> teams.find("name", TEAM)
                    .firstResultOptional()
                    .map(Team::id)
                    .orElseGet(this::found));
        }
        return team;
    }

    private UUID found() {
        Team made = new Team(TEAM, Instant.now());
        teams.persist(made);
        Map.of(
                        SamplePerson.HANA, Role.LEAD,
                        SamplePerson.JIWOO, Role.EDITOR,
                        SamplePerson.MINSEO, Role.REVIEWER,
                        SamplePerson.TOM, Role.REVIEWER,
                        SamplePerson.DOYUN, Role.READER)
                .forEach((who, role) -> {
                    Person person = people.welcome(accounts.identity(who.userName()), Instant.now());
                    teams.admit(new Membership(made, person, role, Instant.now()));
                });
        return made.id();
    }
}
