package app.yeobaek.drafting;

import app.yeobaek.drafting.galley.Galley;
import app.yeobaek.drafting.galley.SourceLines;
import app.yeobaek.importing.SeenLine;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft with all that is on the table. */
@Schema(name = "DraftGalley", description = "A draft with its text in pieces, each with an id of its own")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GalleyView(
        DraftView draft,
        @Schema(description = "Absent until the file was read, and after publishing") @Nullable Galley galley,
        @Schema(description = "The lines of the original, where it has lines") List<String> source,
        @Schema(description = "The first and last line that each piece came from, by the piece's id")
                Map<Integer, SourceLines.Lines> places,
        @Schema(description = "Where each of those lines stands on its page; empty where the original has no pages")
                List<OnPage> sheets,
        @Schema(description = "Remarks that came with the file, in its order") List<String> remarks,
        @Schema(description = "Who has it in hand; absent if nobody") @Nullable HoldView held,
        boolean undo,
        boolean redo) {

    /** Where a line stands. */
    @Schema(name = "LineOnPage", description = "The place of a line on a page of the original, in shares of its size")
    public record OnPage(
            @Schema(description = "From 1") int page, double left, double top, double width, double height) {
        static OnPage of(SeenLine line) {
            return new OnPage(line.page(), line.left(), line.top(), line.width(), line.height());
        }
    }
}
