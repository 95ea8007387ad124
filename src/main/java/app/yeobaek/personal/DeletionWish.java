package app.yeobaek.personal;

import app.yeobaek.people.Words;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wish to be deleted. */
@Schema(name = "DeletionWish", description = "A wish to be deleted, which an admin carries out or declines")
record DeletionWish(
        @Schema(
                        examples = "former",
                        description =
                                "What becomes of what one wrote: it stays under the name (name) or under “former member” (former), or goes (removed)")
                @NotNull
                Words words,
        @Schema(examples = "다른 기관으로 옮깁니다", description = "A word to the admins") @Nullable @Size(max = 1000)
                String note) {}
