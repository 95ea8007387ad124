package app.yeobaek.admin;

import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How large the database is, what in it is, and how fast it grows. */
@ApplicationScoped
class DatabaseSizes {
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int KEPT_DAYS = 400;
    private static final List<String> NAMED = List.of(
            "person",
            "team",
            "brief",
            "revision",
            "original",
            "annotation",
            "comment",
            "image",
            "audit_entry",
            "live_event");

    private final EntityManager database;
    private final Clock clock;

    @Inject
    DatabaseSizes(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes down how large the database is today; of several times in a day the last counts. */
    @Transactional
    void note() {
        database.createNativeQuery(
                        """
                        insert into database_size (day, bytes) values (:day, pg_database_size(current_database()))
                        on conflict (day) do update set bytes = excluded.bytes
                        """)
                .setParameter("day", today())
                .executeUpdate();
        database.createNativeQuery("delete from database_size where day < :horizon")
                .setParameter("horizon", today().minusDays(KEPT_DAYS))
                .executeUpdate();
    }

    /** The tables that people know by a name, the rest in one line, and all together. */
    @Transactional
    List<OperationsPage.Size> sizes(Language in) {
        List<OperationsPage.Size> sizes = new ArrayList<>();
        long whole = number("select pg_database_size(current_database())");
        long rest = whole;
        for (String table : NAMED) {
            // Only the fixed names above are put into the statements.
            long bytes = number("select pg_total_relation_size('" + table + "')");
            rest -= bytes;
            String time = timeColumn(table);
            sizes.add(new OperationsPage.Size(
                    Catalogue.say(in, "admin_size_" + table),
                    Long.toString(number("select count(*) from " + table)),
                    time.isEmpty()
                            ? ""
                            : "+"
                                    + number("select count(*) from " + table + " where " + time
                                            + " > now() - interval '7 days'"),
                    megabytes(bytes)));
        }
        sizes.add(new OperationsPage.Size(Catalogue.say(in, "admin_size_rest"), "", "", megabytes(rest)));
        sizes.add(new OperationsPage.Size(
                Catalogue.say(in, "admin_size_whole"), "", growth(whole, WEEK), megabytes(whole)));
        return sizes;
    }

    /** How much larger the database is than a month ago, and how long it takes at that pace to become twice as large; in words. */
    @Transactional
    String outlook(Language in) {
        Object[] first = oldestSince(MONTH);
        long whole = number("select pg_database_size(current_database())");
        if (first.length == 0) {
            return Catalogue.say(in, "admin_growth_unknown");
        }
        long days = ChronoUnit.DAYS.between((LocalDate) first[0], today());
        double perDay = (whole - (Long) first[1]) / (double) days;
        if (perDay <= 0) {
            return Catalogue.say(in, "admin_growth_none", days);
        }
        return Catalogue.say(in, "admin_growth", days, megabytes(whole - (Long) first[1]), Math.round(whole / perDay));
    }

    private String growth(long now, int days) {
        Object[] before = oldestSince(days);
        if (before.length == 0) {
            return "";
        }
        long more = now - (Long) before[1];
        return (more < 0 ? "−" : "+") + megabytes(Math.abs(more));
    }

    /** The first day within so many days, without today, and the size on it; empty if none was noted. */
    private Object[] oldestSince(int days) {
        List<?> rows = database.createNativeQuery(
                        "select day, bytes from database_size where day >= :from and day < :today order by day limit 1",
                        Object[].class)
                .setParameter("from", today().minusDays(days))
                .setParameter("today", today())
                .getResultList();
        if (rows.isEmpty()) {
            return new Object[0];
        }
        Object[] row = (Object[]) rows.get(0);
        LocalDate day = row[0] instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) row[0];
        return new Object[] {day, ((Number) row[1]).longValue()};
    }

    private long number(String query) {
        return ((Number) database.createNativeQuery(query).getSingleResult()).longValue();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String timeColumn(String table) {
        return switch (table) {
            case "original" -> "";
            case "audit_entry" -> "at";
            default -> "created_at";
        };
    }

    static String megabytes(Number bytes) {
        double millions = bytes.doubleValue() / 1e6;
        return millions < 1_000
                ? String.format(Locale.ROOT, "%.1f MB", millions)
                : String.format(Locale.ROOT, "%,.1f GB", millions / 1e3);
    }
}
