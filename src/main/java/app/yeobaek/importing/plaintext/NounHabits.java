package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.Morphemes.Nouns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an author writes a noun beside another noun: as one word or apart. Korean allows both, and authors differ; what this
 * one does with the same noun beside others tells what was meant here. Counted inside lines, away from any break.
 */
final class NounHabits {
    /** Characters looked at; habits show long before. */
    private static final int MOST = 60_000;

    private static final int FEWEST = 2;
    private static final double CLEAR = 0.7;

    private final Map<String, int[]> before = new HashMap<>();
    private final Map<String, int[]> after = new HashMap<>();

    NounHabits(List<Line> lines, Morphemes morphemes) {
        int seen = 0;
        for (Line line : lines) {
            if (seen > MOST || Tables.isRow(line)) {
                continue;
            }
            seen += line.text().length();
            for (Nouns nouns : morphemes.neighbouringNouns(line.text())) {
                int place = nouns.apart() ? 1 : 0;
                before.computeIfAbsent(nouns.left(), k -> new int[2])[place]++;
                after.computeIfAbsent(nouns.right(), k -> new int[2])[place]++;
            }
        }
    }

    /** Whether a space stands between two nouns as a rule; null if the text does not tell. */
    @Nullable
    Boolean areApart(Nouns nouns) {
        int[] left = before.getOrDefault(nouns.left(), new int[2]);
        int[] right = after.getOrDefault(nouns.right(), new int[2]);
        int joined = left[0] + right[0];
        int apart = left[1] + right[1];
        if (joined + apart < FEWEST) {
            return null;
        }
        double share = joined / (double) (joined + apart);
        return share >= CLEAR ? Boolean.FALSE : share <= 1 - CLEAR ? Boolean.TRUE : null;
    }
}
