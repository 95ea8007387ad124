package app.yeobaek.localstack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL, a Keycloak and a mail server, started together, with the application's realm and databases in them. */
public final class LocalStack implements AutoCloseable {
    private final Folders folders;
    private final Ports ports;
    private final Console console;
    private final Secrets secrets;
    private final StackLock lock;
    private @Nullable PostgresProcess postgres;
    private @Nullable KeycloakProcess keycloak;
    private @Nullable MailServer mail;

    private LocalStack(Folders folders, Ports ports, Console console, Secrets secrets, StackLock lock) {
        this.folders = folders;
        this.ports = ports;
        this.console = console;
        this.secrets = secrets;
        this.lock = lock;
    }

    /**
     * Starts the servers. When this returns, PostgreSQL takes connections and Keycloak is on its way.
     *
     * @throws RuntimeException with a message for people if something is in the way; nothing is left running then
     */
    public static LocalStack start(Folders folders, Ports ports, Console console) {
        try {
            StackLock lock = StackLock.take(folders, ports);
            LocalStack stack = new LocalStack(folders, ports, console, prepared(folders, ports, lock), lock);
            try {
                stack.startServers();
                return stack;
            } catch (IOException | SQLException | RuntimeException failure) {
                stack.close();
                throw failure;
            }
        } catch (IOException | SQLException failure) {
            throw new Trouble("The local stack does not start: " + failure.getMessage(), failure);
        }
    }

    /**
     * What the application must be told to work with a stack that another process keeps running on {@code folders} and
     * {@code ports}; empty if none runs there.
     */
    public static Optional<Running> running(Folders folders, Ports ports) {
        try {
            return StackLock.isHeld(folders)
                            && StackLock.lastPorts(folders)
                                    .filter(ports::equals)
                                    .isPresent()
                    ? Optional.of(new Running(ports, Secrets.of(folders)))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new Trouble("It cannot be told whether a stack runs: " + failure.getMessage(), failure);
        }
    }

    /** A stack of another process. */
    public static final class Running {
        private final Ports ports;
        private final Secrets secrets;

        private Running(Ports ports, Secrets secrets) {
            this.ports = ports;
            this.secrets = secrets;
        }

        /** As {@link LocalStack#configuration()}. */
        public Map<String, String> configuration() {
            return ApplicationConfiguration.of(ports, secrets);
        }

        /** As {@link LocalStack#passwordOf(SamplePerson)}. */
        public String passwordOf(SamplePerson person) {
            return secrets.passwordOf(person);
        }
    }

    private static Secrets prepared(Folders folders, Ports ports, StackLock lock) throws IOException {
        try {
            for (String name : List.of(Application.NAME, KeycloakProcess.NAME, PostgresProcess.NAME)) {
                ChildProcess.endLeftover(name, folders);
            }
            ports.requireFree();
            return Secrets.of(folders);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private void startServers() throws IOException, SQLException {
        CompletableFuture<KeycloakDistribution> distribution = CompletableFuture.supplyAsync(this::distribution);
        try {
            String doing = "Starting PostgreSQL on port " + ports.postgres();
            console.begin(doing);
            postgres = PostgresProcess.start(folders, ports, secrets);
            console.end(doing);
            mail = MailServer.start(folders, ports);
            keycloak = KeycloakProcess.start(distribution.join(), folders, ports, secrets);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", interrupted);
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private KeycloakDistribution distribution() {
        try {
            return KeycloakDistribution.ready(folders, console);
        } catch (IOException failure) {
            throw new Trouble("Keycloak cannot be prepared: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", interrupted);
        }
    }

    /** Whether the realm is there already, as this stack wants it: the application need not wait for it then. */
    boolean realmIsKnown() {
        try {
            return Files.exists(folders.realmFingerprint())
                    && Files.readString(folders.realmFingerprint()).equals(RealmFile.fingerprint(realm()));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private ObjectNode realm() throws IOException {
        return RealmFile.forLocalStack(ports, secrets);
    }

    /** Returns when people can sign in: Keycloak is ready and the realm is in step with this stack's addresses. */
    public void awaitLogin() {
        KeycloakProcess running = keycloak;
        if (running == null) {
            throw new IllegalStateException("the stack is stopped");
        }
        String doing = "Starting Keycloak on port " + ports.keycloak();
        console.begin(doing);
        try {
            running.awaitReady();
            if (!realmIsKnown()) {
                new RealmSetup(KeycloakAdmin.of(ports, secrets)).bring(realm());
                Files.writeString(folders.realmFingerprint(), RealmFile.fingerprint(realm()));
            }
        } catch (IOException failure) {
            throw new Trouble("The realm cannot be set up: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", interrupted);
        }
        console.end(doing);
    }

    /** What the application must be told to work with this stack, by the names of its configuration. */
    public Map<String, String> configuration() {
        return ApplicationConfiguration.of(ports, secrets);
    }

    /** The password of {@code person} on this stack. */
    public String passwordOf(SamplePerson person) {
        return secrets.passwordOf(person);
    }

    /** Complains if one of the servers has ended by itself. */
    void requireAlive() {
        PostgresProcess database = postgres;
        KeycloakProcess login = keycloak;
        if (database != null && login != null) {
            database.child().requireAlive();
            login.child().requireAlive();
        }
    }

    /** Stops Keycloak, the mail server, then PostgreSQL; the data stay. */
    @Override
    public synchronized void close() {
        if (keycloak != null) {
            keycloak.stop();
            keycloak = null;
        }
        if (mail != null) {
            mail.close();
            mail = null;
        }
        if (postgres != null) {
            postgres.stop();
            postgres = null;
        }
        try {
            lock.close();
        } catch (IOException harmless) {
            console.say("The lock could not be closed: " + harmless.getMessage());
        }
    }
}
