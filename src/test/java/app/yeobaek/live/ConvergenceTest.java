package app.yeobaek.live;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Eventually;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Together;
import app.yeobaek.cast.Wish;
import app.yeobaek.localstack.SamplePerson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list at some moment and the events after it give what a fresh list gives, whatever happens in between. */
@QuarkusTest
class ConvergenceTest {
    private static final int WRITERS = 8;
    private static final int ACTS = 25;
    private static final List<UUID> EVERYBODYS = new CopyOnWriteArrayList<>();
    private static final List<UUID> EVERYBODYS_WORDS = new CopyOnWriteArrayList<>();
    private static final List<SamplePerson> PEOPLE = List.of(HANA, JIWOO, MINSEO, TOM);

    private final List<UUID> tags = new ArrayList<>();
    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
        for (int i = 0; i < 3; i++) {
            tags.add(Api.as(JIWOO)
                    .body(Map.of("ko", "낱말 " + UUID.randomUUID()))
                    .post("/api/teams/{team}/codebook", TestTeam.shared().id())
                    .jsonPath()
                    .getUUID("id"));
        }
        EVERYBODYS.clear();
        EVERYBODYS_WORDS.clear();
    }

    @Test
    void readerWhoComesAndGoesWhileEightWriteEndsWithTheListAsItIs() throws Exception {
        for (int i = 0; i < 5; i++) {
            write(new Writer(i));
        }
        JsonNode list = list();
        Reader reader = new Reader(read(list), list.path("cursor").asText());
        CompletableFuture<?> writing = CompletableFuture.supplyAsync(() -> Together.act(WRITERS, it -> {
            Writer writer = new Writer(it);
            for (int act = 0; act < ACTS; act++) {
                write(writer);
            }
            return it;
        }));
        while (!writing.isDone()) {
            reader.comesAndGoes();
        }
        Object unused = writing.get();
        reader.readsUpTo(Wish.toMark(brief, "민간의 자료").by(HANA));

        assertThat(reader.replica.seen()).isEqualTo(read(list()).seen());
        assertThat(reader.places).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @Test
    void listReadInTheMidstOfWritingFitsTheEventsAfterIt() throws Exception {
        CompletableFuture<?> writing = CompletableFuture.supplyAsync(() -> Together.act(WRITERS, it -> {
            Writer writer = new Writer(it);
            for (int act = 0; act < ACTS; act++) {
                write(writer);
            }
            return it;
        }));
        List<Reader> readers = new ArrayList<>();
        List<LiveClient> clients = new CopyOnWriteArrayList<>();
        while (!writing.isDone()) {
            JsonNode list = list();
            String cursor = list.path("cursor").asText();
            readers.add(new Reader(read(list), cursor));
            clients.add(LiveClient.of(DOYUN, brief, cursor));
            TimeUnit.MILLISECONDS.sleep(100);
        }
        Object unused = writing.get();
        UUID last = Wish.toMark(brief, "민간의 자료").by(HANA);
        Map<String, String> fresh = read(list()).seen();
        for (int i = 0; i < readers.size(); i++) {
            try (LiveClient client = clients.get(i)) {
                client.awaitAnnotation(last);
                readers.get(i).take(client);
                assertThat(readers.get(i).replica.seen()).isEqualTo(fresh);
            }
        }
    }

    /** What a page reads when it opens: the marks, then their tags. */
    private Replica read(JsonNode list) throws JsonProcessingException {
        return Replica.of(list)
                .withTags(new ObjectMapper()
                        .readTree(Api.as(DOYUN)
                                .get("/api/briefs/{id}/tags", brief.id())
                                .asString()));
    }

    private JsonNode list() throws JsonProcessingException {
        return new ObjectMapper().readTree(brief.listFor(DOYUN).asString());
    }

    /** One who reads, loses the line, and goes on where they were. */
    private final class Reader {
        private final Replica replica;
        private final List<Position> places = new ArrayList<>();
        private final Random random = new Random(7);
        private String cursor;

        Reader(Replica replica, String cursor) {
            this.replica = replica;
            this.cursor = cursor;
        }

        void comesAndGoes() throws InterruptedException {
            LiveClient client = LiveClient.opened(DOYUN, brief, cursor);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(120));
            if (random.nextBoolean()) {
                client.drop();
            } else {
                client.close();
            }
            take(client);
        }

        void readsUpTo(UUID last) {
            try (LiveClient client = LiveClient.opened(DOYUN, brief, cursor)) {
                Eventually.holds(
                        "the last mark",
                        () -> client.hasHeard(
                                it -> it.at("/annotation/id").asText().equals(last.toString())));
                take(client);
            }
        }

        void take(LiveClient client) {
            for (JsonNode event : client.events()) {
                replica.apply(event);
                cursor = event.path("cursor").asText();
                places.add(Position.decode(cursor));
            }
        }
    }

    /** One who does whatever comes to mind with what they made. */
    private static final class Writer {
        private final SamplePerson person;
        private final Random random;
        private final List<UUID> marks = new ArrayList<>();
        private final List<UUID> comments = new ArrayList<>();

        Writer(int number) {
            this.person = PEOPLE.get(number % PEOPLE.size());
            this.random = new Random(number);
        }

        RequestSpecification asks() {
            return Api.as(person).header("If-Match", "*");
        }

        UUID some(List<UUID> things) {
            return things.get(random.nextInt(things.size()));
        }
    }

    private void write(Writer writer) {
        int choice = writer.marks.isEmpty() ? 0 : writer.random.nextInt(19);
        if (choice < 3) {
            Wish wish = Wish.toMark(brief, "비축");
            JsonPath made =
                    switch (writer.random.nextInt(4)) {
                        case 0 -> wish.asking("말?").madeBy(writer.person);
                        case 1 -> wish.suggesting("모아 둠").with("body", "말").madeBy(writer.person);
                        case 2 -> Wish.to(brief).noting("말").madeBy(writer.person);
                        default -> wish.saying("말").madeBy(writer.person);
                    };
            EVERYBODYS.add(made.getUUID("id"));
            EVERYBODYS_WORDS.add(made.getUUID("thread.comments[0].id"));
            writer.marks.add(made.getUUID("id"));
            writer.comments.add(made.getUUID("thread.comments[0].id"));
            return;
        }
        UUID mark = writer.some(writer.marks);
        UUID comment = writer.some(writer.comments);
        Response answer =
                switch (choice) {
                    case 3 ->
                        writer.asks()
                                .body(Map.of("colour", writer.random.nextBoolean() ? "rose" : "blue"))
                                .patch("/api/annotations/{id}", mark);
                    case 4 ->
                        writer.asks()
                                .body(Map.of("visibility", writer.random.nextBoolean() ? "private" : "team"))
                                .patch("/api/annotations/{id}", mark);
                    case 5 -> writer.asks().delete("/api/annotations/{id}", mark);
                    case 6 -> writer.asks().post("/api/annotations/{id}/restoration", mark);
                    case 7 ->
                        writer.random.nextBoolean()
                                ? writer.asks().body(Map.of("reason", "까닭")).put("/api/threads/{id}/resolution", mark)
                                : writer.asks().delete("/api/threads/{id}/resolution", mark);
                    case 8 ->
                        writer.asks()
                                .body(Map.of("body", "다른 말 " + writer.random.nextInt(100)))
                                .put("/api/comments/{id}", comment);
                    case 9 ->
                        writer.asks()
                                .body(Map.of("body", "남에게 하는 답"))
                                .post("/api/annotations/{id}/comments", writer.some(EVERYBODYS));
                    case 10 -> {
                        UUID nodded = writer.some(EVERYBODYS_WORDS);
                        yield writer.random.nextInt(3) > 0
                                ? writer.asks().put("/api/comments/{id}/reactions/agree", nodded)
                                : writer.asks().delete("/api/comments/{id}/reactions/agree", nodded);
                    }
                    case 11 ->
                        writer.random.nextBoolean()
                                ? writer.asks()
                                        .body(Map.of("person", TestTeam.idOf(TOM), "due", "2026-12-01"))
                                        .put("/api/threads/{id}/assignment", mark)
                                : writer.asks().delete("/api/threads/{id}/assignment", mark);
                    case 12 ->
                        writer.random.nextBoolean()
                                ? writer.asks().put("/api/threads/{id}/answer", mark)
                                : writer.asks().delete("/api/threads/{id}/answer", mark);
                    case 13 ->
                        writer.random.nextInt(3) > 0
                                ? Api.as(JIWOO)
                                        .header("If-Match", "*")
                                        .body(Map.of("decision", "declined", "reason", "까닭"))
                                        .put("/api/annotations/{id}/decision", mark)
                                : Api.as(JIWOO).header("If-Match", "*").delete("/api/annotations/{id}/decision", mark);
                    case 14 -> {
                        int start = brief.placeOf("비축") + writer.random.nextInt(3);
                        yield writer.asks()
                                .body(Map.of(
                                        "revision",
                                        brief.revision(),
                                        "passages",
                                        List.of(Map.of("start", start, "end", start + 4))))
                                .patch("/api/annotations/{id}", mark);
                    }
                    case 15 -> writer.asks().put("/api/annotations/{id}/tags/{tag}", mark, writer.some(tags));
                    case 16 -> writer.asks().delete("/api/annotations/{id}/tags/{tag}", mark, writer.some(tags));
                    case 17 ->
                        writer.random.nextBoolean()
                                ? Api.as(HANA)
                                        .body(Map.of("reason", "시험"))
                                        .put("/api/moderation/comments/{id}/hiding", comment)
                                : Api.as(HANA).delete("/api/moderation/comments/{id}/hiding", comment);
                    default ->
                        writer.random.nextBoolean()
                                ? writer.asks().delete("/api/comments/{id}", comment)
                                : writer.asks().post("/api/comments/{id}/restoration", comment);
                };
        // Deleted things cannot be changed, a comment is no question and has no words to decide on, hidden words are
        // not hidden twice; nothing else may go wrong.
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 204, 400, 404, 409);
    }
}
