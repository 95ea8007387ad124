package app.yeobaek.importing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Text to become a brief. */
@Schema(name = "NewBrief")
public record NewBrief(
        @Schema(description = "The team to bring it in for") @NotNull UUID team,
        @Schema(
                        examples = "핵심광물 공급망 조기경보\n\n1. 문제\n\n❍ 특정국 의존도가 높음.",
                        description = "Plain text as it came out of a PDF: keep line ends and trailing spaces")
                @NotBlank
                @Size(max = 2_000_000)
                String text,
        @Schema(examples = "brief.txt", description = "Name of the file it came from") @Size(max = 200) @Nullable
                String name) {}
