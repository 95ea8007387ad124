package app.yeobaek.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells what kept the old order from what moved: a heaviest increasing row, as in patience sorting. */
final class OldOrder {
    private OldOrder() {}

    /** The heaviest row of places that keeps the old order; whatever is not in it has moved. */
    static void mark(List<Finding> all) {
        TreeMap<Integer, Double> worth = new TreeMap<>();
        TreeMap<Integer, Finding> ends = new TreeMap<>();
        Map<Finding, Finding> previous = new HashMap<>();
        for (Finding it : all) {
            if (it.place == null) {
                continue;
            }
            int at = it.place.range.start();
            var below = worth.lowerEntry(at + 1);
            double value = (below == null ? 0 : below.getValue()) + Math.max(1, it.place.evidence);
            if (below != null) {
                previous.put(it, ends.get(below.getKey()));
            }
            for (var above = worth.ceilingEntry(at);
                    above != null && above.getValue() <= value;
                    above = worth.ceilingEntry(at)) {
                worth.remove(above.getKey());
                ends.remove(above.getKey());
            }
            if (below == null || below.getValue() < value) {
                worth.put(at, value);
                ends.put(at, it);
            }
        }
        Finding last = ends.isEmpty() ? null : ends.lastEntry().getValue();
        for (Finding it = last; it != null; it = previous.get(it)) {
            it.isInOrder = true;
        }
    }
}
