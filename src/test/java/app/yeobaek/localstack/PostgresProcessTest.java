package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresProcessTest {
    private static final Path PROGRAMS =
            Path.of(System.getProperty("yeobaek.root", ".")).resolve(".local").toAbsolutePath();

    @TempDir
    Path data;

    @Test
    void restartKeepsDataAndPasswordsAreAsked() throws Exception {
        Folders folders = new Folders(PROGRAMS, data);
        Secrets secrets = Secrets.of(folders);
        Ports ports = freePorts();
        String password = secrets.of(Secret.DATABASE_OWNER_PASSWORD);

        PostgresProcess first = PostgresProcess.start(folders, ports, secrets);
        try {
            execute(ports, password, "create table kept as select '여백' as word");
            assertThatThrownBy(() -> execute(ports, "wrong", "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        } finally {
            first.stop();
        }
        assertThat(first.child().isAlive()).isFalse();

        PostgresProcess second = PostgresProcess.start(folders, ports, secrets);
        try {
            assertThat(word(ports, password)).isEqualTo("여백");
        } finally {
            second.stop();
        }
    }

    @Test
    void dataFromWhenThereWasOneRoleGoOnWithTwo() throws Exception {
        Folders folders = new Folders(PROGRAMS, data);
        Secrets secrets = Secrets.of(folders);
        Ports ports = freePorts();
        String former = secrets.of(Secret.APPLICATION_DATABASE_PASSWORD);
        PostgresProcess first = PostgresProcess.start(folders, ports, secrets);
        try {
            execute(ports, secrets.of(Secret.DATABASE_OWNER_PASSWORD), "create table kept as select '여백' as word");
            asSuperuser(ports, secrets, "revoke all on database yeobaek from yeobaek_app");
            asSuperuser(ports, secrets, "drop role yeobaek_app");
            asSuperuser(ports, secrets, "alter role yeobaek password '%s'".formatted(former));
            assertThat(word(ports, former)).isEqualTo("여백");
        } finally {
            first.stop();
        }
        PostgresProcess second = PostgresProcess.start(folders, ports, secrets);
        try {
            assertThat(word(ports, secrets.of(Secret.DATABASE_OWNER_PASSWORD))).isEqualTo("여백");
            assertThatThrownBy(() -> word(ports, former)).hasMessageContaining("password authentication failed");
            try (Connection application = connectAs(PostgresProcess.APPLICATION_ROLE, ports, former);
                    Statement statement = application.createStatement()) {
                assertThatThrownBy(() -> statement.executeQuery("select word from kept"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> statement.execute("create table mine (word text)"))
                        .hasMessageContaining("permission denied");
            }
        } finally {
            second.stop();
        }
    }

    private static void asSuperuser(Ports ports, Secrets secrets, String sql) throws SQLException {
        try (Connection connection = connectAs("postgres", ports, secrets.of(Secret.POSTGRES_PASSWORD));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreNotTouched() throws Exception {
        Folders folders = new Folders(PROGRAMS, data);
        Secrets secrets = Secrets.of(folders);
        Files.createDirectories(folders.postgresData());
        Files.writeString(folders.postgresData().resolve("PG_VERSION"), "9\n");
        Ports ports = freePorts();
        assertThatThrownBy(() -> PostgresProcess.start(folders, ports, secrets))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("was made by PostgreSQL 9");
    }

    private static Ports freePorts() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Ports(socket.getLocalPort() - 3);
        }
    }

    private static Connection connect(Ports ports, String password) throws SQLException {
        return connectAs(PostgresProcess.APPLICATION, ports, password);
    }

    private static Connection connectAs(String role, Ports ports, String password) throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(PostgresProcess.jdbcUrl(ports, PostgresProcess.APPLICATION));
        return database.getConnection(role, password);
    }

    private static void execute(Ports ports, String password, String sql) throws SQLException {
        try (Connection connection = connect(ports, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String word(Ports ports, String password) throws SQLException {
        try (Connection connection = connect(ports, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select word from kept")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
