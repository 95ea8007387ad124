package app.yeobaek.recommendation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reviewer as the one who asks may know them: by name, or by the pseudonym they have in this round. */
@Schema(name = "RoundReviewer", description = "A reviewer as the one who asks may know them")
public record ReviewerView(
        @Schema(examples = "p37", description = "Stands for them in this round; no other round knows it") String key,
        @Schema(examples = "심사자 37", description = "Their name, or their pseudonym in the language asked for")
                String name,
        @Schema(description = "Whether it is the one who asks") boolean me,
        @Schema(description = "The person's id; null where names are not shown") @Nullable UUID person) {}
