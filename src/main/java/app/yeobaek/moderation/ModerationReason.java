package app.yeobaek.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why. */
@Schema(name = "ModerationReason")
record ModerationReason(@Schema(examples = "개인 정보가 들어 있습니다.") @NotBlank @Size(max = 1000) String reason) {}
