package app.yeobaek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/** All marks of a brief in one answer, against reading the same rows by JDBC; and the reading page. */
final class Listing {
    private static final int TIMES = 40;
    private static final String ROWS =
            """
            select a.id, a.version, a.kind, a.colour, a.visibility, a.author_id, a.created_at, a.updated_at,
                   p.start_offset, p.end_offset, c.id, c.version, c.author_id, c.body, c.html, c.created_at
            from annotation a join anchor p on p.annotation_id = a.id left join comment c on c.thread_id = a.id
            where a.brief_id = '%s' order by a.created_at, a.id
            """;

    private final Application application;
    private final People people;
    private final Database database;
    private final PrintStream out;

    Listing(Application application, People people, Database database, PrintStream out) {
        this.application = application;
        this.people = people;
        this.database = database;
        this.out = out;
    }

    /** Fills the brief with so many marks, every fourth with a comment, and reads them. */
    Listing measure(Target target, int count) throws IOException, SQLException {
        try (Wire wire = new Wire(application.port(), people.token(0))) {
            target.fill(wire, count);
        }
        database.execute("analyze");
        int bytes;
        int compressed;
        try (Wire wire = new Wire(application.port(), people.token(0))) {
            bytes = wire.get(target.list(5_000)).require(200).length();
            compressed = wire.getCompressed(target.list(5_000)).require(200).length();
        }
        out.printf(
                Locale.ROOT,
                "%d marks: %d kB, compressed %d kB; their rows by JDBC alone: best %.1f ms%n",
                count,
                bytes / 1024,
                compressed / 1024,
                rows(target));
        report("list", (wire, random) -> wire.get(target.list(5_000)).require(200));
        report("list, compressed", (wire, random) -> wire.getCompressed(target.list(5_000))
                .require(200));
        report("reading page", (wire, random) -> wire.getCompressed(target.page())
                .require(200));
        return this;
    }

    private void report(String what, Load.Work work) throws IOException {
        Load.sequence(application.port(), people, TIMES, work);
        double before = application.cpuMillis();
        Load.Pace pace = Load.sequence(application.port(), people, TIMES, work);
        out.printf(
                Locale.ROOT,
                "  %-16s best %6.1f ms, median %6.1f ms, p99 %6.1f ms; application's CPU %5.1f ms for one%n",
                what,
                pace.bestMillis(),
                pace.medianMillis(),
                pace.p99Millis(),
                (application.cpuMillis() - before) / TIMES);
    }

    private double rows(Target target) throws SQLException {
        double[] millis = new double[TIMES];
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement(ROWS.formatted(target.id()))) {
            for (int i = 0; i < 2 * TIMES; i++) {
                long began = System.nanoTime();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        for (int column = 1; column <= 16; column++) {
                            rows.getObject(column);
                        }
                    }
                }
                millis[i % TIMES] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[0];
    }
}
