package app.yeobaek.localstack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code ./run} calls once everything is built: starts the stack and the application, and stops them in order. */
public final class Launcher {
    // Names are Korean, whatever the console's locale says.
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final PrintStream ERROR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private static volatile boolean stopping;

    private final Path root;
    private final Folders folders;
    private final long begun = System.nanoTime();

    private Launcher(Path root) {
        this.root = root;
        this.folders = Folders.of(root);
    }

    /** Runs one of the commands {@code app}, {@code dev}, {@code stack}, {@code test-stack}, {@code logins},
     * {@code mails} and {@code token}. */
    public static void main(String[] arguments) {
        int code = 1;
        try {
            new Launcher(Path.of(System.getProperty("yeobaek.root", "."))).run(arguments);
            code = 0;
        } catch (Trouble trouble) {
            // While everything is being stopped, the end of a process is no news.
            if (!stopping) {
                ERROR.println(trouble.getMessage());
            }
        } catch (IOException failure) {
            ERROR.println("This did not work: " + failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        // Other threads may still be at work, for instance on Keycloak's first build.
        System.exit(code);
    }

    private void run(String[] arguments) throws IOException, InterruptedException {
        String command = arguments.length == 0 ? "app" : arguments[0];
        switch (command) {
            case "app" -> runApplication();
            case "dev" -> runDevMode();
            case "stack" -> runStack(folders, Ports.from(System.getenv()));
            case "test-stack" -> runStack(Folders.forTests(root), Ports.forTests(System.getenv()));
            case "logins" -> OUT.println(Logins.table(knownSecrets()));
            case "mails" -> OUT.println(Mails.latest(folders));
            case "token" -> printToken(arguments);
            default -> throw new Trouble("There is no \"" + command + "\"; see ./run help");
        }
    }

    private void runApplication() throws IOException, InterruptedException {
        Ports ports = Ports.from(System.getenv());
        Console console = console();
        LocalStack stack = LocalStack.start(folders, ports, console);
        // The application connects to a Keycloak that comes later, but one without the realm would confuse it.
        boolean early = stack.realmIsKnown();
        if (!early) {
            stack.awaitLogin();
        }
        String doing = "Starting Yeobaek on port " + ports.application();
        console.begin(doing);
        Application application = Application.start(folders, ports, stack.configuration());
        if (early) {
            stack.awaitLogin();
        }
        application.awaitReady();
        console.end(doing);
        OUT.printf(
                Locale.ROOT,
                "%nYeobaek is ready at %s (%.1f s)%n%nSign in as:%n%s%n%n%s%nStop with Ctrl-C.%n",
                ports.applicationUrl(),
                (System.nanoTime() - begun) / 1e9,
                Logins.table(knownSecrets()),
                places(folders, ports));
        while (true) {
            Thread.sleep(250);
            application.child().requireAlive();
            stack.requireAlive();
        }
    }

    private void runDevMode() throws IOException, InterruptedException {
        Ports ports = Ports.from(System.getenv());
        LocalStack stack = LocalStack.start(folders, ports, console());
        stack.awaitLogin();
        OUT.printf("%nSign in at %s as:%n%s%n%n", ports.applicationUrl(), Logins.table(knownSecrets()));
        ChildProcess devMode = Application.startDevMode(root, folders, ports, stack.configuration())
                .child();
        while (devMode.isAlive()) {
            Thread.sleep(250);
            stack.requireAlive();
        }
    }

    private void runStack(Folders folders, Ports ports) throws IOException, InterruptedException {
        LocalStack stack = LocalStack.start(folders, ports, console());
        stack.awaitLogin();
        OUT.printf(
                "%nPostgreSQL, Keycloak and the mail server are ready, without the application.%n%s%nStop with Ctrl-C.%n",
                places(folders, ports));
        while (true) {
            Thread.sleep(250);
            stack.requireAlive();
        }
    }

    private static String places(Folders folders, Ports ports) {
        return """
                Keycloak:    %s/admin (%s)
                PostgreSQL:  %s (%s)
                Mail:        smtp://localhost:%d; every mail is a file in %s (./run mails shows the latest)
                Passwords:   %s
                Data, logs:  %s (kept; delete the folder to start anew)
                """
                .formatted(
                        ports.keycloakUrl(),
                        KeycloakProcess.ADMINISTRATOR,
                        PostgresProcess.jdbcUrl(ports, PostgresProcess.APPLICATION),
                        PostgresProcess.APPLICATION,
                        ports.mail(),
                        folders.mail(),
                        folders.secrets(),
                        folders.data());
    }

    private Console console() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "launcher-stop"));
        return new Console(OUT, "");
    }

    private void stop() {
        beginStopping();
        if (ChildProcess.anyStarted()) {
            OUT.println("Stopping ...");
            ChildProcess.stopAll();
            OUT.println("Stopped. The data stay in " + folders.data() + ".");
        }
    }

    private static void beginStopping() {
        stopping = true;
    }

    private Secrets knownSecrets() throws IOException {
        if (!Files.exists(folders.secrets())) {
            throw new Trouble("Nothing was started here yet: ./run makes the sample people and their passwords.");
        }
        return Secrets.of(folders);
    }

    private void printToken(String[] arguments) throws IOException {
        Optional<SamplePerson> person = Arrays.stream(SamplePerson.values())
                .filter(known -> arguments.length == 2 && known.userName().equals(arguments[1]))
                .findFirst();
        if (person.isEmpty()) {
            throw new Trouble("./run token needs one of: "
                    + Arrays.stream(SamplePerson.values())
                            .map(SamplePerson::userName)
                            .collect(Collectors.joining(", ")));
        }
        Secrets secrets = knownSecrets();
        Ports ports = StackLock.lastPorts(folders).orElseGet(() -> Ports.from(System.getenv()));
        OUT.println(AccessToken.of(ports, secrets, person.get()).value());
    }
}
