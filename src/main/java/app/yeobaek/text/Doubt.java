package app.yeobaek.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says of passages that have no sure place where they may stand, if anywhere. */
final class Doubt {
    private static final double PLAUSIBLE = 0.6;

    private final String before;
    private final String after;
    private final List<Finding> findings;
    private final TreeMap<Integer, Finding> owners = new TreeMap<>();

    Doubt(String before, String after, List<Finding> findings) {
        this.before = before;
        this.after = after;
        this.findings = findings;
        for (Finding it : findings) {
            if (it.place != null) {
                owners.put(it.place.range.start(), it);
            }
        }
    }

    /** What is to be said of a passage over some pieces whose place is not beyond doubt. */
    Placement placement(TextRange passage, int first, int last) {
        int main = first;
        for (int i = first; i <= last; i++) {
            if (overlap(findings, passage, i, i + 1) > overlap(findings, passage, main, main + 1)) {
                main = i;
            }
        }
        Finding it = findings.get(main);
        List<Placement.Candidate> candidates = candidates(passage, main);
        boolean plausible = it.place != null
                || it.sightings.stream().anyMatch(place -> place.likeness >= PLAUSIBLE && !isTaken(place, it));
        if (plausible && !candidates.isEmpty()) {
            return Placement.uncertain(candidates);
        }
        TextRange between = between(main);
        if (between != null) {
            Placement.Candidate rewritten = new Placement.Candidate(between, 0.1);
            boolean sameLine = before.lastIndexOf('\n', it.piece.start()) < lowerPiece(main)
                    || before.indexOf('\n', it.piece.end()) > upperPiece(main);
            if (sameLine) {
                return Placement.uncertain(List.of(rewritten));
            }
            return Placement.detached(List.of(rewritten));
        }
        return Placement.detached(candidates);
    }

    private int lowerPiece(int i) {
        return i == 0 ? Integer.MIN_VALUE : findings.get(i - 1).piece.start();
    }

    private int upperPiece(int i) {
        return i + 1 == findings.size()
                ? Integer.MAX_VALUE
                : findings.get(i + 1).piece.end();
    }

    /** What stands now between the sure places of the pieces before and after one. */
    private @Nullable TextRange between(int i) {
        if (i == 0 || i + 1 == findings.size()) {
            return null;
        }
        Finding earlier = findings.get(i - 1);
        Finding later = findings.get(i + 1);
        if (!earlier.isSure || !later.isSure || earlier.place == null || later.place == null) {
            return null;
        }
        int from = earlier.place.range.end();
        int to = later.place.range.start();
        boolean fits = from < to && to - from <= 4 * findings.get(i).piece.length() + 40;
        return fits ? tidy(after, from, to) : null;
    }

    private List<Placement.Candidate> candidates(TextRange passage, int main) {
        Finding it = findings.get(main);
        double best = it.sightings.stream().mapToDouble(Sighting::whole).max().orElse(0);
        return it.sightings.stream()
                .sorted(Comparator.comparingDouble(Sighting::whole).reversed())
                .map(place -> candidate(passage, main, place, best))
                .filter(Objects::nonNull)
                .distinct()
                .limit(Placement.CANDIDATES)
                .toList();
    }

    private Placement.@Nullable Candidate candidate(TextRange passage, int main, Sighting place, double best) {
        TextRange piece = findings.get(main).piece;
        TextRange gap = place == findings.get(main).place ? Bracket.around(findings, main, after) : null;
        Spelling spelling = gap == null
                ? Spelling.of(before, piece, after, place.range)
                : Spelling.ofAll(before, piece, after, gap);
        int start = spelling.firstFrom(passage.start(), passage.end());
        int end = spelling.lastBefore(passage.end(), passage.start());
        if (start < 0 || end <= start) {
            return null;
        }
        if (passage.start() < piece.start()) {
            start = Math.max(0, start - (piece.start() - passage.start()));
        }
        if (passage.end() > piece.end()) {
            end = Math.min(after.length(), end + (passage.end() - piece.end()));
        }
        TextRange range = tidy(after, Math.min(start, end), Math.max(start, end));
        double score = place.likeness * Math.exp(Math.min(0, place.whole() - best) / Order.JUMP);
        return range == null ? null : new Placement.Candidate(range, Math.round(score * 1000) / 1000.0);
    }

    /** Whether another piece has a better claim to a place. */
    boolean isTaken(Sighting place, Finding by) {
        for (Integer start :
                Arrays.asList(owners.floorKey(place.range.start()), owners.ceilingKey(place.range.start()))) {
            Finding owner = start == null ? null : owners.get(start);
            if (owner != null && owner != by && owner.place != null && owner.place.isSamePlaceAs(place)) {
                return true;
            }
        }
        return false;
    }

    /** A range without white space at its ends that cuts no grapheme; null if nothing is left. */
    static @Nullable TextRange tidy(String after, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(after.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(after.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : new TextRange(Graphemes.before(after, start), Graphemes.after(after, end));
    }

    /** How many code units of a passage lie in some pieces. */
    static int overlap(List<Finding> findings, TextRange passage, int from, int to) {
        int shared = 0;
        for (int i = from; i < to; i++) {
            TextRange piece = findings.get(i).piece;
            shared += Math.max(0, Math.min(piece.end(), passage.end()) - Math.max(piece.start(), passage.start()));
        }
        return shared;
    }
}
