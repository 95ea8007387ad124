package app.yeobaek.brief.difference;

import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.text.WordDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was changed between two manuscripts, by block and by word.
 *
 * @param blocks all blocks that hold text, in the order of the text after, those that are gone where they stood. The texts after
 *     of those that are still there, joined by line feeds, are the new text
 * @param metadata what the text says of itself otherwise than before
 */
public record Difference(List<BlockChange> blocks, List<MetadataChange> metadata) {
    public Difference {
        blocks = List.copyOf(blocks);
        metadata = List.copyOf(metadata);
    }

    /** The difference of two manuscripts. The cost is linear in their texts but for a bounded factor. */
    public static Difference between(Manuscript before, Manuscript after) {
        return new Difference(
                new DifferenceWriter(before, after).write(), metadata(before.metadata(), after.metadata()));
    }

    /** Whether nothing at all was changed. */
    public boolean isEmpty() {
        return metadata.isEmpty() && blocks.stream().allMatch(BlockChange::isNothing);
    }

    /** How often what happened. */
    public Counts counts() {
        return Counts.of(this);
    }

    private int count(BlockChange.What what) {
        return (int) blocks.stream().filter(it -> it.what() == what).count();
    }

    private static List<MetadataChange> metadata(Manuscript.Metadata before, Manuscript.Metadata after) {
        List<MetadataChange> changes = new ArrayList<>();
        compare(changes, MetadataChange.Field.TITLE, before.title(), after.title());
        compare(changes, MetadataChange.Field.AUTHORS, joined(before.authors()), joined(after.authors()));
        compare(changes, MetadataChange.Field.PUBLISHER, before.publisher(), after.publisher());
        compare(changes, MetadataChange.Field.PUBLISHED, before.published(), after.published());
        compare(changes, MetadataChange.Field.LANGUAGE, before.language(), after.language());
        return changes;
    }

    private static void compare(
            List<MetadataChange> changes, MetadataChange.Field field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new MetadataChange(field, before, after));
        }
    }

    private static @Nullable String joined(List<String> names) {
        return names.isEmpty() ? null : String.join(", ", names);
    }

    /**
     * How often what happened.
     *
     * @param moved stretches of blocks that moved together, not blocks
     * @param metadata fields
     */
    public record Counts(
            int reworded, int moved, int split, int merged, int inserted, int deleted, int retyped, int metadata) {

        static Counts of(Difference difference) {
            int moved = 0;
            int retyped = 0;
            @Nullable BlockChange last = null;
            for (BlockChange change : difference.blocks) {
                retyped += change.retyped() ? 1 : 0;
                if (change.moved() && !(last != null && last.moved() && follows(last, change))) {
                    moved++;
                }
                last = change;
            }
            return new Counts(
                    difference.count(BlockChange.What.REWORDED),
                    moved,
                    difference.count(BlockChange.What.SPLIT),
                    difference.count(BlockChange.What.MERGED),
                    difference.count(BlockChange.What.INSERTED),
                    difference.count(BlockChange.What.DELETED),
                    retyped,
                    difference.metadata.size());
        }

        /** Whether two changes are about neighbours before as well; a container may stand between. */
        private static boolean follows(BlockChange one, BlockChange other) {
            int gap = other.before().get(0) - one.before().get(one.before().size() - 1);
            return gap >= 1 && gap <= 2;
        }
    }

    /** The words of some blocks, joined by line feeds. */
    static String words(Manuscript manuscript, List<Integer> blocks) {
        return blocks.stream()
                .map(it -> manuscript.blocks().get(it).range().of(manuscript.text()))
                .collect(Collectors.joining("\n"));
    }

    /** Whether a block is another sort of block than it was. A new number is no new sort. */
    static boolean isRetyped(Block before, Block after) {
        return before.kind() != after.kind()
                || before.level() != after.level()
                || !Objects.equals(unnumbered(before.marker()), unnumbered(after.marker()));
    }

    private static @Nullable String unnumbered(@Nullable String marker) {
        return marker == null ? null : marker.replaceAll("[0-9a-zA-Z가-힣①-⑳ⅰ-ⅻⅠ-Ⅻ]+", "#");
    }

    /** All words of a block as they were and are. */
    static WordDifference unchanged(String words) {
        return WordDifference.between(words, words);
    }
}
