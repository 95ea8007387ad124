package app.yeobaek.brief;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A brief as lists show it. */
@Schema(name = "Brief", description = "A brief, without its text")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BriefView(
        UUID id,
        @Schema(description = "The team it belongs to") UUID team,
        @Schema(examples = "핵심광물 공급망 조기경보 체계의 재설계") String title,
        @Schema(description = "In the order of the text; empty if unknown") List<String> authors,
        @Schema(description = "Absent if unknown") @Nullable String publisher,
        @Schema(examples = "2026-04", description = "ISO 8601 date in the precision known; absent if unknown") @Nullable
                String published,
        @Schema(examples = "ko", description = "BCP 47 tag of the main language") String language,
        @Schema(description = "The current revision") UUID revision,
        @Schema(description = "When it was brought in") Instant createdAt) {

    /** The view of a brief's row. */
    public static BriefView of(Brief brief) {
        return new BriefView(
                brief.id(),
                brief.team(),
                brief.title(),
                brief.authors(),
                brief.publisher(),
                brief.published(),
                brief.language(),
                brief.revision(),
                brief.createdAt());
    }
}
