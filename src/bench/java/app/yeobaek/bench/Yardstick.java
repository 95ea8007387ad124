package app.yeobaek.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the same PostgreSQL does at best: one row into one table like ours per transaction, each committed to disk. By pgbench
 * where it is on the PATH, else by JDBC with a connection for each client.
 */
final class Yardstick {
    private static final String TABLE =
            """
            drop schema if exists bench cascade;
            create schema bench;
            create table bench.mark (
                id           uuid primary key default gen_random_uuid(),
                brief_id     uuid        not null,
                author_id    uuid        not null,
                kind         text        not null,
                colour       text        not null,
                visibility   text        not null,
                start_offset integer     not null,
                end_offset   integer     not null,
                exact        text        not null,
                created_at   timestamptz not null default now());
            create index on bench.mark (brief_id, created_at, id)
            """;
    private static final String INSERT =
            """
            insert into bench.mark (brief_id, author_id, kind, colour, visibility, start_offset, end_offset, exact)
            values ('0197f1a4-0000-7000-8000-000000000001', '0197f1a4-0000-7000-8000-000000000002', 'HIGHLIGHT', 'AMBER',
                    'TEAM', 120, 134, '핵심광물의 비축 목표를 마련')
            """;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Database database;

    Yardstick(Database database) throws SQLException {
        this.database = database;
        database.execute(TABLE);
    }

    static String name() {
        return hasPgbench() ? "pgbench, prepared statements" : "a JDBC loop (no pgbench on the PATH)";
    }

    /** Inserts per second of so many clients. */
    double perSecond(int clients, int seconds)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        database.execute("truncate bench.mark");
        return hasPgbench() ? byPgbench(clients, seconds) : byJdbc(clients, seconds);
    }

    private double byPgbench(int clients, int seconds) throws IOException, InterruptedException {
        Path script = Files.createTempFile("yeobaek-bench", ".sql");
        try {
            Files.writeString(script, INSERT.replace('\n', ' ') + ";\n");
            ProcessBuilder builder = new ProcessBuilder(
                            "pgbench",
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + clients,
                            "--jobs=" + Math.min(clients, 2),
                            "--time=" + seconds,
                            "--file=" + script,
                            "--host=127.0.0.1",
                            "--port=" + database.port(),
                            "--username=" + database.user(),
                            database.name())
                    .redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", database.password());
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(output);
            if (process.waitFor() != 0 || !rate.find()) {
                throw new IOException("pgbench failed: " + output);
            }
            return Double.parseDouble(rate.group(1));
        } finally {
            Files.delete(script);
        }
    }

    private double byJdbc(int clients, int seconds) throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            tasks.add(() -> insertUntil(deadline));
        }
        return Load.inParallel(tasks).stream().mapToLong(Long::longValue).sum() / (double) seconds;
    }

    private long insertUntil(long deadline) throws SQLException {
        long done = 0;
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (; System.nanoTime() < deadline; done++) {
                insert.execute();
            }
        }
        return done;
    }

    private static boolean hasPgbench() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    }
}
