package app.yeobaek.revising;

import app.yeobaek.brief.WordChange;
import app.yeobaek.brief.difference.BlockChange;
import app.yeobaek.brief.difference.Difference;
import app.yeobaek.brief.difference.MetadataChange;
import app.yeobaek.web.Language;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A difference, as the API shows it. */
@Schema(name = "Difference", description = "What was changed between two texts, by block and by word")
record DifferenceView(
        @Schema(examples = "3곳 고침, 1곳 옮김", description = "In the reader's language") String summary,
        @Schema(description = "How often what happened") CountsView counts,
        @Schema(description = "What the text says of itself otherwise than before") List<FieldView> metadata,
        @Schema(
                        description =
                                "Blocks that changed, in the order of the text after; those that are gone where they stood")
                List<BlockView> changes) {

    @Schema(name = "DifferenceCounts", description = "How often what happened; moved counts stretches of blocks")
    record CountsView(
            int reworded, int moved, int split, int merged, int inserted, int deleted, int retyped, int metadata) {}

    @Schema(name = "FieldDifference", description = "A change of title, authors, publisher, published or language")
    record FieldView(String field, @Nullable String before, @Nullable String after) {}

    @Schema(name = "BlockDifference", description = "What became of a block")
    record BlockView(
            @Schema(examples = "reworded", description = "same, reworded, split, merged, inserted, deleted, moved_away")
                    String what,
            @Schema(description = "Whether it stands among other neighbours than before") boolean moved,
            @Schema(description = "Whether its kind, level or marker is another") boolean retyped,
            @Schema(description = "Indices in the blocks of the revision before") List<Integer> before,
            @Schema(description = "Indices in the blocks of the revision after") List<Integer> after,
            @Schema(description = "By word; blocks that belong together are joined by a line feed")
                    List<WordChange> words) {}

    static DifferenceView of(Difference difference, Language language) {
        Difference.Counts counts = difference.counts();
        return new DifferenceView(
                DifferenceWords.summary(difference, language),
                new CountsView(
                        counts.reworded(),
                        counts.moved(),
                        counts.split(),
                        counts.merged(),
                        counts.inserted(),
                        counts.deleted(),
                        counts.retyped(),
                        counts.metadata()),
                difference.metadata().stream().map(DifferenceView::field).toList(),
                difference.blocks().stream()
                        .filter(it -> !it.isNothing())
                        .map(DifferenceView::block)
                        .toList());
    }

    private static FieldView field(MetadataChange it) {
        return new FieldView(it.field().name().toLowerCase(Locale.ROOT), it.before(), it.after());
    }

    private static BlockView block(BlockChange it) {
        return new BlockView(
                it.what().name().toLowerCase(Locale.ROOT),
                it.moved(),
                it.retyped(),
                it.before(),
                it.after(),
                WordChange.of(it.words()));
    }
}
