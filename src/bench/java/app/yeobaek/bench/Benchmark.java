package app.yeobaek.bench;

import app.yeobaek.localstack.Console;
import app.yeobaek.localstack.Folders;
import app.yeobaek.localstack.LocalStack;
import app.yeobaek.localstack.Ports;
import app.yeobaek.reanchoring.SpeedReport;
import app.yeobaek.reanchoring.SurvivalReport;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** Starts a stack of its own, measures, prints, stops. Writes only below {@code .local/bench}. */
public final class Benchmark {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 4);
    private static final int LENGTH = 30_000;
    private static final Set<String> WANTED =
            Set.of(System.getProperty("bench.only", "carry,start,save,list,browse,kill,publish,verdicts,users,memory")
                    .split(","));

    private final Path root = Path.of(System.getProperty("yeobaek.root", ".")).toAbsolutePath();
    private final Folders folders = new Folders(root.resolve(".local"), root.resolve(".local/bench"));
    private final int port = freeNeighbours();

    private Benchmark() {}

    /** Runs everything; settings are system properties, listed in {@code src/docs/performance.md}. */
    public static void main(String[] arguments) throws Exception {
        new Benchmark().run();
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException, SQLException, ExecutionException {
        if (WANTED.contains("carry")) {
            SurvivalReport.main(new String[0]);
            SpeedReport.main(new String[0]);
        }
        if (WANTED.equals(Set.of("carry"))) {
            return;
        }
        Target page;
        try (LocalStack stack = startServers()) {
            Database database = Database.of(stack.configuration());
            database.execute("drop schema if exists bench cascade; drop schema public cascade; create schema public");
            stack.awaitLogin();
            page = measure(stack, database);
        }
        if (WANTED.contains("start")) {
            measureStart(page);
        }
    }

    private Target measure(LocalStack stack, Database database)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        People people = new People(stack);
        Application application = startApplication(stack);
        try {
            application.awaitReady();
            people.logIn();
            Target small;
            Target target;
            Target large;
            try (Wire editor = new Wire(port, people.token(0))) {
                small = Target.imported(editor, LENGTH, 1);
                large = Target.imported(editor, LENGTH, 2);
                target = Target.imported(editor, LENGTH, 3);
            }
            long idle = Memory.ofProcess(application.pid());
            if (WANTED.contains("users")) {
                new Accounts(stack, folders, people, OUT).measure(application);
            }
            if (WANTED.contains("verdicts")) {
                application = verdicts(stack, database, people, application);
            }
            if (WANTED.contains("publish")) {
                application = publish(stack, database, people, application);
            }
            if (WANTED.stream().anyMatch(Set.of("save", "list", "browse", "kill", "memory")::contains)) {
                people.logIn();
                warmUp(people, target);
            }
            if (WANTED.contains("save")) {
                new Saving(application, people, new Yardstick(database), ROUNDS, SECONDS).measure(target, OUT);
            }
            if (WANTED.contains("list")) {
                people.logIn();
                new Listing(application, people, database, OUT)
                        .measure(small, 1_000)
                        .measure(large, 5_000);
            }
            if (WANTED.contains("browse")) {
                browse(application, people, stack);
            }
            if (WANTED.contains("memory")) {
                memory(application, idle);
            }
            if (WANTED.contains("kill")) {
                try (Wire editor = new Wire(port, people.token(0))) {
                    target = Target.imported(editor, LENGTH, 4);
                }
                new Yardstick(database);
                Survival survival = new Survival(database, target);
                survival.loadAndKill(application, people);
                OUT.println("kill -9 under load of 32 clients: " + survival.inventory());
                application = startApplication(stack);
                application.awaitReady();
                OUT.println("  " + survival.repeatUnanswered(port, people));
            }
            return small;
        } finally {
            application.close();
        }
    }

    /** Kills the application in the middle of publishing, and gives the one that was started after it. */
    private Application publish(LocalStack stack, Database database, People people, Application application)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        people.logIn();
        Publishing publishing = Publishing.begun(database, port, people);
        OUT.println(publishing.measured(people));
        Application current = application;
        for (double moment : Publishing.MOMENTS) {
            people.logIn();
            publishing.publishAndKill(current, people, moment);
            OUT.println(publishing.inventory());
            current = startApplication(stack);
            current.awaitReady();
        }
        people.logIn();
        OUT.println(publishing.finished(people));
        return current;
    }

    /** Kills the application, and gives the one that was started after it. */
    private Application verdicts(LocalStack stack, Database database, People people, Application application)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        people.logIn();
        Verdicts verdicts = Verdicts.opened(database, port, people);
        verdicts.submitAndKill(application, people);
        OUT.println("kill -9 while eight windows submit verdicts: " + verdicts.inventory());
        Application next = startApplication(stack);
        next.awaitReady();
        people.logIn();
        OUT.println("  " + verdicts.repeat(port, people));
        return next;
    }

    private void browse(Application application, People people, LocalStack stack)
            throws IOException, InterruptedException {
        Browsing browsing = new Browsing(application, people, stack, ROUNDS, OUT);
        int seed = 10;
        for (int marks : new int[] {1_000, 5_000}) {
            people.logIn();
            Target brief;
            try (Wire editor = new Wire(port, people.token(0))) {
                brief = Target.imported(editor, LENGTH, seed++);
            }
            browsing.measure(brief, marks);
        }
    }

    private void warmUp(People people, Target target) throws InterruptedException, ExecutionException {
        // By work, not by time: on a machine shared with others the compiler needs longer to be done with it.
        long wanted = Integer.getInteger("bench.warmup", 4_000);
        for (long done = 0; done < wanted; ) {
            for (Target.What what : Target.What.values()) {
                done += (long)
                        Load.run(port, people, 8, 1, Load.saving(target, what)).perSecond();
            }
        }
    }

    private static void memory(Application application, long idle) {
        OUT.printf(
                Locale.ROOT,
                "memory (PSS): application %d MB after the start, %d MB after the load; PostgreSQL %d MB; Keycloak %d MB%n",
                idle,
                Memory.ofProcess(application.pid()),
                Memory.ofChildren(it -> it.contains("/bin/postgres") || it.startsWith("postgres:")),
                Memory.ofChildren(it -> it.contains("io.quarkus.bootstrap.runner.QuarkusEntryPoint")));
    }

    /** Everything anew on kept data, as with the second ./run: until the first reading page is read to its end. */
    private void measureStart(Target page) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (LocalStack stack = startServers();
                Application application = startApplication(stack)) {
            stack.awaitLogin();
            application.awaitReady();
            double ready = (System.nanoTime() - began) / 1e9;
            People people = new People(stack);
            people.logIn();
            try (Wire reader = new Wire(port, people.token(0))) {
                reader.get(page.page()).require(200);
            }
            OUT.printf(
                    Locale.ROOT,
                    "start on kept data: ready after %.1f s, first reading page (with its login) after %.1f s%n",
                    ready,
                    (System.nanoTime() - began) / 1e9);
        }
    }

    private LocalStack startServers() {
        return LocalStack.start(folders, new Ports(port), new Console(OUT, "[stack] "));
    }

    private Application startApplication(LocalStack stack) throws IOException {
        return Application.start(
                root, port, stack.configuration(), folders.data().resolve("logs/application.log"));
    }

    private static int freeNeighbours() {
        return IntStream.iterate(Integer.getInteger("bench.port", 20480), it -> it + 10)
                .filter(first -> IntStream.range(first, first + 5).allMatch(Benchmark::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
