package app.yeobaek.annotation;

import app.yeobaek.annotation.NewAnnotation.NewPassage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be different about a mark; what is absent stays. */
@Schema(name = "AnnotationChange", examples = "{\"colour\": \"rose\"}")
public record AnnotationChange(
        @Nullable Colour colour,
        @Nullable Visibility visibility,
        @Schema(description = "All passages that it is to have; wants revision")
                @Size(min = 1, max = NewAnnotation.PASSAGES)
                @Nullable
                List<@NotNull @Valid NewPassage> passages,
        @Schema(description = "The revision whose text the passages count in") @Nullable UUID revision,
        @Schema(description = "Of a suggestion that is not decided: other words")
                @Size(max = NewAnnotation.LENGTH)
                @Nullable
                String replacement) {}
