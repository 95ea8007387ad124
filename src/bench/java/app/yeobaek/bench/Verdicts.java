package app.yeobaek.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** Kills the application while reviewers submit verdicts, and counts what is left of what it promised. */
final class Verdicts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RECOMMENDATIONS = 22;
    private static final int CLIENTS = 8;
    private static final int PEOPLE = 4;

    private final Database database;
    private final UUID round;
    private final List<String> recommendations;
    private final List<Wish> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final List<Wish> unanswered = Collections.synchronizedList(new ArrayList<>());

    private record Wish(int client, UUID id, String json) {}

    private Verdicts(Database database, UUID round, List<String> recommendations) {
        this.database = database;
        this.round = round;
        this.recommendations = recommendations;
    }

    /** A brief with 22 recommendations and a blind round on all of them, with four reviewers. */
    static Verdicts opened(Database database, int port, People people) throws IOException {
        List<String> reviewers = new ArrayList<>();
        String team = "";
        for (int person = 0; person < PEOPLE; person++) {
            try (Wire wire = new Wire(port, people.token(person))) {
                JsonNode me = JSON.readTree(wire.get("/api/me").require(200).text());
                reviewers.add(me.required("id").asText());
                team = me.required("teams").required(0).required("id").asText();
            }
        }
        try (Wire editor = new Wire(port, people.token(0))) {
            String brief = JSON.readTree(editor.post(
                                    "/api/briefs",
                                    JSON.createObjectNode()
                                            .put("team", team)
                                            .put("text", text())
                                            .toString())
                            .require(201)
                            .text())
                    .required("id")
                    .asText();
            List<String> found = new ArrayList<>();
            JSON.readTree(editor.get("/api/briefs/" + brief + "/recommendations")
                            .require(200)
                            .text())
                    .required("recommendations")
                    .forEach(it -> found.add(it.required("id").asText()));
            ObjectNode terms = JSON.createObjectNode()
                    .put("title", "1차 검토")
                    .put(
                            "deadline",
                            LocalDateTime.now(ZoneOffset.UTC)
                                    .plusDays(30)
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString())
                    .put("zone", "Asia/Seoul")
                    .put("blindness", "until-closed")
                    .put("anonymous", true);
            ArrayNode asked = terms.putArray("reviewers");
            reviewers.forEach(asked::add);
            terms.putArray("criteria");
            UUID round = UUID.fromString(JSON.readTree(editor.post("/api/briefs/" + brief + "/rounds", terms.toString())
                            .require(201)
                            .text())
                    .required("id")
                    .asText());
            return new Verdicts(database, round, found);
        }
    }

    private static String text() {
        StringBuilder text = new StringBuilder("핵심광물 조기경보 검토\n\n1. 문제\n\n공급망의 위험은 한 나라에 대한 의존에서 온다.\n\n2. 정책 제언\n\n");
        for (int i = 1; i <= RECOMMENDATIONS; i++) {
            text.append("❍ 정부는 ").append(i).append("번째 과제로 조기경보 자료를 민간과 함께 써야 한다.\n\n");
        }
        return text.toString();
    }

    /** Drafts, submits and changes verdicts until the application is killed, at a moment that nobody chose. */
    void submitAndKill(Application application, People people) throws InterruptedException, ExecutionException {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int number = client;
            String token = people.token(client % PEOPLE);
            tasks.add(() -> submitUntilItDies(application.port(), token, number));
        }
        tasks.add(() -> {
            Thread.sleep(2_000 + new Random().nextInt(2_000));
            application.kill();
            return true;
        });
        Load.inParallel(tasks);
    }

    /** Two clients of one person have each half of the recommendations: a person judges in two windows. */
    private boolean submitUntilItDies(int port, String token, int client) throws IOException {
        try (Wire wire = new Wire(port, token)) {
            for (int sequence = 0; ; sequence++) {
                for (int r = client / PEOPLE; r < recommendations.size(); r += CLIENTS / PEOPLE) {
                    String recommendation = recommendations.get(r);
                    ObjectNode opinion = JSON.createObjectNode()
                            .put("choice", (sequence + r) % 2 == 0 ? "object" : "endorse-with-changes")
                            .put("reason", "추계의 근거가 빈약하다 " + sequence)
                            .put("wording", "정부는 이 과제에 예산을 붙여야 한다.")
                            .put("note", "편집자에게만");
                    if (sequence > 0) {
                        opinion.put("why", "다시 읽었다");
                    }
                    UUID id = UUID.randomUUID();
                    ObjectNode wanted = JSON.createObjectNode()
                            .put("id", id.toString())
                            .put("recommendation", recommendation)
                            .put("replaces", sequence);
                    wanted.set("opinion", opinion);
                    Wish wish = new Wish(client, id, wanted.toString());
                    try {
                        wire.put("/api/rounds/" + round + "/desk/" + recommendation, opinion.toString())
                                .require(200);
                    } catch (IOException itDied) {
                        return true;
                    }
                    try {
                        wire.post(submitting(), wish.json()).require(201);
                    } catch (IOException itDied) {
                        unanswered.add(wish);
                        return true;
                    }
                    acknowledged.add(wish);
                }
            }
        }
    }

    private String submitting() {
        return "/api/rounds/" + round + "/board/verdicts";
    }

    /**
     * Holds the database against what was promised.
     *
     * @throws IllegalStateException if a verdict is lost, or there without its entry in the trail, with its draft, or out of order
     */
    String inventory() throws SQLException {
        String ids =
                acknowledged.stream().map(it -> "('" + it.id() + "'::uuid)").collect(Collectors.joining(","));
        long lost = database.count(
                "select count(*) from (values %s) p (id) where id not in (select request from verdict)".formatted(ids));
        long saved = saved();
        long trail = database.count(
                "select count(*) from round_trail where round_id = '%s' and act in ('submitted', 'changed')"
                        .formatted(round));
        long drafts = database.count(
                """
                select count(*) from verdict_draft d join verdict v using (round_id, recommendation_id, reviewer_id)
                where d.round_id = '%s' and d.updated_at < v.submitted_at
                """
                        .formatted(round));
        long gaps = database.count(
                """
                select count(*) from (select max(sequence) <> count(*) as gap from verdict where round_id = '%s'
                                      group by recommendation_id, reviewer_id) s where gap
                """
                        .formatted(round));
        String sentence = String.format(
                Locale.ROOT,
                "%d verdicts acknowledged, %d lost; %d saved, %d entries in the trail; %d drafts of submitted verdicts left; %d gaps in a sequence; %d requests unanswered",
                acknowledged.size(),
                lost,
                saved,
                trail,
                drafts,
                gaps,
                unanswered.size());
        if (acknowledged.isEmpty() || lost + drafts + gaps > 0 || saved != trail) {
            throw new IllegalStateException(sentence);
        }
        return sentence;
    }

    private long saved() throws SQLException {
        return database.count("select count(*) from verdict where round_id = '%s'".formatted(round));
    }

    /** Sends again what got no answer, and then everything once more: each verdict must be there once. */
    String repeat(int port, People people) throws IOException, SQLException {
        long before = saved();
        int had = 0;
        for (Wish wish : unanswered) {
            had += send(port, people, wish) == 200 ? 1 : 0;
        }
        long after = saved();
        List<Wish> all = new ArrayList<>(acknowledged);
        all.addAll(unanswered);
        for (Wish wish : all) {
            if (send(port, people, wish) != 200) {
                throw new IllegalStateException("a repeated verdict was taken for a new one");
            }
        }
        if (after - before != unanswered.size() - had || saved() != after) {
            throw new IllegalStateException("%d before, %d after, %d unanswered of which %d were there; %d in the end"
                    .formatted(before, after, unanswered.size(), had, saved()));
        }
        return String.format(
                Locale.ROOT,
                "%d repeated after the restart: %d had been saved, %d are saved now; all %d sent once more: none twice",
                unanswered.size(),
                had,
                unanswered.size() - had,
                all.size());
    }

    private int send(int port, People people, Wish wish) throws IOException {
        try (Wire wire = new Wire(port, people.token(wish.client() % PEOPLE))) {
            return wire.post(submitting(), wish.json()).status();
        }
    }
}
