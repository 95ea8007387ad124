package app.yeobaek.annotation;

import app.yeobaek.people.PersonView;
import app.yeobaek.text.QuoteSelector;
import app.yeobaek.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The marks that a person should look at after a new revision. */
@Schema(name = "PendingList")
record PendingList(
        @Schema(description = "The current revision") UUID revision,
        @Schema(examples = "2") int number,
        @Schema(description = "All marks waiting that the one who asks sees: the team's and their own private ones")
                long count,
        @Schema(description = "Whether none waits") boolean settled,
        @Schema(description = "Who is named, by id") Map<UUID, PersonView> people,
        @Schema(description = "Oldest mark first") List<Item> items,
        @Schema(description = "Where the next page begins; null on the last") @Nullable String next) {

    /** A mark that waits. */
    @Schema(name = "PendingItem")
    record Item(
            AnnotationView annotation,
            @Schema(description = "Those of its passages that wait") List<PendingPassage> passages) {}

    /** A passage that waits. */
    @Schema(name = "PendingPassage")
    record PendingPassage(
            @Schema(description = "Which passage of the mark, counted from 0") int ordinal,
            Standing certainty,
            Origin origin,
            @Schema(description = "Where it may stand in the current revision, likeliest first; may be none")
                    List<CandidatePlace> candidates) {
        static PendingPassage of(Anchor anchor, Origin origin, String text) {
            return new PendingPassage(
                    anchor.ordinal(),
                    anchor.standing(),
                    origin,
                    anchor.candidates().stream()
                            .map(it -> CandidatePlace.of(it.range(), it.score(), text))
                            .toList());
        }
    }

    /** Where a passage stood surely for the last time. */
    @Schema(name = "Origin")
    record Origin(
            UUID revision,
            @Schema(examples = "1") int number,
            int start,
            int end,
            String exact,
            String prefix,
            String suffix) {
        static Origin of(UUID revision, int number, TextRange range, QuoteSelector quote) {
            return new Origin(
                    revision, number, range.start(), range.end(), quote.exact(), quote.prefix(), quote.suffix());
        }
    }

    /** Where a passage may stand. */
    @Schema(name = "CandidatePlace")
    record CandidatePlace(
            int start,
            int end,
            @Schema(description = "0 to 1; comparable among the candidates of one passage") double score,
            String exact,
            String prefix,
            String suffix) {
        static CandidatePlace of(TextRange range, double score, String text) {
            QuoteSelector quote = QuoteSelector.of(text, range);
            return new CandidatePlace(range.start(), range.end(), score, quote.exact(), quote.prefix(), quote.suffix());
        }
    }
}
