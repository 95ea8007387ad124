package app.yeobaek.brief.difference;

import app.yeobaek.brief.Manuscript;
import app.yeobaek.text.Alignment;
import app.yeobaek.text.WordDifference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts the matches of two manuscripts into the order in which a person reads them. */
final class DifferenceWriter {
    private final Manuscript before;
    private final Manuscript after;
    private final List<BlockMatching.Match> matches;
    /** By index of a block before. */
    private final Map<Integer, BlockMatching.Match> matchOf = new HashMap<>();

    private final Set<BlockMatching.Match> inPlace = new HashSet<>();
    private final Set<BlockMatching.Match> movedAway = new HashSet<>();
    private final List<BlockChange> changes = new ArrayList<>();
    private final List<Integer> old;
    private int nextOld;

    DifferenceWriter(Manuscript before, Manuscript after) {
        this.before = before;
        this.after = after;
        this.old = leaves(before);
        this.matches = new BlockMatching(before, after).match();
        matches.forEach(match -> match.before().forEach(it -> matchOf.put(it, match)));
        // What keeps its order among as many as possible stayed; the others moved.
        int[] first = matches.stream().mapToInt(it -> it.before().get(0)).toArray();
        for (int i : Alignment.rising(first)) {
            inPlace.add(matches.get(i));
        }
    }

    /** Indices of the blocks that hold text themselves. */
    static List<Integer> leaves(Manuscript manuscript) {
        return IntStream.range(0, manuscript.blocks().size())
                .filter(i -> !manuscript.blocks().get(i).kind().isContainer())
                .boxed()
                .toList();
    }

    List<BlockChange> write() {
        Map<Integer, BlockMatching.Match> byFirstAfter = new HashMap<>();
        Set<Integer> matchedAfter = new HashSet<>();
        for (BlockMatching.Match match : matches) {
            byFirstAfter.put(match.after().get(0), match);
            matchedAfter.addAll(match.after());
        }
        writeGone();
        for (int index : leaves(after)) {
            BlockMatching.Match match = byFirstAfter.get(index);
            if (match != null) {
                writeMatch(match);
            } else if (!matchedAfter.contains(index)) {
                changes.add(new BlockChange(
                        BlockChange.What.INSERTED,
                        false,
                        false,
                        List.of(),
                        List.of(index),
                        words(List.of(), List.of(index))));
            }
        }
        return changes;
    }

    private void writeMatch(BlockMatching.Match match) {
        boolean moved = !inPlace.contains(match);
        WordDifference words = words(match.before(), match.after());
        boolean single = match.before().size() == 1 && match.after().size() == 1;
        boolean retyped = single
                && Difference.isRetyped(
                        before.blocks().get(match.before().get(0)),
                        after.blocks().get(match.after().get(0)));
        BlockChange.What what;
        if (match.after().size() > 1) {
            what = BlockChange.What.SPLIT;
        } else if (match.before().size() > 1) {
            what = BlockChange.What.MERGED;
        } else {
            what = words.isEmpty() ? BlockChange.What.SAME : BlockChange.What.REWORDED;
        }
        changes.add(new BlockChange(what, moved, retyped, match.before(), match.after(), words));
        if (!moved) {
            int last = match.before().get(match.before().size() - 1);
            while (nextOld < old.size() && old.get(nextOld) <= last) {
                nextOld++;
            }
            writeGone();
        }
    }

    /** Writes what stood here and is gone or moved, up to the next block that stayed. */
    private void writeGone() {
        for (; nextOld < old.size(); nextOld++) {
            int index = old.get(nextOld);
            BlockMatching.Match match = matchOf.get(index);
            if (match == null) {
                changes.add(new BlockChange(
                        BlockChange.What.DELETED,
                        false,
                        false,
                        List.of(index),
                        List.of(),
                        words(List.of(index), List.of())));
            } else if (inPlace.contains(match)) {
                return;
            } else if (movedAway.add(match)) {
                changes.add(new BlockChange(
                        BlockChange.What.MOVED_AWAY,
                        false,
                        false,
                        match.before(),
                        List.of(),
                        Difference.unchanged(Difference.words(before, match.before()))));
            }
        }
    }

    private WordDifference words(List<Integer> old, List<Integer> fresh) {
        return WordDifference.between(Difference.words(before, old), Difference.words(after, fresh));
    }
}
