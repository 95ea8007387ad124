package app.yeobaek.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;

/** The application's database, reached past the application, as its owner. */
record Database(String url, String user, String password) {

    static Database of(Map<String, String> configuration) {
        return new Database(
                Objects.requireNonNull(configuration.get("quarkus.datasource.jdbc.url")),
                Objects.requireNonNull(configuration.get("quarkus.flyway.username")),
                Objects.requireNonNull(configuration.get("quarkus.flyway.password")));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    int port() {
        return address().getPort();
    }

    String name() {
        return address().getPath().substring(1);
    }

    private URI address() {
        return URI.create(url.substring("jdbc:".length()));
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
