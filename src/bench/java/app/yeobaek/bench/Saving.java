package app.yeobaek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;

/** Saved marks per second over HTTP, against single-row inserts of the same PostgreSQL in the same minute. */
final class Saving {
    private static final int[] CLIENTS = {1, 8, 32};

    private final Application application;
    private final People people;
    private final Yardstick yardstick;
    private final int rounds;
    private final int seconds;

    Saving(Application application, People people, Yardstick yardstick, int rounds, int seconds) {
        this.application = application;
        this.people = people;
        this.yardstick = yardstick;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    void measure(Target target, PrintStream out)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        out.printf(
                Locale.ROOT,
                "saving marks, median of %d rounds of %d s; yardstick: single-row inserts by %s%n",
                rounds,
                seconds,
                Yardstick.name());
        out.println(
                "  clients  yardstick/s  what       saved/s   ratio (of each round)      median ms   p99 ms   application's CPU ms for one");
        for (int clients : CLIENTS) {
            people.logIn();
            Map<Target.What, List<Round>> figures = new EnumMap<>(Target.What.class);
            for (int round = 0; round < rounds; round++) {
                double base = yardstick.perSecond(clients, seconds);
                for (Target.What what : Target.What.values()) {
                    figures.computeIfAbsent(what, it -> new ArrayList<>()).add(round(target, what, clients, base));
                }
            }
            figures.forEach((what, its) -> out.println(row(clients, what, its)));
        }
    }

    private record Round(double base, Load.Pace pace, double cpuMillis) {
        double ratio() {
            return pace.perSecond() / base;
        }
    }

    private Round round(Target target, Target.What what, int clients, double base)
            throws InterruptedException, ExecutionException {
        double before = application.cpuMillis();
        Load.Pace pace = Load.run(application.port(), people, clients, seconds, Load.saving(target, what));
        return new Round(base, pace, (application.cpuMillis() - before) / (pace.perSecond() * seconds));
    }

    private static String row(int clients, Target.What what, List<Round> its) {
        return String.format(
                Locale.ROOT,
                "  %7d  %11.0f  %-9s  %7.0f   %.2f %-20s  %9.2f  %7.1f   %.2f",
                clients,
                median(its, Round::base),
                what,
                median(its, it -> it.pace().perSecond()),
                median(its, Round::ratio),
                its.stream()
                        .map(it -> String.format(Locale.ROOT, "%.2f", it.ratio()))
                        .toList(),
                median(its, it -> it.pace().medianMillis()),
                median(its, it -> it.pace().p99Millis()),
                median(its, Round::cpuMillis));
    }

    private static double median(List<Round> its, ToDoubleFunction<Round> figure) {
        double[] sorted = its.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
