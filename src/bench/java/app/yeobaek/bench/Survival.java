package app.yeobaek.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** Kills the application in the middle of the load and counts what is left of what it promised. */
final class Survival {
    private static final int CLIENTS = 32;

    private final Database database;
    private final Target target;
    private final List<Wish> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final List<Wish> unanswered = Collections.synchronizedList(new ArrayList<>());

    private record Wish(int client, Target.Wish mark) {}

    Survival(Database database, Target target) {
        this.database = database;
        this.target = target;
    }

    /** Saves with many clients until the application is killed under them, at a moment that nobody chose. */
    void loadAndKill(Application application, People people) throws InterruptedException, ExecutionException {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int number = client;
            String token = people.token(client);
            tasks.add(() -> saveUntilItDies(application.port(), token, number));
        }
        tasks.add(() -> {
            Thread.sleep(2_000 + new Random().nextInt(1_000));
            application.kill();
            return true;
        });
        Load.inParallel(tasks);
    }

    private boolean saveUntilItDies(int port, String token, int client) throws IOException {
        Random random = new Random(client);
        Target.What what = client % 2 == 0 ? Target.What.HIGHLIGHT : Target.What.COMMENT;
        try (Wire wire = new Wire(port, token)) {
            while (true) {
                Wish wish = new Wish(client, target.wish(what, random));
                try {
                    wire.post(target.marks(), wish.mark().json()).require(201);
                } catch (IOException itDied) {
                    unanswered.add(wish);
                    return true;
                }
                acknowledged.add(wish);
            }
        }
    }

    /**
     * Holds the database against what was promised.
     *
     * @throws IllegalStateException if anything is lost, or there without its anchor, its event or its first comment
     */
    String inventory() throws SQLException {
        prepareQuestions();
        long lost = database.count("select count(*) from bench.promised where id not in (select id from bench.whole)");
        long saved = database.count("select count(*) from annotation where brief_id = '" + target.id() + "'");
        long halves = saved - database.count("select count(*) from bench.whole");
        long phantoms = database.count("select count(*) from bench.told where id not in (select id from annotation)");
        String sentence = String.format(
                Locale.ROOT,
                "%d acknowledged, %d lost; %d saved, %d by halves; %d events without a mark; %d requests unanswered",
                acknowledged.size(),
                lost,
                saved,
                halves,
                phantoms,
                unanswered.size());
        if (acknowledged.isEmpty() || lost + halves + phantoms > 0) {
            throw new IllegalStateException(sentence);
        }
        return sentence;
    }

    private void prepareQuestions() throws SQLException {
        String ids = acknowledged.stream()
                .map(it -> "('" + it.mark().id() + "'::uuid)")
                .collect(Collectors.joining(","));
        database.execute(
                """
                drop table if exists bench.promised, bench.told, bench.whole;
                create table bench.promised (id) as values %1$s;
                create table bench.told as select cast(cast(payload as jsonb) -> 'annotation' ->> 'id' as uuid) id
                from live_event where channel = '%2$s';
                create table bench.whole as select id from annotation a where brief_id = '%2$s'
                  and id in (select annotation_id from anchor) and id in (select id from bench.told)
                  and (kind = 'COMMENT') = (id in (select t.id from thread t join comment c on c.thread_id = t.id))
                """
                        .formatted(ids, target.id()));
    }

    /** Sends again what got no answer, as a browser would; each mark must come out once. */
    String repeatUnanswered(int port, People people) throws IOException, SQLException {
        int savedBefore = 0;
        for (Wish wish : unanswered) {
            try (Wire wire = new Wire(port, people.token(wish.client()))) {
                Wire.Answer answer = wire.post(target.marks(), wish.mark().json());
                savedBefore += answer.status() == 200 ? 1 : 0;
            }
        }
        prepareQuestions();
        long twice = database.count("select count(*) - count(distinct id) from bench.told");
        return String.format(
                Locale.ROOT,
                "%d repeated after the restart: %d had been saved, %d are saved now, %d twice",
                unanswered.size(),
                savedBefore,
                unanswered.size() - savedBefore,
                twice);
    }
}
