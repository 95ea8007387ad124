package app.yeobaek.annotation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Words that somebody wants in place of a passage, and what became of that. */
@Schema(name = "Suggestion", description = "Words in place of a passage; without a decision while it is open")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuggestionView(
        @Schema(examples = "조기경보 체계", description = "Empty: the passage is to go") String replacement,
        @Nullable Decision decision,
        @Schema(description = "Id of the person who decided") @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Schema(description = "Why; wanted for declining") @Nullable String reason) {}
