package app.yeobaek.annotation;

import app.yeobaek.discussion.Markdown;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mark that somebody wants to make. */
@Schema(name = "NewAnnotation")
public record NewAnnotation(
        @Schema(description = "A UUIDv7 chosen by the client: repeating the request with it marks once") @Nullable
                UUID id,
        @Schema(description = "The revision whose text the positions count in") @NotNull UUID revision,
        @NotNull Kind kind,
        @NotNull Colour colour,
        @NotNull Visibility visibility,
        @Schema(description = "None for a note, one for a suggestion, else one or more")
                @NotNull
                @Size(max = NewAnnotation.PASSAGES)
                List<@NotNull @Valid NewPassage> passages,
        @Schema(
                        examples = "이 수치의 출처를 밝혀 주세요.",
                        description = "The first comment, in Markdown; wanted for a comment, a question and a note")
                @Size(max = Markdown.LIMIT)
                @Nullable
                String body,
        @Schema(examples = "조기경보 체계", description = "Wanted for a suggestion: what is to stand there instead")
                @Size(max = NewAnnotation.LENGTH)
                @Nullable
                String replacement) {
    /** A mark that suggests no other words. */
    public NewAnnotation(
            @Nullable UUID id,
            UUID revision,
            Kind kind,
            Colour colour,
            Visibility visibility,
            List<NewPassage> passages,
            @Nullable String body) {
        this(id, revision, kind, colour, visibility, passages, body, null);
    }

    static final int PASSAGES = 20;
    /** The longest passage, in UTF-16 code units. */
    static final int LENGTH = 20_000;

    /** A passage to mark. */
    @Schema(name = "NewPassage", description = "A half-open range of the canonical text, in UTF-16 code units")
    public record NewPassage(
            @Schema(examples = "120") @NotNull @Min(0) Integer start,
            @Schema(examples = "134") @NotNull @Min(1) Integer end,
            @Schema(description = "The words meant: if given and the text reads otherwise there, nothing is saved")
                    @Size(max = LENGTH)
                    @Nullable
                    String exact) {}
}
