package app.yeobaek.drafting;

import app.yeobaek.drafting.galley.Galley;
import app.yeobaek.drafting.galley.SourceLines;
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
        @Schema(description = "Remarks that came with the file, in its order") List<String> remarks,
        @Schema(description = "Who has it in hand; absent if nobody") @Nullable HoldView held,
        boolean undo,
        boolean redo) {}
