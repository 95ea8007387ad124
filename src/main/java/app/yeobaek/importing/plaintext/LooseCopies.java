package app.yeobaek.importing.plaintext;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds passages that the text says again in nearly the same words, as editors shorten a sentence for a pull quote. Two
 * passages are alike if at least half of the runs of four characters of one stand in the other, at the same places but for
 * a few characters. Only so many passages of a text are looked at, so that time stays bounded.
 */
final class LooseCopies {
    private static final int GRAM = 4;
    private static final int SHORTEST = 20;
    private static final int LONGEST = 170;
    private static final int MOST_PASSAGES = 40;
    private static final int MOST_PLACES = 24;
    private static final int LONGEST_TEXT = 300_000;

    /** Characters by which the two may drift apart, and the share of runs that must agree. */
    private static final int DRIFT = 12;

    private static final double ALIKE = 0.5;

    private final String all;
    private final Map<Integer, Integer> starts = new HashMap<>();
    private final Set<Integer> sentenceStarts = new HashSet<>();
    private int looked;

    LooseCopies(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        boolean ended = true;
        for (Line line : lines) {
            starts.put(line.number(), text.length());
            if (ended || line.isWhole()) {
                sentenceStarts.add(text.length());
            }
            ended = line.endsSentence();
            if (!Tables.isRow(line)) {
                text.append(Characters.withoutSpaces(line.text()));
            }
        }
        all = text.toString();
    }

    /** Whether the text begins a sentence somewhere else that says nearly what these lines say; empty lines never do. */
    boolean repeat(List<Line> lines) {
        StringBuilder said = new StringBuilder();
        lines.forEach(line -> said.append(Characters.withoutSpaces(line.text())));
        boolean quotable = said.length() >= SHORTEST && said.length() <= LONGEST && all.length() <= LONGEST_TEXT;
        Integer own = lines.isEmpty() ? null : starts.get(lines.get(0).number());
        if (!quotable || own == null || looked++ >= MOST_PASSAGES) {
            return false;
        }
        Map<Integer, Integer> votes = new HashMap<>();
        Map<Integer, Integer> firstAt = new HashMap<>();
        int grams = said.length() - GRAM + 1;
        for (int k = 0; k < grams; k++) {
            String gram = said.substring(k, k + GRAM);
            int place = all.indexOf(gram);
            for (int n = 0; place >= 0 && n < MOST_PLACES; n++) {
                if (place < own - said.length() || place >= own + said.length()) {
                    int bucket = Math.floorDiv(place - k, DRIFT);
                    votes.merge(bucket, 1, Integer::sum);
                    firstAt.putIfAbsent(bucket, place - k);
                }
                place = all.indexOf(gram, place + 1);
            }
        }
        for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
            int together = vote.getValue()
                    + votes.getOrDefault(vote.getKey() + 1, 0)
                    + votes.getOrDefault(vote.getKey() - 1, 0);
            int at = firstAt.getOrDefault(vote.getKey(), 0);
            if (together >= ALIKE * grams && beginsSentence(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsSentence(int at) {
        return at == 0
                || sentenceStarts.contains(at)
                || (at > 0 && at <= all.length() && Characters.isSentenceMark(all.charAt(at - 1)));
    }
}
