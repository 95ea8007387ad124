package app.yeobaek.brief;

import app.yeobaek.text.TextRange;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A revision with its text, as the API shows it. */
@Schema(name = "Revision", description = "The canonical text (NFC) with blocks over ranges of it, in UTF-16 code units")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        UUID id,
        @Schema(description = "The brief whose text it is") UUID brief,
        @Schema(examples = "1", description = "Counts from 1") int number,
        @Schema(description = "Blocks follow each other with one line feed between") String text,
        @Schema(description = "In text order, containers before their content") List<Manuscript.Block> blocks,
        @Schema(description = "Where footnote marks stand") List<Manuscript.NoteMark> noteMarks,
        @Schema(description = "Passages found to be policy recommendations") List<TextRange> recommendations) {

    static RevisionView of(Revisions.Published revision) {
        Manuscript manuscript = revision.manuscript();
        return new RevisionView(
                revision.id(),
                revision.brief(),
                revision.number(),
                manuscript.text(),
                manuscript.blocks(),
                manuscript.noteMarks(),
                manuscript.recommendations());
    }
}
