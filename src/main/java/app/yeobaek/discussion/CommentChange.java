package app.yeobaek.discussion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other words for a comment, or words to preview. */
@Schema(name = "CommentChange")
public record CommentChange(
        @Schema(examples = "근거가 되는 조사를 **각주**로 덧붙였습니다.", description = "Markdown") @NotBlank @Size(max = Markdown.LIMIT)
                String body) {}
