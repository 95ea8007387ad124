package app.yeobaek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

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
            List<Double> base = new ArrayList<>();
            List<List<Load.Pace>> paces = List.of(new ArrayList<>(), new ArrayList<>());
            List<List<Double>> costs = List.of(new ArrayList<>(), new ArrayList<>());
            for (int round = 0; round < rounds; round++) {
                base.add(yardstick.perSecond(clients, seconds));
                for (Target.What what : Target.What.values()) {
                    double before = application.cpuMillis();
                    Load.Pace pace = Load.run(application.port(), people, clients, seconds, Load.saving(target, what));
                    paces.get(what.ordinal()).add(pace);
                    costs.get(what.ordinal()).add((application.cpuMillis() - before) / (pace.perSecond() * seconds));
                }
            }
            for (Target.What what : Target.What.values()) {
                out.println(row(clients, base, what, paces.get(what.ordinal()), costs.get(what.ordinal())));
            }
        }
    }

    private static String row(
            int clients, List<Double> base, Target.What what, List<Load.Pace> paces, List<Double> costs) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < base.size(); round++) {
            ratios.add(paces.get(round).perSecond() / base.get(round));
        }
        return String.format(
                Locale.ROOT,
                "  %7d  %11.0f  %-9s  %7.0f   %.2f %-20s  %9.2f  %7.1f   %.2f",
                clients,
                Benchmark.median(base),
                what,
                Benchmark.median(paces.stream().map(Load.Pace::perSecond).toList()),
                Benchmark.median(ratios),
                ratios.stream()
                        .map(it -> String.format(Locale.ROOT, "%.2f", it))
                        .toList(),
                Benchmark.median(paces.stream().map(Load.Pace::medianMillis).toList()),
                Benchmark.median(paces.stream().map(Load.Pace::p99Millis).toList()),
                Benchmark.median(costs));
    }
}
