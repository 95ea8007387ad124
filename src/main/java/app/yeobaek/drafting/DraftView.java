package app.yeobaek.drafting;

import app.yeobaek.web.Language;
import app.yeobaek.web.Problem;
import app.yeobaek.web.ProblemDetails;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft as the API shows it, without its text. */
@Schema(name = "Draft", description = "A text on its way to becoming a revision")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftView(
        UUID id,
        UUID team,
        @Schema(description = "The brief that it revises or became; absent for a new one") @Nullable UUID brief,
        @Schema(examples = "보고서.pdf", description = "The file's name") String name,
        @Schema(description = "The title that the brief would have; the file's name until it was read") String title,
        DraftState state,
        @Schema(description = "Why the file was refused and what to do, in the language asked for") @Nullable
                String refusal,
        @Schema(description = "How far the reading has come, while it is read") @Nullable ProgressView progress,
        @Schema(description = "What the importer was unsure of") int doubts,
        @Schema(description = "How much of that nobody has looked at") int openDoubts,
        @Schema(description = "The revision it became") @Nullable UUID revision,
        @Schema(description = "Who began it") PersonName by,
        Instant createdAt,
        Instant changedAt,
        int version) {

    /** Who somebody is. */
    @Schema(name = "PersonName")
    public record PersonName(UUID id, String name) {}

    /** How far a step of reading has come. */
    @Schema(name = "ReadingProgress")
    public record ProgressView(
            @Schema(examples = "reading") String step, int done, @Schema(description = "0 if unknown") int all) {}

    static DraftView of(DraftRow row, @Nullable ProgressView progress, Language language) {
        return new DraftView(
                row.id(),
                row.team(),
                row.brief(),
                row.name(),
                row.title(),
                row.state(),
                row.refusal() == null
                        ? null
                        : ProblemDetails.detail(
                                Problem.of(422, row.refusal(), row.refusalWord() == null ? "" : row.refusalWord()),
                                language),
                row.state() == DraftState.READING || row.state() == DraftState.WAITING ? progress : null,
                row.doubts(),
                row.openDoubts(),
                row.revision(),
                new PersonName(row.by(), row.byName()),
                row.createdAt(),
                row.changedAt(),
                row.version());
    }
}
