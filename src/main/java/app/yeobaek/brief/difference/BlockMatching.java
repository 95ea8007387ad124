package app.yeobaek.brief.difference;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.text.Alignment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which block of one manuscript is which of another. What is word for word the same and in order comes first, then what
 * is the same elsewhere, then what is alike enough to be the same block reworded, split or merged: the best first.
 */
final class BlockMatching {
    /** Shorter ones are everywhere: a dash in a cell has not moved. */
    private static final int LENGTH_OF_MOVED = 6;
    /** How alike a block must be to be the same one: alone in its place, in its place, anywhere. */
    private static final double ALIKE_ALONE = 0.2;

    private static final double ALIKE_HERE = 0.35;
    private static final double ALIKE_ELSEWHERE = 0.6;
    /** How much of a part must stand in the whole that was split. */
    private static final double PART = 0.6;
    /** Of two that are equally alike, the one in its place. */
    private static final double BONUS_HERE = 0.05;

    private final List<Integer> old;
    private final List<Integer> fresh;
    private final Block[] oldBlocks;
    private final Block[] freshBlocks;
    private final String[] oldWords;
    private final String[] freshWords;
    private final boolean[] oldTaken;
    private final boolean[] freshTaken;
    /** For each block the number of blocks that stayed before it: blocks with the same number stand in the same gap. */
    private final int[] oldGap;

    private final int[] freshGap;
    private final List<Match> matches = new ArrayList<>();

    /** Blocks before and after that are the same; indices in the manuscripts' blocks, in order, neither empty. */
    record Match(List<Integer> before, List<Integer> after) {}

    /** A match that may be, with positions among the blocks that hold text. */
    private record Proposal(int fromOld, int toOld, int fromFresh, int toFresh, double score) {}

    BlockMatching(Manuscript before, Manuscript after) {
        this.old = DifferenceWriter.leaves(before);
        this.fresh = DifferenceWriter.leaves(after);
        this.oldBlocks = old.stream().map(before.blocks()::get).toArray(Block[]::new);
        this.freshBlocks = fresh.stream().map(after.blocks()::get).toArray(Block[]::new);
        this.oldWords = words(before, oldBlocks);
        this.freshWords = words(after, freshBlocks);
        this.oldTaken = new boolean[oldBlocks.length];
        this.freshTaken = new boolean[freshBlocks.length];
        this.oldGap = new int[oldBlocks.length];
        this.freshGap = new int[freshBlocks.length];
    }

    private static String[] words(Manuscript manuscript, Block[] blocks) {
        return Arrays.stream(blocks).map(it -> it.range().of(manuscript.text())).toArray(String[]::new);
    }

    /** The matches in the order of the text after. */
    List<Match> match() {
        matchUnmoved();
        matchMoved();
        matchCells();
        matchAlike();
        matches.sort(Comparator.comparingInt(it -> it.after().get(0)));
        return matches;
    }

    private void matchUnmoved() {
        int[] partners = Alignment.of(Arrays.asList(oldWords), Arrays.asList(freshWords));
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                take(i, i + 1, partners[i], partners[i] + 1);
            }
        }
        numberGaps(oldTaken, oldGap);
        numberGaps(freshTaken, freshGap);
    }

    private static void numberGaps(boolean[] taken, int[] gaps) {
        int stayed = 0;
        for (int i = 0; i < taken.length; i++) {
            stayed += taken[i] ? 1 : 0;
            gaps[i] = stayed;
        }
    }

    private void matchMoved() {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < oldWords.length; i++) {
            if (!oldTaken[i] && oldWords[i].length() >= LENGTH_OF_MOVED) {
                places.computeIfAbsent(oldWords[i], it -> new ArrayDeque<>()).add(i);
            }
        }
        for (int j = 0; j < freshWords.length; j++) {
            Deque<Integer> same = freshTaken[j] ? null : places.get(freshWords[j]);
            if (same != null && !same.isEmpty()) {
                int i = same.remove();
                take(i, i + 1, j, j + 1);
            }
        }
    }

    /** A cell is told by its place: other figures in it are its new words. */
    private void matchCells() {
        Map<List<Integer>, Integer> places = new HashMap<>();
        for (int i = 0; i < oldBlocks.length; i++) {
            Manuscript.Cell cell = oldBlocks[i].cell();
            if (!oldTaken[i] && oldBlocks[i].kind() == BlockKind.CELL && cell != null) {
                places.putIfAbsent(List.of(oldGap[i], cell.row(), cell.column()), i);
            }
        }
        for (int j = 0; j < freshBlocks.length; j++) {
            Manuscript.Cell cell = freshBlocks[j].cell();
            if (freshTaken[j] || freshBlocks[j].kind() != BlockKind.CELL || cell == null) {
                continue;
            }
            Integer i = places.remove(List.of(freshGap[j], cell.row(), cell.column()));
            if (i != null) {
                take(i, i + 1, j, j + 1);
            }
        }
    }

    private void matchAlike() {
        Likeness likeness = new Likeness(oldWords, oldTaken, freshWords, freshTaken);
        List<Proposal> proposals = new ArrayList<>();
        for (Likeness.Pair pair : likeness.pairs()) {
            boolean here = oldGap[pair.old()] == freshGap[pair.fresh()];
            double enough = here ? alone(pair.old(), pair.fresh()) ? ALIKE_ALONE : ALIKE_HERE : ALIKE_ELSEWHERE;
            if (pair.dice() >= enough) {
                proposals.add(new Proposal(
                        pair.old(),
                        pair.old() + 1,
                        pair.fresh(),
                        pair.fresh() + 1,
                        pair.dice() + (here ? BONUS_HERE : 0)));
            }
        }
        for (Likeness.Run run : likeness.runsOfFresh(PART)) {
            proposals.add(new Proposal(run.one(), run.one() + 1, run.from(), run.to(), run.dice()));
        }
        for (Likeness.Run run : likeness.runsOfOld(PART)) {
            proposals.add(new Proposal(run.from(), run.to(), run.one(), run.one() + 1, run.dice()));
        }
        proposals.sort(Comparator.comparingDouble(Proposal::score)
                .reversed()
                .thenComparingInt(Proposal::fromFresh)
                .thenComparingInt(Proposal::fromOld));
        for (Proposal it : proposals) {
            if (isFree(oldTaken, it.fromOld(), it.toOld()) && isFree(freshTaken, it.fromFresh(), it.toFresh())) {
                take(it.fromOld(), it.toOld(), it.fromFresh(), it.toFresh());
            }
        }
    }

    /** Whether two blocks are the only ones of their gap. */
    private boolean alone(int i, int j) {
        return isAlone(oldGap, oldTaken, i) && isAlone(freshGap, freshTaken, j);
    }

    private static boolean isAlone(int[] gaps, boolean[] taken, int i) {
        boolean before = i > 0 && gaps[i - 1] == gaps[i] && !taken[i - 1];
        boolean after = i + 1 < gaps.length && gaps[i + 1] == gaps[i] && !taken[i + 1];
        return !before && !after;
    }

    private static boolean isFree(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private void take(int fromOld, int toOld, int fromFresh, int toFresh) {
        Arrays.fill(oldTaken, fromOld, toOld, true);
        Arrays.fill(freshTaken, fromFresh, toFresh, true);
        matches.add(
                new Match(List.copyOf(old.subList(fromOld, toOld)), List.copyOf(fresh.subList(fromFresh, toFresh))));
    }
}
