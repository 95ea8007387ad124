package app.yeobaek.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in the new text copies of a piece stand, however far away: places that share enough strings of {@value #LENGTH}
 * characters with it. Strings that are too frequent tell nothing; a piece that has no others has too many copies to list.
 */
final class Copies {
    private static final int LENGTH = 8;
    private static final int MOST = 12;
    private static final double SHARED = 0.2;
    private static final int BUCKET = 16;

    private final String before;
    private final Map<String, List<Integer>> places;

    Copies(String before, String after) {
        this.before = before;
        this.places = new HashMap<>(after.length() * 2);
        for (int at = 0; at + LENGTH <= after.length(); at++) {
            List<Integer> known = places.computeIfAbsent(after.substring(at, at + LENGTH), it -> new ArrayList<>(1));
            if (known.size() <= MOST) {
                known.add(at);
            }
        }
    }

    /** Whether so many places share strings with a piece that not all of them are known. */
    boolean areCountless(TextRange piece) {
        int frequent = 0;
        int all = 0;
        for (int at = piece.start(); at + LENGTH <= piece.end(); at++) {
            all++;
            frequent += places.getOrDefault(before.substring(at, at + LENGTH), List.of())
                                    .size()
                            > MOST
                    ? 1
                    : 0;
        }
        return all == 0 || frequent > 0.7 * all;
    }

    /** Where copies of a piece may begin, give or take some characters. */
    List<Integer> of(TextRange piece) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (int at = piece.start(); at + LENGTH <= piece.end(); at++) {
            for (int place : places.getOrDefault(before.substring(at, at + LENGTH), List.of())) {
                votes.merge(Math.floorDiv(place - (at - piece.start()), BUCKET), 1, Integer::sum);
            }
        }
        int enough = Math.max(1, (int) (SHARED * (piece.length() - LENGTH + 1)));
        List<Integer> starts = new ArrayList<>();
        votes.forEach((bucket, count) -> {
            if (count + votes.getOrDefault(bucket + 1, 0) >= enough) {
                starts.add(bucket * BUCKET);
            }
        });
        return starts;
    }
}
