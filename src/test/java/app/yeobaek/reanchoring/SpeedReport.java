package app.yeobaek.reanchoring;

import app.yeobaek.text.Reanchoring;
import app.yeobaek.text.TextRange;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Prints how long carrying over takes, by length of text, number of marks and share of characters edited; beside it, as a
 * yardstick of the machine at hand, how long it takes to sort two million numbers. Run as a program.
 */
public final class SpeedReport {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    private SpeedReport() {}

    /** Runs all. */
    public static void main(String[] arguments) {
        OUT.printf("%-12s %8s %7s %7s %10s %10s%n", "text", "length", "marks", "edited", "ms", "yardstick");
        for (Prose prose : new Prose[] {Prose.BOILERPLATE, Prose.PLAIN}) {
            for (double share : new double[] {0.02, 0.10, 0.40}) {
                run(prose, 30_000, 5_000, share);
            }
            run(prose, 30_000, 1_000, 0.10);
            run(prose, 30_000, 20_000, 0.10);
            run(prose, 60_000, 5_000, 0.10);
            run(prose, 120_000, 5_000, 0.10);
            run(prose, 240_000, 5_000, 0.10);
        }
    }

    private static void run(Prose prose, int length, int marks, double share) {
        Random random = new Random(7);
        String before = prose.text(length, random);
        EditedText revised = new EditedText(before);
        Edits.rearrange(revised, prose, 24, random);
        Edits.WORDS.apply(revised, share, random);
        String after = revised.text();
        List<TextRange> passages = Trial.passages(before, marks, random);
        long best = Long.MAX_VALUE;
        long yardstick = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            yardstick = Math.min(yardstick, sorting());
            long began = System.nanoTime();
            int placed = Reanchoring.between(before, after).place(passages).size();
            best = Math.min(best, System.nanoTime() - began);
            if (placed != marks) {
                throw new IllegalStateException("a mark was forgotten");
            }
        }
        OUT.printf(
                Locale.ROOT,
                "%-12s %8d %7d %6.0f%% %10.0f %10.2f%n",
                prose,
                length,
                marks,
                share * 100,
                best / 1e6,
                (double) best / yardstick);
    }

    private static long sorting() {
        long[] numbers = new Random(1).longs(2_000_000).toArray();
        long began = System.nanoTime();
        java.util.Arrays.sort(numbers);
        return System.nanoTime() - began;
    }
}
