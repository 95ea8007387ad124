package app.yeobaek.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for each piece of the old text in the new one: near where it should be and where landmarks of it have strayed to.
 * Each piece costs at most a fixed number of steps, however long the texts.
 */
final class Sightings {
    /** How far from its expected place a piece is looked for. */
    private static final int REACH = 8_192;

    private static final int STRAY_WINDOWS = 12;
    private static final int LIKELIEST = 16;
    private static final int NEAREST = 8;
    /** What has fewer than half of its characters left is not recognised. */
    private static final double LEAST_LIKENESS = 0.5;

    /** Untouched text around a piece that makes looking elsewhere needless, where nothing comes or goes near it. */
    private static final int INTACT = 64;

    private static final int STEADY = 400;

    private final String before;
    private final String after;
    private final int[] old;
    private final Landmarks landmarks;
    private final ApproximateSearch search;
    private final int[] edits;
    private final int sameHead;
    private final int sameTail;

    Sightings(String before, String after) {
        this.before = before;
        this.after = after;
        Alphabet alphabet = new Alphabet();
        this.old = alphabet.encode(before);
        int[] now = alphabet.encode(after);
        this.landmarks = Landmarks.between(old, now);
        this.search = new ApproximateSearch(now, alphabet.size());
        int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        this.sameHead = same;
        same = 0;
        while (same < shorter && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        this.sameTail = same;
        this.edits = new int[Math.min(now.length, 2 * REACH + 4 * ApproximateSearch.LONGEST) + 1];
    }

    /** Where a piece may stand. */
    List<Sighting> of(TextRange piece) {
        Integer shift = steadyShift(piece);
        if (shift != null) {
            return List.of(Sighting.intact(new TextRange(piece.start() + shift, piece.end() + shift)));
        }
        search.load(old, piece.start(), piece.end());
        int expected = landmarks.expected((piece.start() + piece.end()) / 2);
        List<int[]> hits = new ArrayList<>();
        look(expected - REACH, expected + REACH, piece.length(), hits);
        int windows = 0;
        int looked = Integer.MIN_VALUE;
        for (int stray : landmarks.strays(piece.start() - Landmarks.LENGTH / 2, piece.end() - Landmarks.LENGTH / 2)) {
            boolean seen = Math.abs(stray - expected) < REACH || Math.abs(stray - looked) < piece.length();
            if (!seen && windows < STRAY_WINDOWS) {
                look(
                        stray - 2 * ApproximateSearch.LONGEST,
                        stray + 2 * ApproximateSearch.LONGEST,
                        piece.length(),
                        hits);
                looked = stray;
                windows++;
            }
        }
        return chosen(hits, expected, piece.length());
    }

    /** How like a piece is to what stands in some part of the new text, 0 to 1. */
    double likenessWithin(TextRange piece, int from, int to) {
        search.load(old, piece.start(), piece.end());
        search.edits(from, to, edits);
        int least = piece.length();
        for (int i = 0; i < to - from; i++) {
            least = Math.min(least, edits[i]);
        }
        return 1 - (double) least / piece.length();
    }

    private @org.jspecify.annotations.Nullable Integer steadyShift(TextRange piece) {
        int from = Math.max(0, piece.start() - INTACT);
        int to = Math.min(before.length(), piece.end() + INTACT);
        int tail = after.length() - before.length();
        if (to + STEADY <= sameHead && (from < before.length() - sameTail || tail == 0)) {
            return 0;
        }
        if (from - STEADY >= before.length() - sameTail && to > sameHead) {
            return tail;
        }
        Integer shift = landmarks.commonShift(
                Math.max(0, piece.start() - STEADY), Math.min(before.length(), piece.end() + STEADY));
        boolean intact = shift != null
                && from + shift >= 0
                && to + shift <= after.length()
                && before.regionMatches(from, after, from + shift, to - from);
        return intact ? shift : null;
    }

    private void look(int low, int high, int length, List<int[]> hits) {
        int from = Math.max(0, low);
        int to = Math.min(after.length(), high);
        if (from >= to) {
            return;
        }
        search.edits(from, to, edits);
        int most = (int) (length * (1 - LEAST_LIKENESS));
        int apart = Math.max(1, length / 2);
        int[] latest = null;
        for (int i = 0; i < to - from; i++) {
            if (edits[i] > most) {
                continue;
            }
            int end = from + i + 1;
            if (latest == null || end - latest[0] > apart) {
                latest = new int[] {end, edits[i]};
                hits.add(latest);
            } else if (edits[i] < latest[1]) {
                latest[0] = end;
                latest[1] = edits[i];
            }
        }
    }

    private List<Sighting> chosen(List<int[]> hits, int expected, int length) {
        List<int[]> kept = hits;
        if (hits.size() > LIKELIEST + NEAREST) {
            hits.sort(Comparator.<int[]>comparingInt(it -> it[1]).thenComparingInt(it -> Math.abs(it[0] - expected)));
            kept = new ArrayList<>(hits.subList(0, LIKELIEST));
            List<int[]> rest = hits.subList(LIKELIEST, hits.size());
            rest.sort(Comparator.comparingInt(it -> Math.abs(it[0] - expected)));
            kept.addAll(rest.subList(0, NEAREST));
        }
        return kept.stream()
                .map(it -> Sighting.of(new TextRange(search.start(it[0], it[1]), it[0]), length, it[1]))
                .filter(it -> it.range.length() > 0)
                .sorted(Comparator.comparingInt(it -> it.range.start()))
                .toList();
    }
}
