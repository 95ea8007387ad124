package app.yeobaek.cast;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The application's database, for what no request can bring about or show. */
public final class Database {
    private Database() {}

    /** A connection of one's own, for transactions that stay open. */
    public static Connection connect() throws SQLException {
        return CDI.current().select(DataSource.class).get().getConnection();
    }

    /** A connection as the owner of the schema, who may do what the application may not. */
    public static Connection connectAsOwner() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    /** Carries out a statement and tells how many rows it changed. */
    public static int change(String statement, Object... values) {
        try (Connection connection = connect();
                PreparedStatement prepared = prepared(connection, statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The number that a query answers. */
    public static long count(String query, Object... values) {
        return Long.parseLong(word(query, values).orElseThrow());
    }

    /** The first column of the first row as text, if there is a row. */
    public static Optional<String> word(String query, Object... values) {
        try (Connection connection = connect();
                PreparedStatement prepared = prepared(connection, query, values);
                ResultSet rows = prepared.executeQuery()) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
