package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Levels of list items. An item under an item of an outer class is one deeper; an item that stands alone takes the level
 * its class has elsewhere in the document. A class is a family of markers at one indent; the single space that an
 * extractor leaves before the first line of a page is not an indent.
 */
final class ItemLevels {
    private static final int FEWEST_OF_A_CLASS = 2;

    private record ItemClass(Marker.Family family, int indent) implements Comparable<ItemClass> {
        @Override
        public int compareTo(ItemClass other) {
            int byFamily = family.compareTo(other.family);
            return byFamily != 0 ? byFamily : Integer.compare(indent, other.indent);
        }
    }

    private record Open(ItemClass kind, int level) {}

    private ItemLevels() {}

    static void set(List<Draft> drafts) {
        Map<ItemClass, Integer> counts = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.is(BlockKind.ITEM) && !draft.isSettled()) {
                counts.merge(kind(draft), 1, Integer::sum);
            }
        }
        Map<ItemClass, int[]> votes = new HashMap<>();
        for (int pass = 0; pass < 2; pass++) {
            List<Open> open = new ArrayList<>();
            for (Draft draft : drafts) {
                if (draft.is(BlockKind.HEADING) || draft.is(BlockKind.PARAGRAPH)) {
                    open.clear();
                } else if (draft.is(BlockKind.NOTE)) {
                    draft.become(BlockKind.NOTE, open.isEmpty() ? 1 : Math.min(6, open.get(open.size() - 1).level + 1));
                } else if (draft.is(BlockKind.ITEM) && !draft.isSettled()) {
                    ItemClass kind = merged(kind(draft), counts);
                    while (!open.isEmpty() && open.get(open.size() - 1).kind.compareTo(kind) >= 0) {
                        open.remove(open.size() - 1);
                    }
                    boolean top = open.isEmpty();
                    int level = top ? 1 : open.get(open.size() - 1).level + 1;
                    if (pass == 0) {
                        votes.computeIfAbsent(kind, k -> new int[8])[Math.min(7, level)]++;
                    } else if (top) {
                        level = usual(votes.getOrDefault(kind, new int[8]));
                    }
                    level = Math.min(6, level);
                    open.add(new Open(kind, level));
                    draft.become(BlockKind.ITEM, level);
                }
            }
        }
    }

    private static int usual(int[] votes) {
        int best = 1;
        for (int level = 2; level < votes.length; level++) {
            if (votes[level] > votes[best]) {
                best = level;
            }
        }
        return best;
    }

    private static ItemClass kind(Draft draft) {
        Line first = draft.lines().get(0);
        Marker.Family family =
                draft.marker() == null ? Marker.Family.NOTE : draft.marker().family();
        return new ItemClass(family, first.pageStart() && first.indent() <= 1 ? 0 : first.indent());
    }

    /** A class of its own only if it has members enough; an odd indent counts as none. */
    private static ItemClass merged(ItemClass kind, Map<ItemClass, Integer> counts) {
        return kind.indent > 0 && counts.getOrDefault(kind, 0) < FEWEST_OF_A_CLASS
                ? new ItemClass(kind.family, 0)
                : kind;
    }
}
