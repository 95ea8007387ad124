package app.yeobaek.reanchoring;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints what becomes of marks, by text, kind of edit and share of characters edited. Run as a program; settings are system
 * properties: {@code trials} (texts per line, 1), {@code marks} (per text, 500), {@code length} (30000), {@code seed} (1),
 * {@code every} (of so many lines one is put in, taken out, moved and doubled; without it first 0, edits alone, then 24), {@code show} (wrong ones shown, 0).
 */
public final class SurvivalReport {
    private static final double[] SHARES = {0.02, 0.05, 0.10, 0.20, 0.30, 0.40};
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private SurvivalReport() {}

    /** Runs all trials. */
    public static void main(String[] arguments) {
        if (Integer.getInteger("every") == null) {
            OUT.println("Edits alone");
            run(0);
            OUT.println("With one line in 24 put in, taken out, moved and doubled");
            run(24);
        } else {
            run(Integer.getInteger("every"));
        }
    }

    private static void run(int every) {
        int trials = Integer.getInteger("trials", 1);
        int marks = Integer.getInteger("marks", 500);
        int length = Integer.getInteger("length", 30_000);
        long seed = Long.getLong("seed", 1);
        int[] show = {Integer.getInteger("show", 0)};
        OUT.printf(
                "%-12s %-11s %6s %7s %7s %9s %10s %8s %7s %6s %6s %6s  %s  %s%n",
                "text",
                "edits",
                "edited",
                "right",
                "wrong",
                "elsewhere",
                "likeliest",
                "offered",
                "not",
                "lost",
                "torn",
                "gone",
                "certain",
                "found");
        Tally whole = new Tally();
        Map<Double, Tally> byShare = new TreeMap<>();
        for (Prose prose : Prose.values()) {
            for (Edits edits : Edits.values()) {
                for (double share : SHARES) {
                    Tally tally = new Tally();
                    for (int i = 0; i < trials; i++) {
                        tally.add(new Trial(prose, edits, share, every, length, marks, seed + i).run(it -> {
                            if (show[0]-- > 0) {
                                OUT.println(it);
                            }
                        }));
                    }
                    print(prose.name(), edits.name(), share, tally);
                    whole.add(tally);
                    byShare.computeIfAbsent(share, it -> new Tally()).add(tally);
                }
            }
        }
        byShare.forEach((share, tally) -> print("all", "", share, tally));
        print("all", "", 0, whole);
    }

    private static void print(String prose, String edits, double share, Tally tally) {
        OUT.printf(
                Locale.ROOT,
                "%-12s %-11s %5.0f%% %7d %7d %9d %10d %8d %7d %6d %6d %6d  %.1f%%  %.1f%%%n",
                prose,
                edits,
                share * 100,
                tally.right,
                tally.wrongAndCertain,
                tally.elsewhere,
                tally.likeliest,
                tally.offered,
                tally.notOffered,
                tally.lost,
                tally.torn,
                tally.gone,
                100.0 * tally.right / tally.there(),
                100.0 * (tally.right + tally.likeliest) / tally.there());
    }
}
