package app.yeobaek.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether what stands at a place is this piece edited, or another sentence of the old text that is like it: what tells the piece
 * from each of its like must speak for the piece. Edits by chance make a piece less like itself, but hardly ever liker to
 * another; so a sentence that was taken out is not found in a formula that differs from it in a number, nor in a copy of
 * its neighbour. Linear in the number of questions: a fixed number of twins is compared.
 */
final class Twins {
    private static final int LENGTH = 5;
    /** Strings more frequent than this tell no twin from another. */
    private static final int FREQUENT = 24;
    /** So many of the likest are compared. */
    private static final int COMPARED = 10;

    private static final int EDGE = 6;
    /** What is less like to the place than this is no twin. */
    private static final double LIKE = 0.55;
    /** Twins that differ in so few characters, as at their edges, contest nothing by being as like to the place. */
    private static final int ONE = 3;

    private final String before;
    private final String after;
    private final Sightings sightings;
    private final ApproximateSearch search;
    private final int[] old;
    private final Map<String, List<Integer>> places;
    private final int[] edits = new int[4 * ApproximateSearch.LONGEST];

    Twins(String before, String after, Sightings sightings) {
        this.before = before;
        this.after = after;
        this.sightings = sightings;
        Alphabet alphabet = new Alphabet();
        this.old = alphabet.encode(before);
        this.search = new ApproximateSearch(old, alphabet.size());
        this.places = new HashMap<>(before.length() * 2);
        for (int at = 0; at + LENGTH <= before.length(); at++) {
            List<Integer> known = places.computeIfAbsent(before.substring(at, at + LENGTH), it -> new ArrayList<>(1));
            if (known.size() <= FREQUENT) {
                known.add(at);
            }
        }
    }

    /** Whether a twin has a better claim to the place than the piece, or one as good. */
    boolean contest(Finding it, TextRange place) {
        int own = edits(it.piece, place);
        for (int start : likest(it.piece, place)) {
            TextRange twin = new TextRange(
                    Math.max(0, start), Math.min(before.length(), Math.max(0, start) + it.piece.length()));
            int shared = Math.min(twin.end(), it.piece.end()) - Math.max(twin.start(), it.piece.start());
            if (2 * shared > it.piece.length() || 2 * twin.length() < it.piece.length()) {
                continue;
            }
            int apart = distance(it.piece, twin);
            int others = edits(twin, place);
            boolean isTwin = others < twin.length() * (1 - LIKE);
            if (isTwin && apart > 0 && (others < own || (others == own && apart > ONE))) {
                return true;
            }
        }
        return false;
    }

    private int edits(TextRange piece, TextRange place) {
        int from = Math.max(0, place.start() - EDGE);
        int to = Math.min(after.length(), place.end() + EDGE);
        return (int) Math.round((1 - sightings.likenessWithin(piece, from, to)) * piece.length());
    }

    /** The edits between two stretches of the old text, whatever lies at the second one's ends. */
    private int distance(TextRange piece, TextRange twin) {
        search.load(old, piece.start(), piece.end());
        int from = Math.max(0, twin.start() - EDGE);
        int to = Math.min(before.length(), twin.end() + EDGE);
        search.edits(from, to, edits);
        int least = piece.length();
        for (int i = 0; i < to - from; i++) {
            least = Math.min(least, edits[i]);
        }
        return least;
    }

    /** Where in the old text the stretches begin that share most with what stands at the place. */
    private List<Integer> likest(TextRange piece, TextRange place) {
        Map<Integer, Double> votes = new HashMap<>();
        for (int at = place.start(); at + LENGTH <= place.end(); at++) {
            List<Integer> known = places.getOrDefault(after.substring(at, at + LENGTH), List.of());
            for (int there : known) {
                int start = there - (at - place.start());
                if (Math.abs(start - piece.start()) >= piece.length()) {
                    votes.merge(start, 1.0 / known.size(), Double::sum);
                }
            }
        }
        List<Map.Entry<Integer, Double>> liked = new ArrayList<>(votes.entrySet());
        liked.sort(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        List<Integer> starts = new ArrayList<>();
        for (Map.Entry<Integer, Double> vote : liked) {
            int start = vote.getKey();
            if (starts.size() == COMPARED) {
                break;
            }
            if (starts.stream().noneMatch(it -> Math.abs(it - start) <= EDGE)) {
                starts.add(start);
            }
        }
        return starts;
    }
}
