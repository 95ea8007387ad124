package app.yeobaek.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A running PostgreSQL with the databases of the application and of Keycloak; its data outlive it. */
final class PostgresProcess {
    static final String NAME = "postgres";
    static final String APPLICATION = "yeobaek";

    /** The role as which the application works; the database and all in it belong to {@link #APPLICATION}. */
    static final String APPLICATION_ROLE = "yeobaek_app";

    static final String KEYCLOAK = "keycloak";

    /** Korean order by ICU; the character type must be UTF-8, or trigrams of Hangul are empty. */
    static final List<String> LOCALE =
            List.of("--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=ko");

    private static final String SUPERUSER = "postgres";
    private static final long PATIENCE_MILLIS = 60_000;

    private final ChildProcess child;

    private PostgresProcess(ChildProcess child) {
        this.child = child;
    }

    static PostgresProcess start(Folders folders, Ports ports, Secrets secrets)
            throws IOException, InterruptedException, SQLException {
        PostgresPrograms programs = PostgresPrograms.find(folders);
        CompleteFolder.at(
                folders.postgresData(),
                workshop -> create(workshop.resolve("data"), folders, programs, secrets.of(Secret.POSTGRES_PASSWORD)));
        requireSameMajor(folders.postgresData(), programs.major());
        own(folders.postgresData(), programs);
        PostgresProcess postgres = new PostgresProcess(ChildProcess.start(
                NAME, folders, ChildProcess.Farewell.INT, command(folders, ports, programs), Map.of()));
        try {
            postgres.awaitConnection(ports, secrets);
            return postgres;
        } catch (SQLException | InterruptedException | RuntimeException failure) {
            postgres.stop();
            throw failure;
        }
    }

    private static Path create(Path data, Folders folders, PostgresPrograms programs, String password)
            throws IOException, InterruptedException {
        Files.createDirectory(data);
        Path passwordFile = Files.createTempFile(folders.data(), "initdb", ".password");
        try {
            Files.writeString(passwordFile, password);
            own(data, programs);
            own(passwordFile, programs);
            Path log = folders.log("initdb");
            Files.createDirectories(log.getParent());
            List<String> line = new ArrayList<>(programs.command(
                    "initdb",
                    "--pgdata=" + data,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256"));
            line.addAll(LOCALE);
            programs.call(log, line);
            return data;
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static void requireSameMajor(Path data, String major) throws IOException {
        String kept = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!kept.equals(major)) {
            throw new Trouble(
                    "%s was made by PostgreSQL %s, but this machine runs PostgreSQL %s: bring the data over with a dump, or delete the folder %s to start anew."
                            .formatted(data, kept, major, data.getParent()));
        }
    }

    private static void own(Path path, PostgresPrograms programs) throws IOException, InterruptedException {
        if (Files.isDirectory(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
        String owner = programs.owner().orElse(System.getProperty("user.name"));
        if (!Files.getOwner(path).getName().equals(owner)) {
            new ProcessBuilder("chown", "-R", owner, path.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    private static List<String> command(Folders folders, Ports ports, PostgresPrograms programs) {
        List<String> line = new ArrayList<>(programs.cloak());
        // Behind the cloak, because a change of user clears it.
        line.addAll(ChildProcess.dyingWithUs(ChildProcess.Farewell.INT));
        line.add(programs.bin().resolve("postgres").toString());
        line.addAll(List.of("-D", folders.postgresData().toString(), "-p", Integer.toString(ports.postgres())));
        Map<String, String> settings = Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "100",
                "fsync", "on",
                "synchronous_commit", "on",
                "timezone", "UTC",
                "log_timezone", "UTC");
        settings.forEach((key, value) -> line.addAll(List.of("-c", key + "=" + value)));
        return line;
    }

    private void awaitConnection(Ports ports, Secrets secrets) throws SQLException, InterruptedException {
        PGSimpleDataSource database = superuser(ports, secrets);
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            try (Connection connection = database.getConnection()) {
                createRole(connection, APPLICATION_ROLE, secrets.of(Secret.APPLICATION_DATABASE_PASSWORD));
                createDatabase(connection, APPLICATION, secrets.of(Secret.DATABASE_OWNER_PASSWORD), APPLICATION_ROLE);
                createDatabase(connection, KEYCLOAK, secrets.of(Secret.KEYCLOAK_DATABASE_PASSWORD), KEYCLOAK);
                return;
            } catch (SQLException failure) {
                child.requireAlive();
                String state = String.valueOf(failure.getSQLState());
                boolean notYet = state.startsWith("08") || state.equals("57P03");
                if (!notYet || System.currentTimeMillis() > deadline) {
                    throw failure;
                }
                Thread.sleep(30);
            }
        }
    }

    private static PGSimpleDataSource superuser(Ports ports, Secrets secrets) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {"127.0.0.1"});
        database.setPortNumbers(new int[] {ports.postgres()});
        database.setDatabaseName("postgres");
        database.setUser(SUPERUSER);
        database.setPassword(secrets.of(Secret.POSTGRES_PASSWORD));
        return database;
    }

    // Statements of these kinds take no parameters; names and passwords are ours and hold neither quotes nor blanks.

    private static void createRole(Connection connection, String name, String password) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_roles where rolname = '%s'".formatted(name))) {
                statement.execute("create role %s login".formatted(name));
            }
            // Each time: older data know another password for the owner, the one that the application has now.
            statement.execute("alter role %s password '%s'".formatted(name, password));
        }
    }

    private static void createDatabase(Connection connection, String name, String password, String guest)
            throws SQLException {
        createRole(connection, name, password);
        try (Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_database where datname = '%s'".formatted(name))) {
                statement.execute("create database %s owner %s".formatted(name, name));
            }
            statement.execute("revoke all on database %s from public".formatted(name));
            statement.execute("grant connect on database %s to %s".formatted(name, guest));
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    static String jdbcUrl(Ports ports, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), database);
    }

    ChildProcess child() {
        return child;
    }

    /** Ends all sessions, writes everything down and stops. */
    void stop() {
        child.stop();
    }
}
