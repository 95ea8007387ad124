package app.yeobaek.discussion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody wants to say. */
@Schema(name = "NewComment")
public record NewComment(
        @Schema(description = "A UUIDv7 chosen by the client: repeating the request with it says it once") @Nullable
                UUID id,
        @Schema(examples = "근거가 되는 조사를 각주로 덧붙이면 좋겠습니다.", description = "Markdown") @NotBlank @Size(max = Markdown.LIMIT)
                String body) {}
